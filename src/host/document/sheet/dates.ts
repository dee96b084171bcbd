const millisecondsPerDay = 86_400_000;

/** Serial number of an ISO 8601 date, as Excel stores dates; the text itself where it is no date. */
export function serialOfDate(text: string, date1904: boolean): number | string {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(time)) return text;
  const serial = (time - Date.UTC(1904, 0, 1)) / millisecondsPerDay + (date1904 ? 0 : 1462);
  // Excel has a 29 February 1900 that never was: before March 1900 its serials are one less.
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
