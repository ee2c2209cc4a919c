import type { ChangeEvent } from '@debrief/api';
import type { Workbench } from '../workbench/workbench.js';

/** A sign of life, so that nobody between takes the connection for dead. */
const beat = 20_000;
/** Bytes that may wait for one listener; one that is slower is let go, and comes back by itself. */
const most = 64 * 1024;

type Listener = ReadableStreamDefaultController<Uint8Array>;

/** Tells all who listen what has changed, as server-sent events. */
export class Events {
  readonly #listeners = new Set<Listener>();
  readonly #run: string;
  readonly #ends: () => void;
  readonly #timer: NodeJS.Timeout;
  #count = 0;
  #closed = false;

  constructor(workbench: Pick<Workbench, 'onChange'>, run = Date.now().toString(36)) {
    this.#run = run;
    this.#ends = workbench.onChange((event) => this.#tell(event));
    this.#timer = setInterval(() => this.#send(': still here\n\n'), beat);
    this.#timer.unref();
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** A stream for one more listener; `last` is the id of the event that it heard last, where it was here before. */
  stream(last: string | undefined): ReadableStream<Uint8Array> {
    let own: Listener | null = null;
    return new ReadableStream<Uint8Array>(
      {
        start: (listener) => {
          own = listener;
          if (this.#closed) return listener.close();
          this.#listeners.add(listener);
          // A first event gives it an id to come back with.
          const missed = last !== undefined && last !== this.#id();
          const first = missed ? written(everything, this.#id()) : `id: ${this.#id()}\ndata:\n\n`;
          this.#sendTo(listener, bytesOf(`retry: 2000\n${first}`));
        },
        cancel: () => {
          if (own) this.#listeners.delete(own);
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: most }),
    );
  }

  close(): void {
    this.#closed = true;
    this.#ends();
    clearInterval(this.#timer);
    for (const listener of this.#listeners) this.#drop(listener);
  }

  #id(): string {
    return `${this.#run}-${this.#count}`;
  }

  #tell(event: ChangeEvent): void {
    this.#count++;
    this.#send(written(event, this.#id()));
  }

  #send(text: string): void {
    const bytes = bytesOf(text);
    for (const listener of this.#listeners) this.#sendTo(listener, bytes);
  }

  #sendTo(listener: Listener, bytes: Uint8Array): void {
    if ((listener.desiredSize ?? 0) < bytes.length) this.#drop(listener);
    else listener.enqueue(bytes);
  }

  #drop(listener: Listener): void {
    this.#listeners.delete(listener);
    try {
      listener.close();
    } catch {
      // It has gone by itself.
    }
  }
}

const everything: ChangeEvent = { everything: true, ids: [], policy: true, decisions: true };

function written(event: ChangeEvent, id: string): string {
  return `event: changed\nid: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
