/** The requests that add to the workbook what was previewed: the sheets of a model, a call of a function. */

import type { Language } from "../../core/load/texts";
import type { Insertion, InsertionPlan } from "../insertFunction";
import type { LoadReport } from "../loadModel";
import type { ModelSheetsPreview } from "../modelSheets";
import type { LoadChoice } from "../previewLoad";
import type { SessionParts } from "./parts";

export interface SessionInserting {
  /** True where the model was loaded. */
  load(choice: LoadChoice, preview: LoadReport): Promise<boolean>;
  /** Writes the model to worksheets as it was previewed; true where it was written. */
  writeSheets(language: Language, preview: ModelSheetsPreview): Promise<boolean>;
  /** Writes a call of a function as it was previewed; true where it was written. */
  insert(insertion: Insertion, preview: InsertionPlan): Promise<boolean>;
}

/** Each use case comes with the first request for it, not with the pane. */
export function createInserting({ model, requests, showing }: SessionParts): SessionInserting {
  return {
    load: (choice, preview) =>
      requests.write("load", async (watched) => {
        const loaded = model.ready();
        if (loaded === null) return "changed";
        const { loadPreviewed } = await import("../previewLoad");
        const report = await loadPreviewed(watched, loaded, choice, preview);
        return report === "changed" ? report : showing({ kind: "loaded", report });
      }),
    writeSheets: (language, preview) =>
      requests.write("sheets", async (watched) => {
        const written = model.ready();
        const { writeModelSheets } = await import("../modelSheets");
        if (written === null || (await writeModelSheets(watched, written, language, preview)) === "changed") return "changed";
        return showing({ kind: "sheetsWritten", sheets: preview.sheets.map(({ sheet }) => sheet) });
      }),
    insert: (insertion, preview) =>
      requests.write("insert", async (watched) => {
        const { insertFunction } = await import("../insertFunction");
        if ((await insertFunction(watched, insertion, preview)) === "changed") return "changed";
        return showing({ kind: "inserted", cell: insertion.cell });
      }),
  };
}
