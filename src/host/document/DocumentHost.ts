import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { openPackage } from "./package/openPackage";
import type { DocumentLimits } from "./package/limits";
import type { Package } from "./package/Package";
import { savePackage } from "./package/savePackage";
import { readSnapshot } from "./readSnapshot";
import { readWorkbookPart } from "./workbook/WorkbookPart";
import type { ReadRequest } from "../WorkbookHost";
export class DocumentHost {
  private constructor(private parts: Package) {}
  static async open(bytes: Uint8Array, limits?: DocumentLimits): Promise<DocumentHost> {
    const parts = await openPackage(bytes, limits);
    await readWorkbookPart(parts);
    return new DocumentHost(parts);
  }
  read(request?: ReadRequest): Promise<WorkbookSnapshot> {
    return readSnapshot(this.parts, request);
  }
  save(): Promise<Uint8Array> {
    return savePackage(this.parts);
  }
}
