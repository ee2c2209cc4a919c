import type { List, ListItem } from './markdown/blocks.js';
import { readLabel } from './markdown/label.js';
import { plainAt } from './markdown/plain.js';
import type { Field } from './model.js';
import type { Range } from './range.js';
import { remember } from './remember.js';

/** A field as it is looked for and written. */
export interface FieldName {
  /** The name that we write: `Owner`. */
  readonly name: string;
  /** What else it may be called, in small letters. */
  readonly also?: readonly string[];
}

/** True for a written name of a field, in any case. */
export function isCalled({ name, also = [] }: FieldName, written: string): boolean {
  const words = written.toLowerCase();
  return words === name.toLowerCase() || also.includes(words);
}

/** The `Name: value` that a list item says, or null. The value reaches to the end of the item's first paragraph. */
export function readField(text: string, item: ListItem): Field | null {
  const first = item.blocks[0];
  if (first?.type !== 'paragraph' || item.task) return null;
  const label = readLabel(text, first.from, first.to);
  if (!label?.led) return null;
  const valueRange = { from: Math.min(label.rest, first.to), to: first.to };
  return { name: label.words, value: plainAt(text, valueRange), valueRange, from: item.from, to: item.to };
}

/** The `Name: value` items of a list; other items are left out. */
export function readFields(text: string, list: List): Field[] {
  return list.items.flatMap((item) => readField(text, item) ?? []);
}

/** Looks fields up by name, without regard to case; what was asked for is no longer among the `rest`. */
export class Fields {
  readonly #left: Field[];

  constructor(fields: readonly Field[]) {
    this.#left = [...fields];
  }

  take(...names: readonly string[]): Field | null {
    const index = this.#left.findIndex(({ name }) => names.includes(name.toLowerCase()));
    return index < 0 ? null : (this.#left.splice(index, 1)[0] ?? null);
  }

  /** A field that stays among the rest. */
  find(...names: readonly string[]): Field | null {
    return this.#left.find(({ name }) => names.includes(name.toLowerCase())) ?? null;
  }

  /** The words of a field; null when it is missing or empty. */
  words(...names: readonly string[]): string | null {
    return this.take(...names)?.value || null;
  }

  get rest(): readonly Field[] {
    return this.#left;
  }
}

/** `F1, F2 and F3` as a list of ids. */
export function idsIn(words: string | null): string[] {
  return words?.match(/\b[A-Z]{1,3}\d+\b/g) ?? [];
}

/** Names that stand in a list: `Dana Reyes, Arjun Rao and Lea Brandt`. */
export function namesIn(words: string | null): string[] {
  return (words ?? '')
    .split(/,|;|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const idPattern = remember(
  (letter: string) =>
    new RegExp(`(\\*\\*|__)?\\[?(${letter}\\d{1,6})\\]?\\1?[.:)]?\\1?(?=\\s|$)[ \\t]*(?:[–—-][ \\t]+)?`, 'y'),
);

/** The id that leads an item (`**A1** …`, `F2: …`), with the offset behind it. */
export function readId(
  text: string,
  range: Range,
  letter: string,
): { readonly id: Range & { readonly value: string }; readonly rest: number } | null {
  const pattern = idPattern(letter);
  pattern.lastIndex = range.from;
  const match = pattern.exec(text);
  const value = match?.[2] ?? '';
  const from = range.from + (match?.[0].indexOf(value) ?? 0);
  if (!match || from + value.length > range.to) return null;
  return {
    id: { from, to: from + value.length, value },
    rest: Math.min(range.to, match.index + match[0].length),
  };
}
