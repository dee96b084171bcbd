/** When the user stops the program (Ctrl+C) or the system ends it: what must be put in order first. */

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const inOrder = new Set<() => void>();

/**
 * `putInOrder` runs, at once and whole, before an interruption ends the program; returns the way to take it back. Without any the program
 * ends where it stands: then not even a long calculation makes it wait.
 */
export function atInterruption(putInOrder: () => void): () => void {
  if (inOrder.size === 0) for (const signal of signals) process.once(signal, end);
  inOrder.add(putInOrder);
  return () => {
    inOrder.delete(putInOrder);
    if (inOrder.size === 0) for (const signal of signals) process.removeListener(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  for (const putInOrder of inOrder) putInOrder();
  for (const other of signals) process.removeListener(other, end);
  // Whoever started the program sees by what it ended, as without us.
  process.kill(process.pid, signal);
}
