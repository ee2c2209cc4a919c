import { lineEndIn } from '../markdown/write.js';
import type { Model } from '../model.js';
import type { Range } from '../range.js';
import type { Target } from './operation.js';
import { type Refusal, refuse } from './outcome.js';

/** A document as an operation finds it. */
export interface Draft {
  readonly model: Model;
  readonly text: string;
  readonly lineEnd: '\n' | '\r\n';
  /** What is said about the document elsewhere: numbers in it are not given again. */
  readonly mentions: readonly string[];
}

export function draftOf(model: Model, mentions: readonly string[] = []): Draft {
  return { model, text: model.text, lineEnd: lineEndIn(model.text), mentions };
}

/** An id above every one that the text and its discussion mention, so that old references keep their meaning. */
export function freshId({ text, mentions }: Draft, letter: 'A' | 'F' | 'Q'): string | null {
  let highest = 0;
  for (const words of [text, ...mentions]) {
    for (const match of words.matchAll(new RegExp(`\\b${letter}(\\d{1,6})\\b`, 'g')))
      highest = Math.max(highest, Number(match[1]));
  }
  return highest < highestNumber ? `${letter}${highest + 1}` : null;
}

/** Ids with more digits are not read as ids. */
const highestNumber = 999_999;

/** A thing that may have an id. */
interface Numbered extends Range {
  readonly id?: { readonly value: string } | null;
}

/** The thing that an id or an offset names. Of things that stand in one another, an offset names the innermost. */
export function find<T extends Numbered>(things: readonly T[], target: Target, name: string): T | Refusal {
  if (typeof target === 'string') {
    const found = things.filter(({ id }) => id?.value === target);
    const [only] = found;
    if (!only) return refuse('no such item', `There is no ${name} ${target} in this document.`);
    if (found.length > 1) {
      const message = `${found.length} ${name}s are called ${target}. Give one of them another number first.`;
      return refuse('ambiguous', message, found[1]);
    }
    return only;
  }
  const around = things.filter(({ from, to }) => from <= target && target < Math.max(to, from + 1));
  const [first, ...others] = around;
  if (!first) return refuse('no such item', `There is no ${name} at this place of the document.`);
  return others.reduce((best, each) => (each.to - each.from <= best.to - best.from ? each : best), first);
}
