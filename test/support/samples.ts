import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { DocumentHost } from "../../src/host/document/DocumentHost";

/** The folder of the sample workbooks, with a separator at its end. */
const samplesFolder = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

/** The sample of a year's socio-economic indicators; its results begin in row 8. */
export const yearlySample = "chi-tieu-kinh-te-xa-hoi-2024.xlsx";

export function samplePath(name: string = yearlySample): string {
  return samplesFolder + name;
}

export function sampleBytes(name?: string): Uint8Array {
  return new Uint8Array(readFileSync(samplePath(name)));
}

export function openSample(name?: string): Promise<DocumentHost> {
  return DocumentHost.open(sampleBytes(name));
}
