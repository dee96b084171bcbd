import { attainmentFunction } from "./attainment";
import { cagrFunction } from "./cagr";
import { changeFunction } from "./change";
import type { FunctionDefinition } from "./definition";
import { gapFunction } from "./gap";
import { numberFunction } from "./number";
import { pathFunction } from "./path";
import { requiredRateFunction } from "./requiredRate";
import { statusFunction } from "./status";
import { targetHighFunction } from "./targetHigh";
import { targetLowFunction } from "./targetLow";
import { targetOpFunction } from "./targetOp";
import { unicodeFunction } from "./unicode";

/** Every custom function, in the order of help. `functions.json`, help and the command line are made from it. */
export const functionCatalogue: readonly FunctionDefinition[] = [
  cagrFunction,
  changeFunction,
  attainmentFunction,
  gapFunction,
  statusFunction,
  requiredRateFunction,
  pathFunction,
  numberFunction,
  targetLowFunction,
  targetHighFunction,
  targetOpFunction,
  unicodeFunction,
];
