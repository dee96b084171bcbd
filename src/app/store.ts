/** A value that changes only through its reducer, in the shape that React's `useSyncExternalStore` reads. */

export interface Store<State, Event> {
  readonly getState: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls `listener` after each change of the state; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** An event that the reducer answers with the very same state is no change: nobody is told. */
export function createStore<State, Event>(reduce: (state: State, event: Event) => State, initial: State): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
