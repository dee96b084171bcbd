/** What the wire has to know of classes of the model beyond their members. */

interface Marked {
  /** Members that look at cells or at what depends on them: everything written before has to be in the document by then. */
  readonly reads?: readonly string[];
  /** Members that are answered when everything of an object is asked for. */
  readonly scalars?: readonly string[];
  /** Members whose name on the wire is not the documented one, by that name. */
  readonly wireNames?: Readonly<Record<string, string>>;
}

/** The documented name of a member that the wire names in its own way; most of them differ by their first letter only. */
export function memberOf(object: object, wireName: string): string {
  if (wireName.startsWith("_")) return wireName;
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return (object.constructor as Marked).wireNames?.[name] ?? name;
}

export function readsCells(object: object, member: string): boolean {
  return (object.constructor as Marked).reads?.includes(member) ?? false;
}

export function scalarsOf(object: object): readonly string[] {
  return (object.constructor as Marked).scalars ?? [];
}
