/**
 * The members of a class of Office.js as the other end has them: no promises and proxies, and whatever is an object of the API is
 * an object of the model. The classes here implement such types of `@types/office-js`, so that no member is misspelt or mistyped.
 */

/** An enumeration is the union of its texts here. */
type Plain<T> = T extends OfficeExtension.ClientObject
  ? object
  : T extends OfficeExtension.ClientResult<infer V>
    ? V
    : T extends string
      ? `${T}`
      : T extends readonly (infer I)[]
        ? Plain<I>[]
        : T;

type Answered<K, R> = K extends `${string}OrNullObject` ? Plain<R> | null : Plain<R>;

type HostSide<T> = {
  [K in keyof T]: T[K] extends (...values: infer A) => infer R ? (...values: { [I in keyof A]: Plain<A[I]> }) => Answered<K, R> : Plain<T[K]>;
};

/** Some members of a class, as the host has them. */
export type Members<T, K extends keyof T> = Pick<HostSide<T>, K>;
