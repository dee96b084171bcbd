/**
 * One request after another, each with its own `context.sync()`: for what is too large for one. Nothing else in this folder
 * syncs more often than a fixed number of times.
 */
export async function inTurn<T>(context: Excel.RequestContext, items: readonly T[], queue: (item: T) => void, answered: (item: T) => void): Promise<void> {
  const [item, ...rest] = items;
  if (item === undefined) return;
  queue(item);
  await context.sync();
  answered(item);
  await inTurn(context, rest, queue, answered);
}
