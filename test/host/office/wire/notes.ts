/**
 * The npm package's bundle ends at ExcelApi 1.15; notes came with 1.18. They are added at run time with the bundle's own
 * `LibraryBuilder`, in the form in which it declares its other classes. No file of the library is changed.
 */

import type { Library } from "./loadLibrary";

interface Builder {
  readonly LibraryBuilder: new (options: object) => object;
  readonly BatchApiHelper: { createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object };
}

/** Stands by itself, so that a page can be given its text. */
export function addNotes({ Excel: target, OfficeExtension: extension }: Library): void {
  // Flags of the bundle's own tables: a value that can be set, and one that cannot.
  const settable = 1;
  const readOnly = 3;
  const { LibraryBuilder, BatchApiHelper } = extension as unknown as Builder;
  const classes = target as unknown as Record<"NoteCollection" | "Note" | "Workbook" | "Worksheet", { prototype: object }>;
  new LibraryBuilder({
    targetNamespaceObject: target,
    fullyInitialize: false,
    metadata: {
      name: "Excel",
      hostName: "Excel",
      defaultApiSetName: "ExcelApi",
      apiSets: [["1.18"]],
      strings: [],
      enumTypes: [],
      clientObjectTypes: [
        [
          "NoteCollection", 1, 0, 0,
          [["getCount", 0, 2, 1, 4, "GetCount"]],
          [
            ["add", "Excel.Note", 2, 8, 1, 0, "Add"],
            ["getItem", "Excel.Note", 1, 2, 1, 4, "GetItem"],
            ["getItemAt", "Excel.Note", 1, 2, 1, 4, "GetItemAt"],
            ["getItemOrNullObject", "Excel.Note", 1, 2, 1, 4, "GetItemOrNullObject"],
          ],
          0, "Excel.Note",
        ],
        [
          "Note", 0,
          [["authorName", readOnly, 1, "AuthorName"], ["content", settable, 1, "Content"], ["height", settable, 1, "Height"], ["visible", settable, 1, "Visible"], ["width", settable, 1, "Width"]],
          0,
          [["delete", 0, 0, 1, 0, "Delete"]],
          [["getLocation", "Excel.Range", 0, 10, 1, 4, "GetLocation"]],
        ],
      ],
    },
  });
  const collections = new WeakMap<object, object>();
  for (const type of [classes.Workbook, classes.Worksheet]) {
    Object.defineProperty(type.prototype, "notes", {
      configurable: true,
      enumerable: true,
      get(this: object) {
        const known = collections.get(this) ?? BatchApiHelper.createPropertyObject(classes.NoteCollection, this, "Notes", true, 4);
        collections.set(this, known);
        return known;
      },
    });
  }
}
