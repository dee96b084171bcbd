import type { Language } from "../core/load/texts";
import { firstSteps } from "../messages/guide/firstSteps";
import type { HelpPageMessages } from "../messages/help";
import { markup } from "./html";
import type { Html } from "./html";

/** What every help page has around its own content. */
export interface PageContext {
  readonly language: Language;
  readonly messages: HelpPageMessages;
}

/** A file of the help, its path below the folder `help/`. */
export interface HelpFile {
  readonly path: string;
  readonly content: string;
}

/** The page `name` in a language: `vi/cagr.html`. It loads its stylesheet and nothing else. */
export function helpPage(name: string, title: string, { language, messages }: PageContext, content: Html): HelpFile {
  const other: Language = language === "vi" ? "en" : "vi";
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${messages.product}</title>
<link rel="icon" href="../../icon-32.png">
<link rel="stylesheet" href="../help.css">
</head>
<body>
<header>
<a href="guide.html">${messages.product} · ${firstSteps(language).help}</a>
<a href="index.html">${messages.functions}</a>
<a href="../${other}/${name}" lang="${other}" hreflang="${other}">${messages.otherLanguage}</a>
</header>
<main>
${content}
</main>
</body>
</html>
`;
  return { path: `${language}/${name}`, content: page.html };
}
