/** What Office.js and its host say to each other, as far as this add-in makes it speak. Seen in `@microsoft/office-js` 1.1.110. */

export const pathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

export const messageType = { request: 1, reply: 2, events: 3 } as const;

/** `delayForCellEdit` in the flags of a request. */
export const delaysForCellEdit = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside the arguments: path ids of those that are objects, 0 for the others; arrays where the argument is an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The ids of the trace actions that were come to. */
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

export interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: Batch | string };
}

/** The object that Office.js looks for as `_richApiNativeBridge`; it fills in `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}
