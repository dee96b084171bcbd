import { calculate } from "../host/office/calculate";
import { TestExcel } from "../host/office/excel";
import { hostContract } from "./contract";

hostContract("Excel through Office.js", async () => (await TestExcel.open(undefined, { calculate })).host);
