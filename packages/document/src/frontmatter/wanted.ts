import { type Refusal, refuse } from '../operations/outcome.js';
import { type FrontMatterValue, listOf } from './frontmatter.js';

/** What a key is to say: words, a number, a truth, a list of words, words by name; null takes the key out. */
export type KeyValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | readonly string[]>>
  | null;

/** What a key is to say, in the shape that the front matter knows. */
export type Wanted = WantedWords | { readonly type: 'map'; readonly entries: readonly WantedEntry[] };

export type WantedWords =
  | { readonly type: 'text'; readonly value: string; readonly bare: boolean }
  | { readonly type: 'list'; readonly items: readonly string[] };

export interface WantedEntry {
  readonly name: string;
  readonly value: WantedWords;
}

/** What an operation does to a key, or to one name in it. */
export type KeyChange =
  | { readonly type: 'set'; readonly name: string; readonly inner: null; readonly wanted: Wanted }
  | { readonly type: 'set'; readonly name: string; readonly inner: string; readonly wanted: WantedWords }
  | { readonly type: 'remove'; readonly name: string; readonly inner: string | null }
  | { readonly type: 'rename'; readonly name: string; readonly inner: string | null; readonly to: string };

/** The value as the front matter can say it. White space at the ends of words is no part of them. */
export function readWanted(value: NonNullable<KeyValue>): Wanted | Refusal {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return refuse(
      'value not allowed',
      'This is not a number that can be written down. Give another one, or words.',
    );
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { type: 'text', value: String(value), bare: true };
  }
  if (typeof value === 'string' || isList(value)) return words(value);
  const entries = Object.entries(value).map(([name, said]) => ({ name: name.trim(), value: words(said) }));
  if (
    new Set(entries.map(({ name }) => name)).size < entries.length ||
    entries.some(({ name }) => name === '')
  ) {
    return refuse(
      'value not allowed',
      'Each name in a group needs words of its own. Name each of them once.',
    );
  }
  return { type: 'map', entries };
}

function words(value: string | readonly string[]): WantedWords {
  return typeof value === 'string'
    ? { type: 'text', value: value.trim(), bare: false }
    : { type: 'list', items: value.map((each) => each.trim()) };
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** True where a value says what is wanted, in whatever form: `payments` and `[payments]` say the same. */
export function alreadySays(value: FrontMatterValue | null, wanted: Wanted): boolean {
  if (!value) return false;
  if (wanted.type === 'map') {
    return (
      value.type === 'map' &&
      value.entries.length === wanted.entries.length &&
      wanted.entries.every((each) => {
        const entry = value.entries.find(({ name }) => name === each.name);
        return entry !== undefined && alreadySays(entry.value, each.value);
      })
    );
  }
  if (value.type === 'map') return false;
  if (wanted.type === 'text' && value.type === 'text') return value.value === wanted.value;
  const items = wanted.type === 'text' ? [wanted.value] : wanted.items;
  const said = listOf(value);
  return said.length === items.length && said.every((each, index) => each.value === items[index]);
}
