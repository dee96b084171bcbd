/** The parts of a clustered column chart, added to the parts of a workbook that has none on its sheet. */

const drawingMl = "http://schemas.openxmlformats.org/drawingml/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

const series = (index, { sheetName, firstRow, lastRow }, column) => `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>
<c:tx><c:strRef><c:f>${sheetName}!$${column}$4</c:f></c:strRef></c:tx>
<c:cat><c:strRef><c:f>${sheetName}!$A$${firstRow}:$A$${lastRow}</c:f></c:strRef></c:cat>
<c:val><c:numRef><c:f>${sheetName}!$${column}$${firstRow}:$${column}$${lastRow}</c:f></c:numRef></c:val></c:ser>`;

const chart = (place) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${drawingMl}/chart" xmlns:a="${drawingMl}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, place, "B")}${series(1, place, "C")}<c:axId val="111"/><c:axId val="112"/></c:barChart>
<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="112"/></c:catAx>
<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:crossAx val="111"/></c:valAx>
</c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const drawing = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main"><xdr:twoCellAnchor>
<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
<xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>33</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingMl}/chart">
<c:chart xmlns:c="${drawingMl}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const relationships = (type, target) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** Changes `parts` (name → text) in place. */
export function chartParts(parts, place) {
  parts.set("xl/charts/chart1.xml", chart(place));
  parts.set("xl/drawings/drawing1.xml", drawing);
  parts.set("xl/drawings/_rels/drawing1.xml.rels", relationships("chart", "../charts/chart1.xml"));
  const sheetRelationships = place.sheet.replace("worksheets/", "worksheets/_rels/") + ".rels";
  const existing = parts.get(sheetRelationships) ?? `<Relationships xmlns="${packageRelationships}"></Relationships>`;
  parts.set(sheetRelationships, existing.replace("</Relationships>", `<Relationship Id="rIdChart" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`));
  // `drawing` stands before `legacyDrawing` in a worksheet.
  parts.set(place.sheet, parts.get(place.sheet).replace("<legacyDrawing", '<drawing r:id="rIdChart"/><legacyDrawing'));
  parts.set(
    "[Content_Types].xml",
    parts
      .get("[Content_Types].xml")
      .replace(
        "</Types>",
        '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
      ),
  );
}
