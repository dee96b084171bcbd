import { statuses } from "../core/assessment/status";
import { messagesOf } from "../messages";
import { guideMessages } from "../messages/guide";
import type { Explained, VerdictRule } from "../messages/guide";
import { markup } from "./html";
import type { Html } from "./html";
import { helpPage } from "./page";
import type { HelpFile, PageContext } from "./page";

/** Name of the page in the folder of a language. */
const guidePageName = "guide.html";

/** What the help of the pane says, as a page to print: steps, marks, the rules of verdicts, keys, privacy. */
export function guidePage(context: PageContext): HelpFile {
  const { language } = context;
  const words = guideMessages(language);
  const { statusWords } = messagesOf(language);
  const content = markup`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<h2>${words.stepsTitle}</h2>
<ol>
${words.steps.map(([term, meaning]) => markup`<li><strong>${term}.</strong> ${meaning}</li>\n`)}</ol>
<h2>${words.marksTitle}</h2>
<p><strong class="marked">${words.markedNumber}</strong> · ${words.marked}</p>
${terms(words.marks)}
<h2>${words.statusesTitle}</h2>
${terms(statuses.map((status) => [statusWords[status], words.statuses[status]]))}
<h2>${words.verdictTitle}</h2>
<div class="scroll" tabindex="0"><table class="answers">
<thead><tr>${words.verdictHead.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${words.verdicts.map((rule) => markup`<tr><td>${written(rule)}</td><td>${rule.met}</td><td>${rule.exceeded}</td></tr>\n`)}</tbody>
</table></div>
${terms(words.principles)}
<h2>${words.keysTitle}</h2>
${terms(words.keys)}
<h2>${words.privacyTitle}</h2>
<p>${words.privacy}</p>
<p class="unit">${words.version(VERSION)}</p>`;
  return helpPage(guidePageName, words.title, context, content);
}

function terms(items: readonly Explained[]): Html {
  return markup`<dl class="rules">
${items.map(([term, meaning]) => markup`<div><dt>${term}</dt><dd>${meaning}</dd></div>\n`)}</dl>`;
}

/** Targets are quoted as Vietnamese officials write them, in either language. */
function written({ remark, written: targets }: VerdictRule): Html {
  return markup`${targets.map((target) => markup`<code class="written" lang="vi">${target}</code>`)}${remark === null ? null : markup`<span class="unit">${remark}</span>`}`;
}
