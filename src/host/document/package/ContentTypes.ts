import { HostError } from "../../WorkbookHost";
import { attributeOf, parseXml, type XmlDocument, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import type { Package } from "./Package";

export const contentTypesPath = "[Content_Types].xml";

/** Which kind of part each part is. */
export class ContentTypes {
  private readonly patch: XmlPatch;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, { readonly path: string; readonly type: string; readonly element: XmlElement | null }>();

  private constructor(private readonly document: XmlDocument) {
    this.patch = new XmlPatch(document);
    for (const element of document.root.children) {
      const type = attributeOf(element, "ContentType") ?? "";
      if (element.local === "Default") this.defaults.set((attributeOf(element, "Extension") ?? "").toLowerCase(), type);
      const path = attributeOf(element, "PartName");
      if (element.local === "Override" && path !== null) this.overrides.set(keyOf(path), { path, type, element });
    }
  }

  static async read(parts: Package): Promise<ContentTypes> {
    if (!parts.has(contentTypesPath)) throw new HostError("notWorkbook", { detail: contentTypesPath });
    return new ContentTypes(parseXml(await parts.text(contentTypesPath), contentTypesPath));
  }

  typeOf(path: string): string | null {
    return this.overrides.get(keyOf(path))?.type ?? this.defaults.get(extensionOf(path)) ?? null;
  }

  /** Declares a part's type, by an entry of its own unless its extension says it already. */
  set(path: string, type: string): void {
    if (this.typeOf(path) === type) return;
    this.remove(path);
    this.overrides.set(keyOf(path), { path, type, element: null });
  }

  /** Declares the type of every part with an extension; where another is declared already, only that of `path`. */
  setByExtension(path: string, type: string): void {
    const extension = extensionOf(path);
    if (this.defaults.has(extension)) {
      this.set(path, type);
      return;
    }
    this.defaults.set(extension, type);
    const first = this.document.root.children[0];
    const xml = writeElement(namingOf(this.document.root)("Default"), { Extension: extension, ContentType: type });
    if (first === undefined) this.patch.append(this.document.root, xml);
    else this.patch.insert(first.start, xml);
  }

  remove(path: string): void {
    const override = this.overrides.get(keyOf(path));
    if (override?.element) this.patch.remove(override.element);
    this.overrides.delete(keyOf(path));
  }

  write(parts: Package): void {
    const name = namingOf(this.document.root)("Override");
    for (const { path, type, element } of this.overrides.values()) {
      if (element === null) this.patch.append(this.document.root, writeElement(name, { PartName: `/${path}`, ContentType: type }));
    }
    parts.put(contentTypesPath, this.patch.applyTo(parts.get(contentTypesPath)));
  }
}

function keyOf(path: string): string {
  return path.replace(/^\//, "").toLowerCase();
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
