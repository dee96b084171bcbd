import { BatchRunner, References, type Workspace } from "./BatchRunner";
import { actionType, delaysForCellEdit, messageType, type Answer, type Batch, type Bridge, type Message } from "./messages";

/** How much was asked and answered. A sync that only releases objects after `Excel.run` is not counted. */
export interface Traffic {
  syncs: number;
  events: number;
  sentBytes: number;
  receivedBytes: number;
  /** Milliseconds spent in this host: what is not Office.js' or the add-in's own. */
  hostMilliseconds: number;
}

export interface WireOptions {
  /** The most bytes of a request and of an answer; Excel on the web has 5 MB. */
  readonly payloadLimit?: number;
  /** Called after each answer was sent: the time for events. */
  readonly onAnswered?: () => void;
}

/** The other end of Office.js: answers its requests from a workspace, one after another, and sends it events. */
export class WireHost {
  readonly traffic: Traffic = { syncs: 0, events: 0, sentBytes: 0, receivedBytes: 0, hostMilliseconds: 0 };
  /** What to install as `_richApiNativeBridge` before Excel's bundle is loaded. */
  readonly bridge: Bridge;
  payloadLimit: number;
  private readonly onAnswered: () => void;
  private readonly references = new References();
  private last: Promise<unknown> = Promise.resolve();
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(
    private readonly workspace: Workspace,
    { payloadLimit = Number.POSITIVE_INFINITY, onAnswered = () => undefined }: WireOptions = {},
  ) {
    this.onAnswered = onAnswered;
    this.payloadLimit = payloadLimit;
    this.bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        this.last = this.last.then(() => this.receive(text));
      },
    };
  }

  /** The user has begun to type into a cell. */
  beginCellEdit(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end };
  }

  endCellEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** Tells Office.js of an event: its number and arguments, for handlers on the whole workbook. */
  sendEvent(eventType: number, target: string, argument: object): void {
    this.traffic.events += 1;
    this.send({ type: messageType.events, flags: 0, message: { entries: [[65536, eventType, target, JSON.stringify(argument), null]] } });
  }

  /** Asks for a custom function, as Excel does for a cell: errors in cells are handed over (flag 4). */
  sendInvocation(id: number, name: string, args: readonly unknown[], address: string): void {
    const call = [id, name, args, address, 4, null];
    this.send({ type: messageType.events, flags: 0, message: { entries: [{ messageCategory: 1, messageType: 1000, message: call }] } });
  }

  /** Asks for an action, as a keyboard shortcut does. */
  sendAction(name: string): void {
    this.send({ type: messageType.events, flags: 0, message: { entries: [{ messageCategory: 2, messageType: 1000, message: [name] }] } });
  }

  /** Every request sent so far has been answered; `Excel.run` sends one after it has ended, to release its objects. */
  async settled(): Promise<void> {
    await this.last;
  }

  resetTraffic(): void {
    Object.assign(this.traffic, { syncs: 0, events: 0, sentBytes: 0, receivedBytes: 0, hostMilliseconds: 0 });
  }

  private async receive(text: string): Promise<void> {
    const message = JSON.parse(text) as Message;
    if (message.type !== messageType.request) return;
    const { body } = message.message;
    const batch = (typeof body === "string" ? JSON.parse(body) : body) as Batch;
    if (!isCleaningUp(batch)) this.traffic.syncs += 1;
    this.traffic.sentBytes += byteLength(text);
    if (this.editing !== null && (message.flags & delaysForCellEdit) !== 0) await this.editing.ended;
    const start = performance.now();
    const answer = await this.answer(text, batch);
    this.traffic.hostMilliseconds += performance.now() - start;
    this.send({ id: message.id, type: messageType.reply, flags: 0, message: { statusCode: 200, headers: {}, body: answer } });
    this.onAnswered();
  }

  private async answer(text: string, batch: Batch): Promise<Answer> {
    if (this.editing !== null) return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    if (byteLength(text) > this.payloadLimit) return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    const answer = await new BatchRunner(this.workspace, this.references, batch).run();
    return this.payloadLimit !== Number.POSITIVE_INFINITY && byteLength(JSON.stringify(answer)) > this.payloadLimit ? refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.") : answer;
  }

  private send(message: object): void {
    const text = JSON.stringify(message);
    this.traffic.receivedBytes += byteLength(text);
    this.bridge.onMessageFromHost?.(text);
  }
}

function refusal(code: string, message: string): Answer {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: 400 } };
}

function isCleaningUp({ Actions }: Batch): boolean {
  return Actions.some(({ Name }) => Name === "_RemoveReference") && Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === actionType.instantiate);
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
