/** The sentences that count targets, each against the verdicts of its term. */

import { linesOf } from "../../model/lines";
import type { Passage } from "../../model/model";
import type { AuditedModel } from "../auditedModel";
import { noNote } from "../check";
import type { Check, CheckPassage } from "../check";
import { point } from "../interval";
import { judgeCount, statementOf } from "./judgeCount";
import { readClaims } from "./readClaims";
import type { Claim } from "./readClaims";
import { termOfClaim } from "./termOfClaim";

/** A paragraph in which claims are looked for: a line of the report, or a quote where the report is missing. */
interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly passages: readonly Passage[];
  /** The section of the nearest passage at or above the line; "" where there is none. */
  readonly section: string;
}

const sentenceEnd = /[.;!?](?=\s)/g;

export function checkClaims(audited: AuditedModel): Check[] {
  return paragraphsOf(audited).flatMap((paragraph) => checkParagraph(paragraph, audited));
}

function checkParagraph(paragraph: Paragraph, audited: AuditedModel): Check[] {
  const seen = new Map<string, number>();
  return readClaims(paragraph.text).flatMap((claim) => {
    const term = termAt(paragraph, claim, audited);
    if (term === null) return [];
    const { verdict, reason, computed, terms, detail } = judgeCount(statementOf(claim.count, claim.outcome, claim.total, term), audited);
    const passage = passageOf(claim, paragraph);
    const name = `claim:${passage.id ?? `line${paragraph.line}`}:${claim.outcome}`;
    const repeat = (seen.get(name) ?? 0) + 1;
    seen.set(name, repeat);
    return [
      {
        id: repeat === 1 ? name : `${name}:${repeat}`,
        kind: "claim",
        verdict,
        reason,
        stated: { range: point(claim.count), text: claim.quote },
        computed: { range: point(computed), text: null },
        difference: computed - claim.count,
        unit: "",
        decimals: 0,
        indicators: [],
        terms,
        passages: [passage],
        detail,
        note: noNote,
      } satisfies Check,
    ];
  });
}

/** The total that the sentences of a line give: "12/14 chỉ tiêu", "trong 14 chỉ tiêu"; null where they give none. */
export function totalOfLine(line: number, audited: AuditedModel): number | null {
  const text = audited.model.report === null ? undefined : linesOf(audited.model.report)[line - 1];
  return readClaims(text ?? "").find(({ total }) => total !== null)?.total ?? null;
}

function termAt({ text, line, section }: Paragraph, claim: Claim, audited: AuditedModel): string | null {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index + 1);
  const first = ends.findLast((end) => end <= claim.start) ?? 0;
  const last = ends.find((end) => end >= claim.start + claim.quote.length) ?? text.length;
  return termOfClaim({ sentence: text.slice(first, last), textBefore: text.slice(0, last), line, section }, audited);
}

/** The model's own passage where it has the claim, else the words of the claim. */
function passageOf({ quote }: Claim, { line, passages, section }: Paragraph): CheckPassage {
  return passages.find((passage) => passage.quote.includes(quote)) ?? { id: null, section, line, quote };
}

function paragraphsOf({ model }: AuditedModel): readonly Paragraph[] {
  if (model.report === null) return model.passages.map((passage) => ({ text: passage.quote, line: passage.line, passages: [passage], section: passage.section }));
  const byLine = new Map<number, Passage[]>();
  for (const passage of model.passages) {
    const same = byLine.get(passage.line);
    if (same === undefined) byLine.set(passage.line, [passage]);
    else same.push(passage);
  }
  let section = "";
  return linesOf(model.report).map((text, index) => {
    const passages = byLine.get(index + 1) ?? [];
    section = passages[0]?.section ?? section;
    return { text, line: index + 1, passages, section };
  });
}
