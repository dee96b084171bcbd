/** Whether Excel's own colours are dark; Excel on the web and on the Mac do not always say. */
export function isDark(theme: Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined): boolean {
  const color = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "");
  if (color === null) return matchMedia("(prefers-color-scheme: dark)").matches;
  const [red = 0, green = 0, blue = 0] = color.slice(1).map((part) => Number.parseInt(part, 16));
  // Relative luminance as WCAG 2 weighs the primaries.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
