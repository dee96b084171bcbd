import type { CellValue } from "../core/values";
import { columnName } from "../core/workbook/address";
import { catalogueEntries, exampleSheet, helpPageName } from "../functions";
import type { CatalogueEntry, FunctionExample, FunctionResult, ParameterEntry } from "../functions";
import { cellText, sentence } from "../messages/help/cellText";
import { markup } from "./html";
import type { Html } from "./html";
import { helpPage } from "./page";
import type { HelpFile, PageContext } from "./page";

/** One function: what it does, its parameters with their units, formula, worked examples and sources. */
export function functionPage(entry: CatalogueEntry, context: PageContext): HelpFile {
  const { language, messages } = context;
  const content = markup`<h1><code>IND.${entry.name}</code></h1>
<p class="lead">${entry.summary[language]}</p>
<h2>${messages.syntax}</h2>
<p class="syntax"><code>${entry.signature}</code></p>
<h2>${messages.parameters}</h2>
<dl class="parameters">
${entry.parameters.map((parameter) => parameterItem(parameter, context))}</dl>
<h2>${messages.formula}</h2>
<p class="formula">${entry.formula[language]}</p>
<h2>${messages.result}</h2>
<p>${sentence(entry.result[language])} <a href="index.html#conventions">${messages.conventions}</a></p>
${answersTable(entry, context)}<h2>${messages.examples}</h2>
${entry.examples.map((example) => exampleItem(entry.name, example, context))}<h2>${messages.sources}</h2>
<ul class="sources">
${entry.sources.map(({ title, url }) => (url === undefined ? markup`<li>${title}</li>\n` : markup`<li><a href="${url}" rel="noreferrer">${title}</a></li>\n`))}</ul>
${neighbours(entry, context)}`;
  return helpPage(helpPageName(entry.name), `IND.${entry.name}`, context, content);
}

function parameterItem({ name, description, unit, optional, kind }: ParameterEntry, { language, messages }: PageContext): Html {
  const marks = [...(optional ? [messages.optional] : []), ...(kind === "series" ? [messages.wholeRange] : [])];
  return markup`<div>
<dt><code>${name}</code>${marks.map((mark) => markup` <span class="mark">${mark}</span>`)}</dt>
<dd>${sentence(description[language])}${unit === null ? null : markup` <span class="unit">${sentence(unit[language])}</span>`}</dd>
</div>
`;
}

function answersTable({ answers }: CatalogueEntry, { language, messages }: PageContext): Html | null {
  if (answers === null) return null;
  return markup`<h2>${messages.answers}</h2>
<table class="answers">
<thead><tr><th scope="col">${messages.answer}</th><th scope="col">${messages.code}</th></tr></thead>
<tbody>
${Object.entries(answers).map(([code, words]) => markup`<tr><td>${words[language]}</td><td><code>${code}</code></td></tr>\n`)}</tbody>
</table>
`;
}

function exampleItem(name: string, example: FunctionExample, context: PageContext): Html {
  const { cells, formula, result } = exampleSheet(name, example, context.messages.notation);
  return markup`<figure>
<figcaption>${example.note[context.language]}</figcaption>
${cells.length === 0 ? null : sheet(cells, context)}<p class="calculation"><code>${formula}</code></p>
<div class="answer"><span aria-hidden="true">=</span>${resultOf(result, context)}</div>
</figure>
`;
}

/** The ranges of an example as they stand on a sheet, with its letters and numbers. */
function sheet(cells: readonly (readonly CellValue[])[], context: PageContext): Html {
  const width = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return markup`<div class="scroll" tabindex="0"><table class="sheet">
<thead><tr><td></td>${columns.map((index) => markup`<th scope="col">${columnName(index)}</th>`)}</tr></thead>
<tbody>
${cells.map((row, rowIndex) => markup`<tr><th scope="row">${rowIndex + 1}</th>${columns.map((index) => markup`<td>${cellText(row[index] ?? null, context.messages)}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
}

function resultOf(result: FunctionResult, context: PageContext): Html {
  if (!isRows(result)) return markup`<strong>${cellText(result, context.messages)}</strong>`;
  return markup`<table class="spill"><tbody>
${result.map((row) => markup`<tr>${row.map((cell) => markup`<td>${cellText(cell, context.messages)}</td>`)}</tr>\n`)}</tbody></table>`;
}

function isRows(result: FunctionResult): result is CellValue[][] {
  return Array.isArray(result);
}

function neighbours(entry: CatalogueEntry, { messages }: PageContext): Html {
  const index = catalogueEntries.indexOf(entry);
  const link = (neighbour: CatalogueEntry | undefined, label: string, rel: string): Html =>
    neighbour === undefined
      ? markup`<span></span>`
      : markup`<a href="${helpPageName(neighbour.name)}" rel="${rel}"><small>${label}</small><code>IND.${neighbour.name}</code></a>`;
  return markup`<nav>
${link(catalogueEntries[index - 1], messages.previous, "prev")}
${link(catalogueEntries[index + 1], messages.next, "next")}
</nav>`;
}
