/** `datapackage.json`: the title of a model and of its report's sections, and the description of its files (Data Package v2). */

import type { Issue } from "../result";
import type { Column, TableName } from "./columns";
import { columnsOf, fileNameOf, listSeparator, tableNames } from "./columns";
import { modelIssue } from "./issues";
import type { IndicatorModel } from "./model";

export const packageFileName = "datapackage.json";

/** What a model takes from its data package. */
export type PackageContent = Pick<IndicatorModel, "title" | "sections">;

export const noPackage: PackageContent = { title: { vi: "", en: "" }, sections: new Map() };

/** Reads titles; whatever else a package holds is left alone. */
export function readDataPackage(content: string, issues: Issue[]): PackageContent {
  const root = parseObject(content);
  if (root === null) {
    issues.push(modelIssue("model/package-broken", [packageFileName]));
    return noPackage;
  }
  const name = textIn(root, "title") || textIn(root, "name");
  const sections = new Map<string, { vi: string; en: string }>();
  for (const category of sectionCategories(root)) {
    const code = textIn(category, "value");
    const vi = textIn(category, "label") || code;
    if (code !== "") sections.set(code, { vi, en: textIn(category, "label_en") || vi });
  }
  return { title: { vi: name, en: textIn(root, "title_en") || name }, sections };
}

/** The package of an exported model: the same titles, and a Table Schema for every file. */
export function writeDataPackage(model: IndicatorModel): string {
  const content = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    ...(model.title.vi === "" ? {} : { title: model.title.vi, title_en: model.title.en }),
    resources: tableNames.map((table) => resourceOf(table, model.sections)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The Table Schema of one table, as the reader understands it. */
export function tableSchemaOf(table: TableName, sections: IndicatorModel["sections"]): object {
  const columns = columnsOf[table];
  const foreignKeys = columns
    .filter((column) => column.names !== undefined && column.list !== true)
    .map((column) => ({ fields: [column.name], reference: { resource: column.names, fields: ["id"] } }));
  return {
    fields: columns.map((column) => fieldOf(column, column.name === "group" ? sections : new Map())),
    missingValues: [""],
    ...(columns.some((column) => column.name === "id") ? { primaryKey: ["id"] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function resourceOf(table: TableName, sections: IndicatorModel["sections"]): object {
  return { name: table, type: "table", path: fileNameOf(table), format: "csv", mediatype: "text/csv", encoding: "utf-8", schema: tableSchemaOf(table, sections) };
}

function fieldOf(column: Column, sections: IndicatorModel["sections"]): object {
  const constraints = {
    ...(column.filled ? { required: true } : {}),
    ...(column.name === "id" ? { unique: true } : {}),
    ...(column.values === undefined ? {} : { enum: column.values }),
    ...(column.pattern === undefined ? {} : { pattern: column.pattern }),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
  };
  return {
    name: column.name,
    // A list of ids stays a string: the separator inside a cell is ours, not the file's.
    type: column.type,
    description: column.list === true && !column.description.includes(listSeparator) ? `${column.description} Joined by ${listSeparator}.` : column.description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(sections.size > 0 ? { categories: [...sections].map(([value, { vi, en }]) => ({ value, label: vi, label_en: en })) } : {}),
  };
}

/** The `categories` of the field `group` of `indicators`; everything on the way there may be missing. */
function sectionCategories(root: JsonObject): readonly JsonObject[] {
  const resource = objectsIn(root, "resources").find((candidate) => textIn(candidate, "name") === "indicators");
  const schema = resource?.get("schema");
  const field = isObject(schema) ? objectsIn(entriesOf(schema), "fields").find((candidate) => textIn(candidate, "name") === "group") : undefined;
  return field === undefined ? [] : objectsIn(field, "categories");
}

/** Own properties only, so that a key such as `__proto__` is a key like any other. */
type JsonObject = ReadonlyMap<string, unknown>;

function parseObject(content: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(content.replace(/^\uFEFF/, ""));
    return isObject(parsed) ? entriesOf(parsed) : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: object): JsonObject {
  return new Map(Object.entries(value));
}

function objectsIn(object: JsonObject, key: string): readonly JsonObject[] {
  const value = object.get(key);
  return Array.isArray(value) ? value.filter(isObject).map(entriesOf) : [];
}

function textIn(object: JsonObject, key: string): string {
  const value = object.get(key);
  return typeof value === "string" ? value.normalize("NFC").trim() : "";
}
