import type { PartContent } from "../package/PartContent";

/**
 * Length and CRC-32 of a part's bytes: what the zip's directory tells without unpacking anything. It decides whether a part
 * was changed since; what is restored is then compared with the digest of the original as well.
 */
export async function digestOf(content: PartContent): Promise<string> {
  return `${content.size}-${(await content.crc32()).toString(16).padStart(8, "0")}`;
}
