import { relationshipNamespace } from "../package/relationshipKinds";
import type { XmlElement } from "./XmlTree";

/** The attribute by which an element refers to a relationship (`r:id`), declaring its prefix where the part does not. */
export function relationshipAttribute(root: XmlElement, id: string): Readonly<Record<string, string>> {
  const declared = Object.values(root.attributes).find(({ prefix, value }) => prefix === "xmlns" && value === relationshipNamespace);
  if (declared !== undefined) return { [`${declared.local}:id`]: id };
  return { "xmlns:r": relationshipNamespace, "r:id": id };
}
