import { Worker } from 'node:worker_threads';
import { overloaded, tookTooLong } from '../problems/problems.ts';
import type { PngAnswer, PngQuestion } from './png-messages.ts';

export interface PngThreadOptions {
  /** How long one picture may take once it is begun, milliseconds; by default longer than any does. */
  patience?: number;
  /** How long the thread is kept when nobody asks, milliseconds: it holds 20 MB. */
  keptFor?: number;
  /** How many pictures may be waited for. Each holds one of the requests that the server works on at once. */
  mostWaiting?: number;
  /** What the thread runs. */
  worker?: URL;
}

interface Waiting {
  question: PngQuestion;
  resolve: (png: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * Makes PNG of SVG, one after another, beside the thread that answers requests. Begins when it is first asked. What one picture
 * does to the thread is no fault of the others: they get a new one.
 */
export class PngThread {
  readonly #options: Required<PngThreadOptions>;
  /** The first one is being made. */
  readonly #waiting: Waiting[] = [];
  #isBusy = false;
  #worker: Worker | undefined;
  /** Until the picture took too long or, when there is none to make, until the thread ends. */
  #timer: NodeJS.Timeout | undefined;

  constructor({ patience = 20_000, keptFor = 60_000, mostWaiting = 32, worker = workerFile() }: PngThreadOptions = {}) {
    this.#options = { patience, keptFor, mostWaiting, worker };
  }

  /**
   * The picture, in `scale` pixels for each unit of the drawing.
   *
   * @throws HttpProblem 503 when too many are waited for already, or when it takes too long
   */
  async render(svg: string, scale: number): Promise<Uint8Array> {
    if (this.#waiting.length >= this.#options.mostWaiting) throw overloaded();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question: { svg, scale }, resolve, reject });
      if (!this.#isBusy) this.#begin();
    });
  }

  /** Has the first of those waiting made; without any, keeps no program running, and the thread not for long. */
  #begin(): void {
    clearTimeout(this.#timer);
    const [next] = this.#waiting;
    this.#isBusy = next !== undefined;
    if (!next) {
      this.#worker?.unref();
      this.#timer = setTimeout(() => this.#stop(), this.#options.keptFor).unref();
      return;
    }
    const { patience } = this.#options;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#timer = setTimeout(() => {
      this.#stop();
      this.#settle({ reason: tookTooLong(patience) });
    }, patience);
    this.#worker.postMessage(next.question);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.worker);
    const lose = (reason: Error) => {
      // One that was ended already has nothing to lose.
      if (worker !== this.#worker) return;
      this.#stop();
      if (this.#isBusy) this.#settle({ reason });
    };
    worker.on('message', (answer: PngAnswer) => {
      if (worker !== this.#worker) return;
      this.#settle('png' in answer ? answer : { reason: new Error(answer.failure) });
    });
    worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => lose(new Error('The thread that makes pictures has ended.')));
    return worker;
  }

  /** Tells who asked for the first one, and goes on with the next. */
  #settle(result: { png: Uint8Array } | { reason: Error }): void {
    const first = this.#waiting.shift();
    if ('png' in result) first?.resolve(result.png);
    else first?.reject(result.reason);
    this.#begin();
  }

  /** Ends the thread; the next picture gets a new one. */
  #stop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#timer);
    void worker?.terminate();
  }
}

/** Beside this file, whether that is the source or what was built of it. */
function workerFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './png-worker.ts' : './png-worker.js', import.meta.url);
}
