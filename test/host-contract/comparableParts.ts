import { partsOf } from "../support/zipParts";

/**
 * The parts of a saved file without what a host that calculates and lays out may do in its own way: results of formulas, whether
 * they are to be calculated on opening, heights that fit a row to its content, and descriptions and patterns of charts, which Excel's API does not take.
 * All else is compared byte for byte.
 */
export async function comparableParts(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [path, content] of [...(await partsOf(bytes))].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = Buffer.from(content, "latin1").toString("utf8");
    const compared = path.startsWith("xl/drawings/") ? text.replace(/ descr="[^"]*"/g, "") : path.startsWith("xl/charts/") ? comparableChart(text) : path.startsWith("xl/worksheets/sheet") ? withoutResults(text) : path === "xl/workbook.xml" ? text.replace(/<calcPr fullCalcOnLoad="1"\/>/, "").replace(/ fullCalcOnLoad="1"/, "") : text;
    // A difference is shown by lines.
    parts[path] = compared.replaceAll("><", ">\n<");
  }
  return parts;
}

function comparableChart(chart: string): string {
  return chart.replace(/<a:pattFill [^>]*><a:fgClr>(.*?)<\/a:fgClr>.*?<\/a:pattFill>/g, "<a:solidFill>$1</a:solidFill>").replace(/(<c:(?:num|str)Cache>.*?<c:ptCount val="\d+"\/>)(?:<c:pt .*?<\/c:pt>)*/g, "$1");
}

function withoutResults(sheet: string): string {
  return sheet
    .replace(/(<c [^>]*?)(?: t="(?:str|e|b|n)")?(>)(<f[^>]*>[^<]*<\/f>)<v(?:\/>|[^>]*>[^<]*<\/v>)/g, "$1$2$3")
    .replace(/(<row [^>]*>)/g, (row) => (row.includes("customHeight") ? row : row.replace(/ ht="[^"]*"/, "")));
}
