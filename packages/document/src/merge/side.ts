import { type Parsed, parse } from '../parse.js';
import { Items } from './items.js';
import { Times } from './times.js';

/** The text of one side, parsed when somebody needs to know more than its letters. */
export class SideText {
  readonly text: string;
  readonly #near: SideText | null;
  #parsed: Parsed | null = null;
  #times: Times | null = null;
  #items: Items | null = null;

  /** What is known of a text that is nearly the same is not read again. */
  constructor(text: string, near: SideText | null = null) {
    this.text = text;
    this.#near = near;
  }

  get parsed(): Parsed {
    this.#parsed ??= parse(this.text, this.#near?.parsed);
    return this.#parsed;
  }

  get model(): Parsed['model'] {
    return this.parsed.model;
  }

  get items(): Items {
    this.#items ??= new Items(this.model);
    return this.#items;
  }

  get times(): Times {
    this.#times ??= new Times(this.model);
    return this.#times;
  }
}
