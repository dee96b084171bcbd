/** The native twin of one call for one cell: which twin belongs to which function, and how it takes the arguments. */

import { statusWords } from "../assessment/statusWords";
import { progressWords } from "../statistics/progressWords";
import { directionOfOperator } from "../target/direction";
import { isMissingMark } from "../text/missingMarks";
import { areFilled, numeralOf, quoted } from "../twins/fragment";
import { cagrTwin, changeTwin, pathTwin, periodsToTwin, projectTwin, requiredRateTwin } from "../twins/growthTwins";
import { progressStatusTwin, progressTwin } from "../twins/progressTwins";
import type { ProgressFragments } from "../twins/progressTwins";
import { attainmentTwin, gapTwin } from "../twins/ratioTwins";
import { statusTwin } from "../twins/verdictTwins";
import { Inputs, NoTwin } from "./inputs";
import type { TargetInput } from "./inputs";

type TwinMaker = (inputs: Inputs) => string;

const languages = ["vi", "en"] as const;
const methods = ["geometric", "linear"] as const;

/** How many arguments a function takes at most. */
interface CellTwin {
  readonly argumentCount: number;
  readonly make: TwinMaker;
}

/** Functions that give one cell for one cell of each argument. */
export const cellTwins: Readonly<Record<string, CellTwin>> = {
  CAGR: { argumentCount: 3, make: (inputs) => inputs.guard(cagrTwin(inputs.number(0), inputs.number(1), inputs.number(2))) },
  CHANGE: { argumentCount: 2, make: (inputs) => inputs.guard(changeTwin(inputs.number(0), inputs.number(1))) },
  PROJECT: { argumentCount: 3, make: (inputs) => inputs.guard(projectTwin(inputs.number(0), inputs.number(1), inputs.number(2))) },
  REQUIREDRATE: { argumentCount: 3, make: (inputs) => inputs.guard(requiredRateTwin(inputs.number(0), inputs.requiredTarget(1), inputs.number(2))) },
  PERIODSTO: { argumentCount: 3, make: (inputs) => inputs.guard(periodsToTwin(inputs.number(0), inputs.requiredTarget(1), inputs.number(2))) },
  ATTAINMENT: { argumentCount: 4, make: attainment },
  GAP: { argumentCount: 3, make: (inputs) => inputs.guard(gapTwin({ actual: inputs.number(0), target: inputs.requiredTarget(1), direction: inputs.direction(2) })) },
  STATUS: { argumentCount: 4, make: status },
  PROGRESS: { argumentCount: 8, make: (inputs) => inputs.guard(progressTwin(progressFragments(inputs))) },
  PROGRESSSTATUS: { argumentCount: 9, make: progressStatus },
};

/** Functions that no built-in function can stand in for. */
export const functionsWithoutTwin = ["NUMBER", "TARGETLOW", "TARGETHIGH", "TARGETOP", "UNICODE"] as const;

/** `INDEX(IND.PATH(…),3)`: the value of one period. */
export function pathElement(inputs: Inputs, index: string): string {
  const periods = inputs.number(2);
  const [count, period] = [numeralOf(periods), numeralOf(index)];
  if (count === null || !Number.isInteger(count) || period === null || !Number.isInteger(period) || period < 1 || period > count) throw new NoTwin("expression");
  const target = inputs.target(1);
  // The path to a target in words ends where the words are satisfied already, which no short formula says.
  if (target?.kind !== "cell" || target.target.low === null) throw new NoTwin(target === null ? "arguments" : "target");
  const goal = inputs.requiredTarget(1).low ?? "";
  return inputs.guard(pathTwin(inputs.number(0), goal, periods, index, inputs.choice(3, methods) ?? "geometric"));
}

function attainment(inputs: Inputs): string {
  const fragments = { actual: inputs.number(0), target: inputs.requiredTarget(1), direction: inputs.direction(2) };
  const baseline = inputs.at(3).kind === "omitted" ? null : inputs.optionalCell(3);
  const withBaseline = attainmentTwin({ ...fragments, baseline });
  if (baseline === null || numeralOf(baseline) !== null) return inputs.guard(withBaseline);
  // A blank baseline counts as none (ATTAINMENT-7).
  return inputs.guard(`IF(${areFilled([baseline]) ?? "TRUE"},${withBaseline},${attainmentTwin(fragments)})`);
}

function status(inputs: Inputs): string {
  const language = inputs.choice(3, languages) ?? "vi";
  const direction = inputs.direction(2);
  const words = wordsIn(statusWords, language);
  const target = inputs.target(1);
  if (target === null) throw new NoTwin("arguments");
  const { actual, textAnswer } = statusActual(inputs, words);
  if (isChangeOfFallingLevel(target, direction)) throw new NoTwin("target");
  const verdict = statusTwin({
    actual,
    target: target.target,
    direction,
    rounding: target.kind === "compiled" && target.reading.operator === "~" ? { kind: "decimals", decimals: target.reading.decimals } : { kind: "significant" },
    limit: null,
    words,
  });
  if (textAnswer === null) return verdict;
  const bounds = target.kind === "cell" && target.target.low !== null ? areFilled([target.target.low]) : null;
  const isText = `ISTEXT(${actual})`;
  return `IF(${bounds === null ? isText : `AND(${isText},${bounds})`},${quoted(textAnswer)},${verdict})`;
}

/** A result in words is answered in words (STATUS-4, STATUS-5). */
function statusActual(inputs: Inputs, words: { readonly noData: string; readonly unreadable: string }): { readonly actual: string; readonly textAnswer: string | null } {
  const argument = inputs.at(0);
  if (argument.kind === "cell" && typeof argument.value === "string" && argument.value !== "") {
    return { actual: argument.fragment, textAnswer: isMissingMark(argument.value) ? words.noData : words.unreadable };
  }
  return { actual: inputs.number(0), textAnswer: null };
}

/** "giảm 5%" says nothing about a level that is better lower (STATUS-8). */
function isChangeOfFallingLevel(target: TargetInput, direction: string | null): boolean {
  return target.kind === "compiled" && target.reading.quantity === "change" && direction === "decrease" && directionOfOperator(target.target.operator) === null;
}

function progressFragments(inputs: Inputs): ProgressFragments {
  return {
    baseline: inputs.number(0),
    baselineYear: inputs.number(1),
    current: inputs.number(2),
    currentYear: inputs.number(3),
    target: inputs.target(4)?.target ?? null,
    targetYear: inputs.optionalCell(5),
    direction: inputs.direction(6),
    limit: inputs.optionalCell(7),
  };
}

function progressStatus(inputs: Inputs): string {
  const fragments = progressFragments(inputs);
  if (inputs.hasText) throw new NoTwin("textInput");
  return progressStatusTwin({ ...fragments, words: wordsIn(progressWords, inputs.choice(8, languages) ?? "vi") });
}

function wordsIn<Code extends string>(table: Readonly<Record<Code, { readonly vi: string; readonly en: string }>>, language: "vi" | "en"): Readonly<Record<Code, string>> {
  return Object.fromEntries(Object.entries<{ readonly vi: string; readonly en: string }>(table).map(([code, words]) => [code, words[language]])) as Record<Code, string>;
}
