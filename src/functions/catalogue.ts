import { aarrFunction } from "./aarr";
import { attainmentFunction } from "./attainment";
import { avgGrowthFunction } from "./avgGrowth";
import { cagrFunction } from "./cagr";
import { changeFunction } from "./change";
import { contributionsFunction } from "./contributions";
import type { FunctionDefinition } from "./definition";
import { gapFunction } from "./gap";
import { logGrowthFunction } from "./logGrowth";
import { numberFunction } from "./number";
import { pathFunction } from "./path";
import { periodsToFunction } from "./periodsTo";
import { progressFunction } from "./progress";
import { progressStatusFunction } from "./progressStatus";
import { projectFunction } from "./project";
import { rebaseFunction } from "./rebase";
import { requiredRateFunction } from "./requiredRate";
import { sharesFunction } from "./shares";
import { statusFunction } from "./status";
import { targetHighFunction } from "./targetHigh";
import { targetLowFunction } from "./targetLow";
import { targetOpFunction } from "./targetOp";
import { unicodeFunction } from "./unicode";

/** Every custom function, in the order of help. `functions.json`, help and the command line are made from it. */
export const functionCatalogue: readonly FunctionDefinition[] = [
  cagrFunction,
  changeFunction,
  avgGrowthFunction,
  logGrowthFunction,
  aarrFunction,
  rebaseFunction,
  sharesFunction,
  contributionsFunction,
  projectFunction,
  periodsToFunction,
  attainmentFunction,
  gapFunction,
  statusFunction,
  requiredRateFunction,
  pathFunction,
  progressFunction,
  progressStatusFunction,
  numberFunction,
  targetLowFunction,
  targetHighFunction,
  targetOpFunction,
  unicodeFunction,
];
