import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import type { Heard } from './ear.js';
import type { Said } from './worker.js';

/** Called with what was heard, unless somebody asks again before it is their turn. */
type Told = (findings: readonly Finding[]) => void;

interface Question {
  readonly heard: Heard;
  readonly told: Told;
}

/**
 * Has words read beside the page, so that typing never waits. One question is on its way at a time, and of those that
 * came meanwhile only the latest is asked. Where no worker can run, nothing is ever found.
 */
export class Listener {
  readonly #worker: Worker | null = startWorker();
  #options: CheckOptions | null = null;
  #ticket = 0;
  #asked: Question | null = null;
  #waiting: Question | null = null;

  constructor() {
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asked = this.#asked;
      this.#asked = null;
      if (data.ticket === this.#ticket) asked?.told(data.findings);
      const next = this.#waiting;
      this.#waiting = null;
      if (next) this.#ask(next);
    });
  }

  /** Says what the team agreed on; said again it changes nothing. */
  agree(options: CheckOptions): void {
    if (this.#options === options) return;
    this.#options = options;
    this.#say({ options });
  }

  /** Asks for findings; gives what takes the question back while it waits. */
  hear(heard: Heard, told: Told): () => void {
    const question = { heard, told };
    if (this.#asked) this.#waiting = question;
    else this.#ask(question);
    return () => {
      if (this.#waiting === question) this.#waiting = null;
    };
  }

  #ask(question: Question): void {
    this.#asked = question;
    this.#ticket++;
    this.#say({ ticket: this.#ticket, heard: question.heard });
  }

  #say(said: Said): void {
    this.#worker?.postMessage(said);
  }
}

interface Answer {
  readonly ticket: number;
  readonly findings: readonly Finding[];
}

let only: Listener | null = null;

/** The one listener of the page; it begins when somebody first writes. */
export function listener(): Listener {
  only ??= new Listener();
  return only;
}

function startWorker(): Worker | null {
  try {
    // Named as the source: Vite finds and builds it.
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
