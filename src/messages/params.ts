/** Values that a message names, by their names. */
export type Params = Readonly<Record<string, string | number>>;
