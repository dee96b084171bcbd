/** Children of the `workbook` element in the order of the schema (ECMA-376 part 1, 18.2.27). */
export const workbookOrder = [
  "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
  "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;
