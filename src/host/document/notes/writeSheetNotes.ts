import { PlainContent } from "../package/PartContent";
import { contentTypes, relationshipNamespace } from "../package/relationshipKinds";
import type { Relationships } from "../package/Relationships";
import { readThreadedComments } from "../sheet/readSheet";
import type { SheetDraft } from "../sheet/SheetDraft";
import { childOf, parseXml, qualifiedAttributeOf } from "../xml/XmlTree";
import type { DraftContext } from "../workbook/DraftContext";
import type { DraftSheet } from "../workbook/patchWorkbook";
import { cellSizesOf } from "./noteBox";
import { NoteDraft, newCommentsXml, type NoteChange, type WrittenNotes } from "./NoteDraft";
import { VmlDraft, newVml, parseVml } from "./VmlDraft";

/** Writes a sheet's notes: a comments part with the texts and a drawing with their boxes, new ones where the sheet has none. */
export async function writeSheetNotes(workbook: DraftContext, entry: DraftSheet, sheet: SheetDraft, notes: NoteDraft): Promise<void> {
  const relationships = await workbook.relationships(sheet.part.path);
  const present = relationships.pathOf("comments");
  if (present === null && !notes.addsNotes) return;
  notes.refuse(await readThreadedComments(workbook.parts, relationships));
  const path = present ?? workbook.parts.freePath(`${workbook.folder}comments#.xml`);
  const written = notes.write(parseXml(present === null ? newCommentsXml : await workbook.parts.text(present), path));
  if (written.changes.length === 0) return;
  sheet.guard.require("objects");
  writeComments(workbook, relationships, path, present !== null, written);
  await writeBoxes(workbook, relationships, entry, sheet, written.changes);
}

function writeComments({ parts, types }: DraftContext, relationships: Relationships, path: string, isPresent: boolean, { patch, isEmpty }: WrittenNotes): void {
  if (isEmpty) {
    parts.delete(path);
    types.remove(path);
    relationships.removePath(path);
  } else if (isPresent) parts.put(path, patch.applyTo(parts.get(path)));
  else {
    parts.put(path, PlainContent.ofText(patch.toText()));
    types.set(path, contentTypes.comments);
    relationships.add("comments", path);
  }
}

async function writeBoxes(workbook: DraftContext, relationships: Relationships, entry: DraftSheet, sheet: SheetDraft, changes: readonly NoteChange[]): Promise<void> {
  const { parts, types, folder } = workbook;
  const { root } = sheet.part.skeleton;
  // A sheet can have a second VML drawing, for pictures in its header: only this element tells which one holds the notes.
  const legacyDrawing = childOf(root, "legacyDrawing");
  const relationship = relationships.byId(legacyDrawing && qualifiedAttributeOf(legacyDrawing, relationshipNamespace, "id"));
  const present = relationship?.path ?? null;
  const isPresent = present !== null && parts.has(present);
  const path = isPresent ? present : parts.freePath(`${folder}drawings/vmlDrawing#.vml`);
  const drawing = new VmlDraft(parseVml(isPresent ? await parts.text(path) : newVml(entry.sheetId), path), cellSizesOf(root));
  for (const change of changes) {
    if (change.kind === "added") drawing.add(change, change.addedText);
    else if (change.kind === "removed") drawing.remove(change);
    else drawing.resize(change, change.addedText, change.removedTexts);
  }
  if (drawing.isEmpty) {
    if (!isPresent) return;
    parts.delete(path);
    types.remove(path);
    relationships.removePath(path);
    sheet.setLegacyDrawing(null);
  } else if (isPresent) parts.put(path, drawing.toPatch().applyTo(parts.get(path)));
  else {
    parts.put(path, PlainContent.ofText(drawing.toPatch().toText()));
    types.setByExtension(path, contentTypes.vmlDrawing);
    sheet.setLegacyDrawing(relationships.add("vmlDrawing", path));
  }
}
