import { HostError } from "../../WorkbookHost";
import { decodeXml } from "../xml/decodeXml";
import type { PartContent } from "./PartContent";

/** One member of the zip, in the order of the file. */
export interface PackageEntry {
  readonly path: string;
  readonly content: PartContent;
}

/** The parts of a workbook by path (`xl/workbook.xml`), found without regard to case as the standard asks. */
export class Package {
  private constructor(private readonly entriesByKey: Map<string, PackageEntry>) {}

  static of(entries: readonly PackageEntry[]): Package {
    const opened = new Package(new Map());
    for (const entry of entries) {
      if (opened.has(entry.path)) throw new HostError("damagedPart", { part: entry.path, detail: "The part is there twice" });
      opened.entriesByKey.set(keyOf(entry.path), entry);
    }
    return opened;
  }

  /** A copy to change: contents are shared, so this costs next to nothing. */
  clone(): Package {
    return new Package(new Map(this.entriesByKey));
  }

  get entries(): readonly PackageEntry[] {
    return [...this.entriesByKey.values()];
  }

  has(path: string): boolean {
    return this.entriesByKey.has(keyOf(path));
  }

  find(path: string): PartContent | null {
    return this.entriesByKey.get(keyOf(path))?.content ?? null;
  }

  get(path: string): PartContent {
    const content = this.find(path);
    if (content === null) throw new HostError("damagedPart", { part: path, detail: "The part is missing" });
    return content;
  }

  /** The name a part has in the zip, which may differ in case from the path that led to it. */
  nameOf(path: string): string {
    return this.entriesByKey.get(keyOf(path))?.path ?? path;
  }

  /** Replaces a part where it stands, or adds it at the end. */
  put(path: string, content: PartContent): void {
    this.entriesByKey.set(keyOf(path), { path: this.nameOf(path), content });
  }

  delete(path: string): void {
    this.entriesByKey.delete(keyOf(path));
  }

  async text(path: string): Promise<string> {
    return decodeXml(await this.get(path).bytes(), path);
  }

  /** The first of `xl/comments1.xml`, `xl/comments2.xml` … that is free; `#` stands for the number. */
  freePath(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace("#", String(number));
      if (!this.has(path)) return path;
    }
  }
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
