import type { Package } from "./Package";
import { PatchedContent, PlainContent } from "./PartContent";

/** Puts parts together that were patched on top of a patch, so that a long session does not pile patch on patch. */
export async function settled(parts: Package): Promise<Package> {
  const result = parts.clone();
  for (const { path, content } of parts.entries) {
    if (content instanceof PatchedContent && content.base instanceof PatchedContent) result.put(path, new PlainContent(await content.bytes()));
  }
  return result;
}
