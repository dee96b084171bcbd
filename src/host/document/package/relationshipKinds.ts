/** Relationship types, by what they lead to; known ones end in the kind whatever the base of the address. */
const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const relationshipNamespace = base;

export const relationshipTypes = {
  officeDocument: `${base}/officeDocument`,
  worksheet: `${base}/worksheet`,
  styles: `${base}/styles`,
  sharedStrings: `${base}/sharedStrings`,
  calcChain: `${base}/calcChain`,
  comments: `${base}/comments`,
  vmlDrawing: `${base}/vmlDrawing`,
  table: `${base}/table`,
  drawing: `${base}/drawing`,
  chart: `${base}/chart`,
  customXml: `${base}/customXml`,
  customXmlProps: `${base}/customXmlProps`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  extendedProperties: `${base}/extended-properties`,
  externalLink: `${base}/externalLink`,
  connections: `${base}/connections`,
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
} as const;

export type RelationshipKind = keyof typeof relationshipTypes;

export const contentTypes = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  binaryWorkbook: "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
} as const;
