/** What the wire has to know of classes of the model beyond their members. */

interface Marked {
  /** Members that look at cells or at what depends on them: everything written before has to be in the document by then. */
  readonly reads?: readonly string[];
  /** Members that are answered when everything of an object is asked for. */
  readonly scalars?: readonly string[];
}

export function readsCells(object: object, member: string): boolean {
  return (object.constructor as Marked).reads?.includes(member) ?? false;
}

export function scalarsOf(object: object): readonly string[] {
  return (object.constructor as Marked).scalars ?? [];
}
