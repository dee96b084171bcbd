/** What is written for one address of the add-in: its manifest, and what Excel is told of its functions. */

import type { Localized } from "../functions";
import { functionsJson } from "../functions";

/** Where the add-in is while it is tried on one's own machine: the address in `manifest.xml`. */
export const defaultAddress = "https://localhost:3000/";

type Language = keyof Localized;

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };

export interface Deployment {
  /** Address of the folder that holds what `npm run build` made. */
  readonly address: string;
  /** The one language of ribbon and function help, whatever Excel's own; both, chosen by Excel, where left out. */
  readonly language?: Language;
}

/** The folder's address with its last slash, or null where Excel would not take it: it loads add-ins by https only. */
export function folderAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, search, hash } = new URL(text);
  if (protocol !== "https:" || search !== "" || hash !== "") return null;
  return `${origin}${pathname.replace(/\/*$/, "/")}`;
}

/** The manifest for a deployment, made from the one for one's own machine. */
export function deployedManifest(manifest: string, { address, language }: Deployment): string {
  const moved = manifest.replaceAll(defaultAddress, escapeAttribute(address));
  return language === undefined ? moved : inOneLanguage(moved, language);
}

/** The files that describe the functions to Excel, with links to the help of the deployment. */
export function metadataFiles(address: string): { readonly name: string; readonly content: string }[] {
  return (["vi", "en"] as const).map((language) => ({
    name: `functions.${language}.json`,
    content: `${JSON.stringify(functionsJson(language, { helpFolder: `${address}help/${language}/` }), null, 2)}\n`,
  }));
}

/** Every text has a value and an override for the other language: the one of them stays. */
function inOneLanguage(manifest: string, language: Language): string {
  const locale = locales[language];
  return manifest
    .replace(/<DefaultLocale>[^<]*</, `<DefaultLocale>${locale}<`)
    .replace(/(<[\w:]+(?: id="[^"]*")? DefaultValue=")([^"]*)">\s*<(?:bt:)?Override Locale="([^"]*)" Value="([^"]*)" \/>\s*<\/[\w:]+>/g, (_, start: string, value: string, other: string, override: string) => `${start}${other === locale ? override : value}" />`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
