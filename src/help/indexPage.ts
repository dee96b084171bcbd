import { catalogueEntries, functionCategories, helpPageName } from "../functions";
import type { CatalogueEntry } from "../functions";
import { markup } from "./html";
import type { Html } from "./html";
import { helpPage } from "./page";
import type { HelpFile, PageContext } from "./page";

/** The functions by task, then what all of them have in common. */
export function indexPage(context: PageContext): HelpFile {
  const { messages } = context;
  const content = markup`<h1>${messages.functions}</h1>
<p class="lead">${messages.intro}</p>
${functionCategories.map((category) => section(messages.categories[category], catalogueEntries.filter((entry) => entry.category === category), context))}
<section id="conventions">
<h2>${messages.conventions}</h2>
<dl class="rules">
${messages.rules.map(([title, text]) => markup`<div><dt>${title}</dt><dd>${text}</dd></div>\n`)}</dl>
<h3>${messages.errors}</h3>
<dl class="rules">
${messages.errorMeanings.map(([code, meaning]) => markup`<div><dt><code>${code}</code></dt><dd>${meaning}</dd></div>\n`)}</dl>
</section>`;
  return helpPage("index.html", messages.functions, context, content);
}

function section(title: string, entries: readonly CatalogueEntry[], { language }: PageContext): Html {
  return markup`<section>
<h2>${title}</h2>
<ul class="functions">
${entries.map((entry) => markup`<li><a href="${helpPageName(entry.name)}"><code>IND.${entry.name}</code></a><span>${entry.summary[language]}</span></li>\n`)}</ul>
</section>
`;
}
