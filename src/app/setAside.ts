/** Sets a finding aside with a reason that travels with the workbook, and takes that back. A workbook that is flagged is flagged anew. */

import { asideOf, isSameAside } from "../core/flag/asides/aside";
import type { Aside } from "../core/flag/asides/aside";
import type { Finding } from "../core/flag/findings";
import { fail, issue, succeed } from "../core/result";
import type { Result } from "../core/result";
import type { WorkbookHost } from "../host/WorkbookHost";
import type { AssessedWorkbook } from "./assessWorkbook";
import { keptIn, readAnew } from "./flagWorkbook";
import type { FlagOptions } from "./flagWorkbook";

/** What a person says; the date is that of the check. */
export interface AsideReason {
  readonly reason: string;
  /** Who decided; nobody is named when left out. */
  readonly by?: string;
}

export interface SetAside {
  readonly assessed: AssessedWorkbook;
  readonly aside: Aside;
}

/**
 * `shown` is the reading that the finding is of: the reason is given for the numbers that were seen. A reason that was given
 * for it before is replaced. Nothing is written for an empty or overlong reason (`asides/noReason`, `asides/tooLong`), or where
 * the host keeps no parts of ours (`asides/unsupported`).
 */
export async function setAside(host: WorkbookHost, shown: Pick<AssessedWorkbook, "asides" | "tables">, finding: Finding, { by, reason }: AsideReason, options: FlagOptions): Promise<Result<SetAside>> {
  const made = asideOf(finding, shown.tables, { reason, date: options.checkedOn, ...(by === undefined ? {} : { by }) });
  if (!made.ok) return made;
  if (!host.capabilities.customXml) return fail([issue("asides/unsupported")]);
  const aside = made.value;
  const replaced = shown.asides.holding(finding) ?? shown.asides.returned(finding) ?? aside;
  const before = await host.read();
  const kept = keptIn(before, options);
  const others = kept.asides.filter((other) => !isSameAside(other, aside) && !isSameAside(other, replaced));
  return succeed({ assessed: await readAnew(host, before, { ...kept, asides: [...others, aside] }), aside });
}

/** The finding is open again; a reason that the workbook has no more changes nothing. */
export async function takeBack(host: WorkbookHost, aside: Aside, options: FlagOptions): Promise<AssessedWorkbook> {
  const before = await host.read();
  const kept = keptIn(before, options);
  return readAnew(host, before, { ...kept, asides: kept.asides.filter((other) => !isSameAside(other, aside)) });
}
