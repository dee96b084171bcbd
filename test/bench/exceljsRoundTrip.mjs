/** The peer: a workbook loaded and saved by exceljs, nothing else. */

import ExcelJS from "exceljs";

const [, , input, output] = process.argv;
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(input);
await workbook.xlsx.writeFile(output);
