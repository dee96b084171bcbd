/**
 * Recognising and assessing a workbook that was already read, at 1×, 10× and 100×: cells a second, and the ratio to a loop that
 * does no more than look at each of the same cells. Also a workbook of the size that statistical offices publish: twelve sheets of
 * 55 rows, one of them a plan table; and the workbooks of a folder (by default the samples). Prints medians in seconds as JSON.
 */

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { importSource } from "../../webpack.config.js";

const rowCounts = [2_000, 20_000, 200_000];
const runs = 9;
const [, , folder] = process.argv;

const { recognise } = await importSource("./src/core/recognise/recognise.ts");
const { assessTables } = await importSource("./src/core/flag/assessTables.ts");
const { DocumentHost } = await importSource("./src/host/document/DocumentHost.ts");

const style = { numberFormat: "#,##0.0", fontName: "Times New Roman", bold: false, italic: false, indent: 0, wrap: false, locked: true };
const header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện năm 2024", "So với kế hoạch (%)", "Thực hiện năm 2023", "Ghi chú"];

const table = rowCounts.map((rowCount) => compare(`${rowCount.toLocaleString("en")} rows`, workbook([planSheet(rowCount)])));
table.push(compare("12 sheets of 55 rows", workbook([...Array.from({ length: 11 }, (_, index) => plainSheet(`T${index}`, 55)), planSheet(55)])));
table.push(await compareFiles(readdirSync(folder).filter((name) => name.endsWith(".xlsx")).map((name) => join(folder, name))));
console.log(JSON.stringify(table));

/** The workbook in the middle, by the time that it takes. */
async function compareFiles(files) {
  const compared = [];
  for (const file of files) compared.push(compare("", await (await DocumentHost.open(readFileSync(file))).read()));
  const middle = compared.sort((left, right) => left.ours - right.ours)[Math.floor(compared.length / 2)];
  return { ...middle, work: `recognise and assess the median of ${files.length} workbooks`, isMedian: true };
}

function compare(size, snapshot) {
  const cellCount = snapshot.sheets.reduce((sum, { values }) => sum + values.reduce((count, row) => count + (row?.length ?? 0), 0), 0);
  const [ours, bare] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    ours.push(time(() => assessTables(recognise(snapshot))));
    bare.push(time(() => lookAtEach(snapshot)));
  }
  return { work: `recognise and assess ${size}`, cellCount, ours: median(ours), bare: median(bare) };
}

/** The floor: what every reader of a sheet must do. A sheet that was read has no array for a row without cells. */
function lookAtEach({ sheets }) {
  let [numbers, letters] = [0, 0];
  for (const { values } of sheets) {
    for (const row of values) {
      for (const value of row ?? []) {
        if (typeof value === "number") numbers += value;
        else if (typeof value === "string") letters += value.length;
      }
    }
  }
  return numbers + letters;
}

function planSheet(rowCount) {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const [plan, done] = [100 + (index % 50), 90 + (index % 70)];
    return [index + 1, `Chỉ tiêu số ${index}`, "tỷ đồng", plan, done, (done / plan) * 100, 80 + (index % 30), null];
  });
  return sheet("Kế hoạch", [header, ...rows]);
}

function plainSheet(name, rowCount) {
  const head = ["Sản phẩm", "Đơn vị tính", "Thực hiện tháng 7", "Ước tính tháng 8", "8 tháng năm 2024", "So với cùng kỳ (%)"];
  return sheet(name, [head, ...Array.from({ length: rowCount }, (_, index) => [`Sản phẩm thứ ${index}`, "nghìn tấn", index, index + 1, index * 8, 101.5])]);
}

function sheet(name, values) {
  return { name, visibility: "visible", values, formulas: [], styles: [], arrayFormulas: [], merges: [], tables: [], notes: [], threadedComments: [], conditionalFormats: [], hiddenRows: new Set(), hiddenColumns: new Set(), protection: null, autoFilter: null };
}

function workbook(sheets) {
  return { sheets, styles: [style], names: [], customXml: [], date1904: false };
}

function time(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
