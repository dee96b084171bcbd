import { LifecycleStages } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** Resolves once Univer has drawn the grid: before that, some of its services (scrolling) are not there. */
export function whenRendered(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) {
      resolve();
      return;
    }
    const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      waiting.dispose();
      resolve();
    });
  });
}
