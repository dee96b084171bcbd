import { fail, WireError } from "./WireError";
import { actionType, pathType, type Action, type Answer, type ArgumentInfo, type Batch, type ObjectPath, type QueryInfo } from "./messages";
import { memberOf, readsCells, scalarsOf } from "./members";

/** What stands behind the objects: it holds writes back until something is read, and tells which action a failed one came from. */
export interface Workspace {
  readonly root: object;
  /** What Office.js makes anew by name: services of the program beside the workbook. */
  readonly services: Readonly<Record<string, object>>;
  /** The action that is under way; writes from now on are its. */
  beginAction(index: number): void;
  /** Brings everything written so far into the document. Rejects with a `WriteFailure` that names the action. */
  finish(): Promise<void>;
  /** The same, so that what is read next is as it is now. */
  settle(): Promise<void>;
}

export class WriteFailure extends Error {
  constructor(
    readonly reason: WireError,
    readonly actionIndex: number,
  ) {
    super(reason.message);
  }
}

/** Objects that Office.js keeps from one request to the next, by the id that it was given for them. */
export class References {
  private readonly objects = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private count = 0;

  keep(object: object): void {
    const id = this.ids.get(object) ?? `reference-${(this.count += 1)}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  release(ids: readonly string[]): void {
    for (const id of ids) this.objects.delete(id);
  }

  get(id: string): object {
    return this.objects.get(id) ?? fail("InvalidReference", `There is no object ${id}`);
  }

  idOf(object: object): string | null {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : null;
  }
}

type Member = Record<string, unknown>;

/**
 * Answers one batch of Office.js against plain synchronous objects whose members carry the documented names: a property is a
 * getter and setter, a method a method, and a collection has `items`. Nothing here knows Excel.
 */
export class BatchRunner {
  private readonly live = new Map<number, object | null>();

  constructor(
    private readonly workspace: Workspace,
    private readonly references: References,
    private readonly batch: Batch,
  ) {}

  async run(): Promise<Answer> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    let index = 0;
    try {
      for (const action of this.batch.Actions) {
        this.workspace.beginAction(index);
        if (action.ActionType === actionType.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: (await this.act(action)) ?? null });
        index += 1;
      }
      await this.workspace.finish();
      return { Results: results, TraceIds: traces };
    } catch (error) {
      const failure = await this.failureOf(error, index);
      const reached = new Set(this.batch.Actions.slice(0, failure.actionIndex).map(({ Id }) => Id));
      const { code, message, location } = failure.reason;
      return {
        Results: results.filter(({ ActionId }) => reached.has(ActionId)),
        TraceIds: traces.filter((id) => reached.has(id)),
        Error: { Code: code, Message: message, Location: location, ActionIndex: failure.actionIndex, HttpStatusCode: 400 },
      };
    }
  }

  /** What came before the failed action is done in Excel, so it is written; that may fail earlier still. */
  private async failureOf(error: unknown, index: number): Promise<WriteFailure> {
    if (error instanceof WriteFailure) return error;
    if (!(error instanceof WireError)) throw error;
    return this.workspace.finish().then(
      () => new WriteFailure(error, index),
      (earlier: unknown) => {
        if (earlier instanceof WriteFailure) return earlier;
        throw earlier;
      },
    );
  }

  private async act(action: Action): Promise<unknown> {
    if (action.ActionType === actionType.trace) return null;
    const object = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.identity(object);
      case actionType.query:
      case actionType.queryAsJson:
        await this.workspace.settle();
        return object === null ? null : this.query(object, action.QueryInfo ?? {});
      case actionType.method:
        return object === null ? null : this.call(object, action.Name ?? "", await this.argumentsOf(action.ArgumentInfo));
      case actionType.setProperty:
        if (object === null) return fail("InvalidArgument", `${action.Name ?? ""} is set on an object that is not there`);
        this.set(object, action.Name ?? "", (await this.argumentsOf(action.ArgumentInfo))[0]);
        return null;
      case actionType.update:
        if (object !== null) this.update(object, action.ObjectState ?? {});
        return null;
      default:
        return fail("GeneralException", `Actions of type ${action.ActionType} are not answered`);
    }
  }

  private async resolve(id: number): Promise<object | null> {
    const known = this.live.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)] ?? fail("GeneralException", `There is no path ${id}`);
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : null;
    // An object that is not there has no members either; they are not there in turn.
    const object = path.ParentObjectPathId && parent === null ? null : await this.follow(path, parent ?? this.workspace.root);
    this.live.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath, parent: object): Promise<object | null> {
    switch (path.ObjectPathType) {
      case pathType.global:
        return this.workspace.root;
      case pathType.method:
        return (await this.call(parent, path.Name, await this.argumentsOf(path.ArgumentInfo))) as object | null;
      case pathType.indexer:
        return (await this.call(parent, "GetItem", await this.argumentsOf(path.ArgumentInfo))) as object | null;
      case pathType.property:
        return this.get(parent, path.Name) as object | null;
      case pathType.reference:
        return this.references.get(path.Name);
      case pathType.newObject:
        return this.workspace.services[path.Name] ?? fail("ApiNotFound", `There is no service ${path.Name}`, path.Name);
      case pathType.nullObject:
        return null;
      default:
        return fail("GeneralException", `Paths of type ${path.ObjectPathType} are not followed`);
    }
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const replaced = async (value: unknown, reference: unknown): Promise<unknown> => {
      if (Array.isArray(reference)) return Promise.all((value as unknown[]).map((item, index) => replaced(item, reference[index])));
      return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : (value ?? undefined);
    };
    return Promise.all((info?.Arguments ?? []).map((value, index) => replaced(value, info?.ReferencedObjectPathIds?.[index])));
  }

  private async call(object: object, name: string, values: readonly unknown[]): Promise<unknown> {
    if (name === "_KeepReference") {
      this.references.keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.references.release(values[0] as string[]);
      return null;
    }
    const member = memberOf(object, name);
    const method = (object as Member)[member];
    if (typeof method !== "function") return fail("ApiNotFound", `${nameOf(object)}.${member}() is not part of this host`, `${nameOf(object)}.${member}`);
    if (readsCells(object, member)) await this.workspace.settle();
    return (method as (...values: unknown[]) => unknown).apply(object, [...values]);
  }

  private get(object: object, name: string): unknown {
    const member = memberOf(object, name);
    if (!(member in object)) return fail("ApiNotFound", `${nameOf(object)}.${member} is not part of this host`, `${nameOf(object)}.${member}`);
    return (object as Member)[member];
  }

  private set(object: object, name: string, value: unknown): void {
    const member = memberOf(object, name);
    const property = propertyOf(object, member);
    if (property === undefined) fail("ApiNotFound", `${nameOf(object)}.${member} is not part of this host`, `${nameOf(object)}.${member}`);
    if (property.get !== undefined && property.set === undefined) fail("AccessDenied", `${nameOf(object)}.${member} cannot be set`, `${nameOf(object)}.${member}`);
    (object as Member)[member] = value;
  }

  private update(object: object, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const property = propertyOf(object, memberOf(object, name));
      const held = property?.set === undefined ? this.get(object, name) : null;
      if (isObject(held) && isObject(value)) this.update(held, value as Record<string, unknown>);
      else this.set(object, name, value);
    }
  }

  private identity(object: object | null): unknown {
    if (object === null) return null;
    const reference = this.references.idOf(object);
    return { ...(reference === null ? {} : { _ReferenceId: reference }), ...("id" in object ? { Id: object.id } : {}) };
  }

  private query(object: object, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo): unknown {
    const tree: Selection = {};
    for (const path of [...Select, ...Expand]) addPath(tree, path.split(/[/.]/));
    return this.project(object, tree, { skip: Skip, top: Top });
  }

  private project(object: object | null, tree: Selection, page: { skip: number; top?: number | undefined } = { skip: 0 }): unknown {
    if (object === null) return null;
    if ("items" in object) {
      const items = (object.items as object[]).slice(page.skip, page.top === undefined ? undefined : page.skip + page.top);
      return { ...(this.identity(object) as object), _Items: items.map((item) => this.project(item, tree)) };
    }
    const isAll = "$all" in tree || Object.keys(tree).length === 0;
    const names = new Set([...(isAll ? scalarsOf(object) : []), ...Object.keys(tree).filter((name) => name !== "$all")]);
    const projected: Record<string, unknown> = { ...(this.identity(object) as object) };
    for (const name of names) {
      const value = this.get(object, name);
      projected[pascal(name)] = isModelObject(value) ? this.project(value, tree[name] ?? {}) : (value ?? null);
    }
    return projected;
  }
}

/** `format/fill/color` as `{ format: { fill: { color: {} } } }`. */
interface Selection {
  [name: string]: Selection;
}

function addPath(tree: Selection, [first, ...rest]: readonly string[]): void {
  if (first === undefined) return;
  if (first === "items") addPath(tree, rest);
  else addPath((tree[first === "$all" ? first : camel(first)] ??= {}), rest);
}

function camel(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(object: object): string {
  return object.constructor.name;
}

function propertyOf(object: object, member: string): PropertyDescriptor | undefined {
  for (let held: object | null = object; held !== null; held = Object.getPrototypeOf(held) as object | null) {
    const property = Object.getOwnPropertyDescriptor(held, member);
    if (property !== undefined) return property;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of the model; plain data is answered as it is. */
function isModelObject(value: unknown): value is object {
  return isObject(value) && Object.getPrototypeOf(value) !== Object.prototype;
}
