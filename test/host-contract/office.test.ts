import { calculate } from "../host/office/calculate";
import { TestExcel } from "../host/office/excel";
import { hostContract } from "./contract";

let excel: TestExcel;

hostContract(
  "Excel through Office.js",
  async () => {
    excel = await TestExcel.open(undefined, { calculate });
    return excel.host;
  },
  {
    save: () => excel.save(),
    requests: async (work) => {
      excel.wire.resetTraffic();
      await work();
      return excel.wire.traffic.syncs;
    },
  },
);
