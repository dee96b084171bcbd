import { LifecycleStages } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** Resolves once Univer has drawn and finished its late tasks: before that, some of its services (scrolling) are not there. */
export function whenSteady(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Steady) {
      resolve();
      return;
    }
    const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Steady) return;
      waiting.dispose();
      resolve();
    });
  });
}
