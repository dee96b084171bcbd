/** Ends the process where one run holds it up without an end: nothing on its own thread could. */

import { Worker } from "node:worker_threads";

export interface Watchdog {
  /** A run begins. */
  stroke(): void;
  stop(): void;
}

const code = `
  const { workerData: { strokes, seconds, said, processId } } = require("node:worker_threads");
  const count = new Int32Array(strokes);
  let last = -1;
  setInterval(() => {
    if (Atomics.load(count, 0) === last) {
      require("node:fs").writeSync(2, said + "\\n");
      process.kill(processId, "SIGKILL");
    }
    last = Atomics.load(count, 0);
  }, seconds * 1000);
`;

export function startWatchdog(seconds: number, said: string): Watchdog {
  const strokes = new SharedArrayBuffer(4);
  const count = new Int32Array(strokes);
  const worker = new Worker(code, { eval: true, workerData: { strokes, seconds, said, processId: process.pid } });
  worker.unref();
  return {
    stroke: () => void Atomics.add(count, 0, 1),
    stop: () => void worker.terminate(),
  };
}
