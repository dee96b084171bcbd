/** `flag --set-aside` and `--take-back`: one finding, named by its cell. */

import { assessWorkbook } from "../app/assessWorkbook";
import type { AssessedWorkbook } from "../app/assessWorkbook";
import type { FlagOptions } from "../app/flagWorkbook";
import { setAside, takeBack } from "../app/setAside";
import type { Aside } from "../core/flag/asides/aside";
import type { Finding, FindingKind } from "../core/flag/findings";
import type { Issue } from "../core/result";
import { parseCell, parseSheetRanges, sheetAddress } from "../core/workbook/address";
import type { CellPosition } from "../core/workbook/address";
import type { Context } from "./context";
import type { OpenFile } from "./eachFile";
import { UsageError } from "./files";

/** As typed: cells with their sheet, such as `'Số liệu'!F10`. */
export interface AsideOptions {
  readonly setAside?: string;
  readonly reason?: string;
  readonly by?: string;
  /** Which finding, where a cell has more than one. */
  readonly kind?: FindingKind;
  readonly takeBack?: string;
}

/** Does what is asked for; returns the lines that say so. A `UsageError` says what is missing, and nothing is changed. */
export async function changeAsides({ host, fileCount }: Pick<OpenFile, "host" | "fileCount">, options: AsideOptions, flagging: FlagOptions, context: Context): Promise<readonly string[]> {
  const { cli } = context.messages.asides;
  if (options.setAside === undefined && (options.reason ?? options.by) !== undefined) throw new UsageError(cli.reasonNeeded);
  if (options.setAside === undefined && options.takeBack === undefined) return [];
  if (fileCount > 1) throw new UsageError(cli.oneFile);
  const shown = await assessWorkbook(host, flagging.model);
  const lines: string[] = [];
  if (options.takeBack !== undefined) {
    const aside = asideAt(shown, cellOf(options.takeBack, context), options.kind, context);
    await takeBack(host, aside, flagging);
    lines.push(cli.takenBack(options.takeBack));
  }
  if (options.setAside !== undefined) {
    const finding = findingAt(shown, cellOf(options.setAside, context), options.kind, context);
    if (options.reason === undefined) throw new UsageError(cli.reasonNeeded);
    const done = await setAside(host, shown, finding, { reason: options.reason, ...(options.by === undefined ? {} : { by: options.by }) }, flagging);
    if (!done.ok) throw new UsageError(done.issues.map((issue) => problemOf(issue, context)).join(" "));
    lines.push(cli.setAside(sheetAddress(finding.sheet, finding)));
  }
  return lines;
}

function problemOf({ code, params, path }: Issue, { messages }: Context): string {
  const { issues } = messages.asides;
  switch (code) {
    case "asides/noReason":
      return issues.noReason;
    case "asides/tooLong":
      return `--${path.join()}: ${issues.tooLong(Number(params["length"]), Number(params["maximum"]))}`;
    case "asides/unsupported":
      return issues.unsupported;
    default:
      throw new Error(`No text for the issue ${code}`);
  }
}

interface NamedCell {
  readonly sheet: string;
  readonly position: CellPosition;
}

function cellOf(text: string, { messages }: Context): NamedCell {
  const [place, more] = parseSheetRanges(text);
  const position = place === undefined ? null : parseCell(text.slice(text.lastIndexOf("!") + 1).trim());
  if (place?.sheet == null || more !== undefined || position === null) throw new UsageError(messages.asides.cli.badCell(text));
  return { sheet: place.sheet, position };
}

function findingAt({ findings }: AssessedWorkbook, cell: NamedCell, kind: FindingKind | undefined, context: Context): Finding {
  const there = findings.filter((finding) => isAt(cell, finding.sheet, finding) && (kind === undefined || finding.kind === kind));
  return onlyOne(there, there.map((finding) => finding.kind), cell, context, (address) => context.messages.asides.cli.notFound(address));
}

/** A reason by the cell of its finding; one that is about nothing any more by the cell where that stood. */
function asideAt({ asides, findings }: AssessedWorkbook, cell: NamedCell, kind: FindingKind | undefined, context: Context): Aside {
  const standing = findings.flatMap((finding) => (isAt(cell, finding.sheet, finding) ? (asides.holding(finding) ?? asides.returned(finding) ?? []) : []));
  const idle = asides.idle.filter(({ place }) => isAt(cell, place.sheet, parseCell(place.cell)));
  const there = [...standing, ...idle].filter((aside) => kind === undefined || aside.kind === kind);
  return onlyOne(there, there.map((aside) => aside.kind), cell, context, (address) => context.messages.asides.cli.notSetAside(address));
}

function onlyOne<Item>(items: readonly Item[], kinds: readonly FindingKind[], { position, sheet }: NamedCell, { messages }: Context, none: (cell: string) => string): Item {
  const [item] = items;
  const address = sheetAddress(sheet, position);
  if (item === undefined) throw new UsageError(none(address));
  if (items.length > 1) throw new UsageError(messages.asides.cli.several(address, kinds));
  return item;
}

function isAt({ position, sheet }: NamedCell, otherSheet: string, other: CellPosition | null): boolean {
  return other !== null && sheet.toLowerCase() === otherSheet.toLowerCase() && position.rowIndex === other.rowIndex && position.columnIndex === other.columnIndex;
}
