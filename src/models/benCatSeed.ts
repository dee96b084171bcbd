import datapackage from "../../seeds/ben-cat/datapackage.json";
import indicators from "../../seeds/ben-cat/indicators.csv";
import observations from "../../seeds/ben-cat/observations.csv";
import passages from "../../seeds/ben-cat/passages.csv";
import relations from "../../seeds/ben-cat/relations.csv";
import report from "../../seeds/ben-cat/report.txt";
import targets from "../../seeds/ben-cat/targets.csv";

/** The files of the seed by name, as `readModel` takes them. */
export const files: ReadonlyMap<string, string> = new Map([
  ["datapackage.json", JSON.stringify(datapackage)],
  ["indicators.csv", indicators],
  ["observations.csv", observations],
  ["passages.csv", passages],
  ["relations.csv", relations],
  ["report.txt", report],
  ["targets.csv", targets],
]);
