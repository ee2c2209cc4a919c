import type { Edit } from '../range.js';
import { aligned } from './alignment.js';
import { arrange, insertAt, joined } from './arrangement.js';
import { belowForm, entryForms, flowForm, type Hand, pairForm, scalarForm } from './form.js';
import { type FrontMatterKey, type FrontMatterValue, listOf } from './frontmatter.js';
import { endOfLine, leadOf } from './line.js';
import { type Pair, readPair } from './pair.js';
import { chosenStyle, type Setting, type Style, styleAt, yamlScalar } from './scalar.js';
import { readSeries } from './series.js';
import { alreadySays, type Wanted, type WantedWords } from './wanted.js';

type ListValue = FrontMatterValue & { readonly type: 'list' };
type MapValue = FrontMatterValue & { readonly type: 'map' };
type WantedMap = Wanted & { readonly type: 'map' };

/** The edits after which a key says what is wanted. Null where it holds more than the reader shows. */
export function changeValue(hand: Hand, pair: Pair, wanted: Wanted, flow: boolean): Edit[] | null {
  const { value } = pair;
  if (alreadySays(value, wanted)) return [];
  if (!value) return fill(hand, pair, wanted, flow);
  if (value.type === 'list' && wanted.type === 'list') return changeList(hand, pair, value, wanted.items);
  if (value.type === 'map' && wanted.type === 'map') return changeMap(hand, pair, value, wanted);
  return replaceValue(hand, pair, value, wanted, flow);
}

/** Gives a value to a key that has none. */
export function fill(hand: Hand, { key, colon, nothing }: Pair, wanted: Wanted, flow: boolean): Edit[] {
  const form = flowForm(hand, wanted, { style: 'plain', flow });
  if (nothing) return [{ ...nothing, insert: form }];
  if (wanted.type !== 'map' || wanted.entries.length === 0 || flow) {
    return [{ from: colon, to: colon, insert: ` ${form}` }];
  }
  const end = endOfLine(hand.text, colon);
  return [{ from: end, to: end, insert: belowForm(hand, wanted, leadOf(hand.text, key.from)) }];
}

function changeList(hand: Hand, pair: Pair, value: ListValue, wanted: readonly string[]): Edit[] | null {
  const { text, lineEnd } = hand;
  if (text.slice(value.from, value.to) === '-') return startItems(hand, value, wanted);
  const series = readSeries(text, value);
  if (!series) return null;
  const flow = series.type === 'flow';
  if (flow && hand.careful) return replaceValue(hand, pair, value, { type: 'list', items: wanted }, flow);
  const setting: Setting = { style: sharedStyle(text, value, flow), flow };
  const placed = aligned(
    value.items.map((item) => item.value),
    wanted,
  ).map((each) => (typeof each === 'number' ? each : scalarForm(hand, each, setting)));
  const edits = arrange(text, series, placed, lineEnd);
  return (
    edits &&
    (flow || wanted.length > 0 ? edits : [{ from: pair.colon, to: pair.colon, insert: ' []' }, ...edits])
  );
}

/** Fills the lone dash of a template. */
function startItems(hand: Hand, value: ListValue, wanted: readonly string[]): Edit[] {
  const between = `${hand.lineEnd}${leadOf(hand.text, value.from)}- `;
  const items = wanted.map((each) => scalarForm(hand, each, { style: 'plain', flow: false }));
  const spaced = hand.text[value.to] === ' ' ? value.to + 1 : value.to;
  return [{ from: spaced, to: spaced, insert: `${spaced === value.to ? ' ' : ''}${items.join(between)}` }];
}

/** The style that all items of a list share, other than those that need quotes. */
function sharedStyle(text: string, { items }: ListValue, flow: boolean): Style {
  const free = items.filter(({ value }) => yamlScalar(value, { style: 'plain', flow }) === value);
  const styles = new Set((free.length > 0 ? free : items).map((item) => chosenStyle(text, item, flow)));
  const [style = 'plain'] = styles;
  return styles.size === 1 ? style : 'plain';
}

function changeMap(hand: Hand, pair: Pair, value: MapValue, wanted: WantedMap): Edit[] | null {
  const series = readSeries(hand.text, value);
  if (!series) return null;
  const flow = series.type === 'flow';
  const inside: Edit[] = [];
  const stay: number[] = [];
  for (const [index, entry] of value.entries.entries()) {
    const next = wanted.entries.find(({ name }) => name === entry.name);
    const own = next && readPair(hand.text, entry, { flow });
    if (!next || !own) continue;
    const edits = changeValue(hand, own, next.value, flow);
    if (!edits) return null;
    inside.push(...edits);
    stay.push(index);
  }
  const added = wanted.entries.filter(({ name }) => value.entries.every((entry) => entry.name !== name));
  const fresh = entryForms(hand, { type: 'map', entries: added }, flow);
  const around = arrange(hand.text, series, [...stay, ...fresh], hand.lineEnd);
  if (!around) return null;
  const empty = !flow && wanted.entries.length === 0;
  // What comes behind an entry stands behind what comes into it.
  return joined([
    ...(empty ? [{ from: pair.colon, to: pair.colon, insert: ' {}' }] : []),
    ...inside,
    ...around,
  ]);
}

/** Sets one entry of a map; where there is none of the name, it comes last. */
export function changeEntry(hand: Hand, value: MapValue, name: string, wanted: WantedWords): Edit[] | null {
  const entry = value.entries.find((each) => each.name === name);
  if (entry) {
    const flow = hand.text[value.from] === '{';
    const pair = readPair(hand.text, entry, { flow });
    return pair && changeValue(hand, pair, wanted, flow);
  }
  const series = readSeries(hand.text, value);
  if (!series) return null;
  const form = pairForm(hand, name, wanted, { flow: series.type === 'flow', lead: '' });
  return insertAt(hand.text, series, series.parts.length, [form], hand.lineEnd);
}

/** Puts a value in the place of another one, whatever its kind. */
export function replaceValue(
  hand: Hand,
  pair: Pair,
  value: FrontMatterValue,
  wanted: Wanted,
  flow: boolean,
): Edit[] | null {
  const { text } = hand;
  if (value.type === 'text') {
    if (wanted.type === 'list' && !hand.careful) {
      const edits = bracket(hand, value, wanted.items);
      if (edits) return edits;
    }
    const before = styleAt(text, value.from) === 'plain' ? value.value : undefined;
    const form = flowForm(hand, wanted, { style: chosenStyle(text, value, flow), flow, before });
    return replaceText(text, value, form);
  }
  const series = readSeries(text, value);
  if (!series || (value.type === 'map' && !value.entries.every((entry) => isShown(text, entry)))) return null;
  const form = flowForm(hand, wanted, { style: 'plain', flow });
  if (series.type === 'flow') return [{ from: value.from, to: value.to, insert: form }];
  const cleared = arrange(text, series, [], hand.lineEnd);
  return cleared && [{ from: pair.colon, to: pair.colon, insert: ` ${form}` }, ...cleared];
}

/** Replaces words; the comment behind the `|` of words on several lines stays. */
function replaceText(text: string, { from, to }: FrontMatterValue, insert: string): Edit[] {
  const header = /[|>][-+\d]*(?=[ \t]|\r?\n|$)/y;
  header.lastIndex = from;
  if (!header.test(text)) return [{ from, to, insert }];
  const end = endOfLine(text, from);
  const words = { from, to: header.lastIndex, insert };
  return end < to ? [words, { from: end, to, insert: '' }] : [words];
}

/** Makes a list of words that stand alone or between commas, when it begins with them: `[` before, the rest and `]` behind. */
function bracket(
  hand: Hand,
  value: FrontMatterValue & { readonly type: 'text' },
  wanted: readonly string[],
): Edit[] | null {
  const { from, to } = value;
  const style = styleAt(hand.text, from);
  const said = listOf(value);
  const leads = said.length > 0 && said.every((each, index) => each.value === wanted[index]);
  const severalInQuotes = said.length > 1 && style !== 'plain';
  const bareInToml = hand.notation === 'toml' && style === 'plain';
  if (!leads || severalInQuotes || bareInToml || hand.text.slice(from, to).includes('\n')) return null;
  const rest = wanted.slice(said.length).map((each) => `, ${scalarForm(hand, each, { style, flow: true })}`);
  return [
    { from, to: from, insert: '[' },
    { from: to, to, insert: `${rest.join('')}]` },
  ];
}

/** True where the reader shows all that an entry holds. */
function isShown(text: string, { value }: FrontMatterKey): boolean {
  return value?.type !== 'list' || readSeries(text, value) !== null;
}
