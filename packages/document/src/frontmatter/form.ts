import { type Setting, tomlScalar, yamlScalar } from './scalar.js';
import type { Wanted, WantedWords } from './wanted.js';

/** How the front matter of a text is written. */
export interface Hand {
  readonly text: string;
  readonly notation: 'yaml' | 'toml';
  readonly lineEnd: string;
  /** True for the second try: everything in double quotes, and nothing kept of a form that did not do. */
  readonly careful: boolean;
}

/** Words as a value on one line. */
export function scalarForm(hand: Hand, words: string, setting: Setting): string {
  const careful: Setting = hand.careful ? { ...setting, style: 'double' } : setting;
  return hand.notation === 'toml' ? tomlScalar(words, careful) : yamlScalar(words, careful);
}

/** Words, or a list of words, on one line. */
function wordsForm(hand: Hand, wanted: WantedWords, setting: Setting): string {
  if (wanted.type === 'text') return wanted.bare ? wanted.value : scalarForm(hand, wanted.value, setting);
  const inside: Setting = { ...setting, flow: true };
  return `[${wanted.items.map((each) => scalarForm(hand, each, inside)).join(', ')}]`;
}

/** Any value on one line. */
export function flowForm(hand: Hand, wanted: Wanted, setting: Setting): string {
  if (wanted.type !== 'map') return wordsForm(hand, wanted, setting);
  if (wanted.entries.length === 0) return '{}';
  return `{ ${entryForms(hand, wanted, true).join(', ')} }`;
}

/** The entries of a map, each on one line. */
export function entryForms(hand: Hand, wanted: Wanted & { readonly type: 'map' }, flow: boolean): string[] {
  return wanted.entries.map(({ name, value }) => pairForm(hand, name, value, { flow, lead: '' }));
}

/** A key with its value; a map goes on the lines below, if there is room. */
export function pairForm(
  hand: Hand,
  name: string,
  wanted: Wanted,
  { flow, lead }: { readonly flow: boolean; readonly lead: string },
): string {
  const setting: Setting = { style: 'plain', flow };
  const key = keyForm(hand, name, setting);
  if (hand.notation === 'toml') return `${key} = ${flowForm(hand, wanted, { style: 'double', flow })}`;
  if (flow || wanted.type !== 'map' || wanted.entries.length === 0)
    return `${key}: ${flowForm(hand, wanted, setting)}`;
  return `${key}:${belowForm(hand, wanted, lead)}`;
}

/** The entries of a map on the lines below its key, whose indent is `lead`. */
export function belowForm(hand: Hand, wanted: Wanted & { readonly type: 'map' }, lead: string): string {
  return entryForms(hand, wanted, false)
    .map((each) => `${hand.lineEnd}${lead}  ${each}`)
    .join('');
}

/** A name as a key. */
export function keyForm(hand: Hand, name: string, setting: Setting): string {
  return hand.notation === 'toml' ? name : yamlScalar(name, setting);
}
