import { attributeOf, parseXml, type XmlElement } from "../xml/XmlTree";
import { namingOf, writeElement } from "../xml/writeElement";
import { XmlPatch } from "../xml/XmlPatch";
import type { Package } from "./Package";
import { PlainContent } from "./PartContent";
import { relationshipTypes, type RelationshipKind } from "./relationshipKinds";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part it leads to; null for one outside the package. */
  readonly path: string | null;
}

interface Held extends Relationship {
  readonly element: XmlElement | null;
}

const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** What a part refers to: its `_rels` part, read once, changed here and written back by {@link write}. */
export class Relationships {
  private readonly removed: XmlElement[] = [];

  private constructor(
    /** The part whose relationships these are; "" for the package itself. */
    readonly source: string,
    private readonly document: ReturnType<typeof parseXml>,
    private held: readonly Held[],
  ) {}

  static async read(parts: Package, source: string): Promise<Relationships> {
    const path = relationshipsPathOf(source);
    const document = parseXml(parts.has(path) ? await parts.text(path) : emptyPart, path);
    const held = document.root.children
      .filter((element) => element.local === "Relationship")
      .map((element) => ({
        id: attributeOf(element, "Id") ?? "",
        type: attributeOf(element, "Type") ?? "",
        path: attributeOf(element, "TargetMode") === "External" ? null : existing(parts, resolveTarget(source, attributeOf(element, "Target") ?? "")),
        element,
      }));
    return new Relationships(source, document, held);
  }

  get all(): readonly Relationship[] {
    return this.held;
  }

  /** What lies outside the package, as it is written. */
  get externalTargets(): readonly string[] {
    return this.document.root.children.filter((element) => attributeOf(element, "TargetMode") === "External").map((element) => attributeOf(element, "Target") ?? "");
  }

  ofKind(kind: RelationshipKind): readonly Relationship[] {
    return this.held.filter(({ type }) => type === relationshipTypes[kind]);
  }

  /** Paths of the parts of that kind that are there, each once however often it is named. */
  pathsOf(kind: RelationshipKind, parts: Package): readonly string[] {
    return [...new Set(this.ofKind(kind).flatMap(({ path }) => (path !== null && parts.has(path) ? [path] : [])))];
  }

  /** Path of the first part of that kind, null where there is none. */
  pathOf(kind: RelationshipKind): string | null {
    return this.ofKind(kind)[0]?.path ?? null;
  }

  byId(id: string | null): Relationship | null {
    return this.held.find((relationship) => relationship.id === id) ?? null;
  }

  /** Adds a relationship and returns its id. */
  add(kind: RelationshipKind, path: string): string {
    const taken = new Set(this.held.map(({ id }) => id));
    let number = this.held.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.held = [...this.held, { id, type: relationshipTypes[kind], path, element: null }];
    return id;
  }

  remove(id: string): void {
    const relationship = this.held.find((candidate) => candidate.id === id);
    if (relationship === undefined) return;
    if (relationship.element !== null) this.removed.push(relationship.element);
    this.held = this.held.filter((candidate) => candidate !== relationship);
  }

  removePath(path: string): void {
    for (const { id } of this.held.filter((candidate) => candidate.path?.toLowerCase() === path.toLowerCase())) this.remove(id);
  }

  /** Puts the changes into the package; a `_rels` part that becomes empty is taken out. */
  write(parts: Package): void {
    const path = relationshipsPathOf(this.source);
    const added = this.held.filter(({ element }) => element === null);
    if (added.length === 0 && this.removed.length === 0) return;
    if (this.held.length === 0) {
      parts.delete(path);
      return;
    }
    const patch = new XmlPatch(this.document);
    const name = namingOf(this.document.root);
    for (const element of this.removed) patch.remove(element);
    for (const { id, type, path: target } of added) {
      patch.append(this.document.root, writeElement(name("Relationship"), { Id: id, Type: type, Target: relativeTarget(this.source, target ?? "") }));
    }
    const base = parts.find(path);
    parts.put(path, base === null ? PlainContent.ofText(patch.toText()) : patch.applyTo(base));
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPathOf(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A target as written, absolute or relative to the source's folder, as a path in the package. */
function resolveTarget(source: string, target: string): string {
  const [plain = ""] = target.replaceAll("\\", "/").split("#");
  const folders = plain.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

function relativeTarget(source: string, path: string): string {
  const from = source.split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Targets are addresses: a name with spaces may be written `%20` there and plain in the zip. */
function existing(parts: Package, path: string): string {
  if (parts.has(path) || !path.includes("%")) return parts.nameOf(path);
  try {
    const decoded = decodeURIComponent(path);
    return parts.has(decoded) ? parts.nameOf(decoded) : path;
  } catch {
    return path;
  }
}
