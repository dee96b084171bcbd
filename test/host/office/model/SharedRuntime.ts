/** The services by which Excel runs pane, ribbon commands and custom functions in one page. */

import { fail } from "../wire/WireError";

/** The result of one call as Office.js gives it: id, whether it went well, the value or the message, and the number of the error. */
export type InvocationResult = readonly [id: number, isDone: boolean, value: unknown, ...rest: readonly unknown[]];

export class SharedRuntime {
  readonly addin = new AddinInternalService();
  readonly pane = new AppRuntimeService();
  readonly functions = new CustomFunctionsService();
}

class AddinInternalService {
  isReady = false;

  notifyActionHandlerReady(): void {
    this.isReady = true;
  }
}

class AppRuntimeService {
  /** `Visible`, `Background` …, as the add-in set it; null before that. */
  state: string | null = null;
  /** Whether Excel refuses to show the pane. */
  isRefusing = false;

  setAppRuntimeState(state: string): void {
    if (this.isRefusing) fail("GeneralException", "The pane cannot be shown now.");
    this.state = state;
  }
}

class CustomFunctionsService {
  /** The add-in has said that it can be called. */
  readonly ready: Promise<void>;
  private becomeReady = (): void => undefined;
  private readonly waiting = new Map<number, (result: InvocationResult) => void>();

  constructor() {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
  }

  /** Resolves with what the add-in answers to a call. */
  answer(id: number): Promise<InvocationResult> {
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.becomeReady();
  }

  _GetEnabledFeatures(): number[] {
    return [];
  }

  setInvocationArrayResults(results: readonly InvocationResult[]): void {
    for (const result of results) {
      this.waiting.get(result[0])?.(result);
      this.waiting.delete(result[0]);
    }
  }
}
