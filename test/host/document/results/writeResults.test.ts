import { expect, test } from "vitest";
import { DocumentHost } from "../../../../src/host/document/DocumentHost";
import { partText, rows, workbookOf, worksheet } from "../../../support/zipParts";

const written = async (xml: string, results: Parameters<DocumentHost["writeResults"]>[0][number]["results"]) => {
  const host = await DocumentHost.open(await workbookOf([xml]));
  await host.writeResults([{ sheet: "A", results }]);
  return partText(await host.save(), "xl/worksheets/sheet1.xml");
};

test("results are replaced and every formula keeps its element", async () => {
  const before =
    '<row r="1"><c r="A1" s="0"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c><c r="B1"><v>2</v></c><c r="C1" t="str"><f t="array" ref="C1:D1">{1,2}</f><v>x</v></c><c r="D1"/></row>' +
    '<row r="2"><c r="A2" t="e"><f t="shared" si="0"/><v>#N/A</v></c><c r="B2"><f>1/0</f></c></row>';
  const after =
    '<row r="1"><c r="A1" s="0"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>6</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="array" ref="C1:D1">{1,2}</f><v>1</v></c><c r="D1" t="str"><v>Đạt &amp; vượt</v></c></row>' +
    '<row r="2"><c r="A2" t="b"><f t="shared" si="0"/><v>1</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const results = [
    { rowIndex: 0, columnIndex: 0, value: 6 },
    { rowIndex: 0, columnIndex: 2, value: 1 },
    { rowIndex: 0, columnIndex: 3, value: "Đạt & vượt" },
    { rowIndex: 1, columnIndex: 0, value: true },
    { rowIndex: 1, columnIndex: 1, value: { code: "#DIV/0!" as const } },
    { rowIndex: 7, columnIndex: 7, value: 1 },
  ];
  expect(await written(rows(before), results)).toBe(rows(after));
});

test("a protected sheet's results are written: protection is about what people change", async () => {
  const xml = (value: number) => worksheet(`<sheetData><row r="1"><c r="A1"><f>B1</f><v>${value}</v></c></row></sheetData><sheetProtection sheet="1"/>`);
  expect(await written(xml(1), [{ rowIndex: 0, columnIndex: 0, value: 2 }])).toBe(xml(2));
});
