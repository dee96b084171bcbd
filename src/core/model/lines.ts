/** A report's lines, as an editor counts them: line 1 is the first of the result. */
export function linesOf(report: string): readonly string[] {
  return report.split(/\r\n|\r|\n/);
}
