import datapackage from "../../seeds/canada-sdg/datapackage.json";
import indicators from "../../seeds/canada-sdg/indicators.csv";
import observations from "../../seeds/canada-sdg/observations.csv";
import passages from "../../seeds/canada-sdg/passages.csv";
import relations from "../../seeds/canada-sdg/relations.csv";
import targets from "../../seeds/canada-sdg/targets.csv";

/** The files of the seed by name, as `readModel` takes them. */
export const files: ReadonlyMap<string, string> = new Map([
  ["datapackage.json", JSON.stringify(datapackage)],
  ["indicators.csv", indicators],
  ["observations.csv", observations],
  ["passages.csv", passages],
  ["relations.csv", relations],
  ["targets.csv", targets],
]);
