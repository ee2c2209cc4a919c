import type { Range } from '@debrief/document';
import { type About, aboutPair, type Context, shown } from './about.js';
import type { Plain } from './agreed.js';
import { wholeLines } from './lines.js';
import type { Tree, TreePair } from './tree.js';
import {
  allowed,
  type Key,
  type ListValue,
  type MapValue,
  typed,
  type Value,
  type WordsValue,
} from './value.js';
import { understand } from './words.js';

type TreeOf<Is extends Tree['is']> = Tree & { readonly is: Is };

/** What a map says, as far as it is what may stand there; the rest is reported. */
export function readMap(map: MapValue, tree: TreeOf<'map'>, context: Context): ReadonlyMap<string, Plain> {
  const read = new Map<string, Plain>();
  const values = new Map<string, Range>();
  const around = { map, there: new Set(tree.pairs.map(({ name }) => name)) };
  const seen = new Set<string>();
  for (const pair of tree.pairs) {
    if (!context.problems.open) break;
    if (seen.has(pair.name)) {
      duplicate(pair, context);
      continue;
    }
    seen.add(pair.name);
    const about = aboutPair(pair, around, context);
    if (!about) continue;
    const plain = pair.value ? readValue(about.is.value, pair.value, about, context) : undefined;
    const name = about.isName ? pair.name : about.key;
    if (plain !== undefined) read.set(name, plain);
    else if (about.isName) read.set(name, new Map());
    if (pair.value) values.set(name, pair.value);
  }
  return inOrder(map, read, values, context);
}

function readValue(value: Value, tree: Tree, about: About, context: Context): Plain | undefined {
  switch (value.is) {
    case 'either': {
      const fitting = value.of.find((each) => fits(each, tree));
      return fitting ? readValue(fitting, tree, about, context) : misshapen(value, tree, about, context);
    }
    case 'map':
      return tree.is === 'map' ? readMap(value, tree, context) : misshapen(value, tree, about, context);
    case 'list':
      return tree.is === 'map'
        ? misshapen(value, tree, about, context)
        : readList(value, tree, about, context);
    default:
      return tree.is === 'words'
        ? readWords(value, tree, about, context)
        : misshapen(value, tree, about, context);
  }
}

/** Whether a value may have this shape; one thing alone may stand for a list of it. */
function fits(value: Value, tree: Tree): boolean {
  if (value.is === 'map') return tree.is === 'map';
  return value.is === 'list' ? tree.is !== 'map' : tree.is === 'words';
}

function readList(value: ListValue, tree: Tree, about: About, context: Context): readonly Plain[] {
  const items = tree.is === 'list' ? tree.items : [tree];
  return items.flatMap((item) =>
    context.problems.open ? (readValue(value.of, item, about, context) ?? []) : [],
  );
}

function readWords(
  value: WordsValue,
  tree: TreeOf<'words'>,
  about: About,
  context: Context,
): Plain | undefined {
  const { from, to, words } = tree;
  const understood = understand(value, words, context.severities);
  if (understood.value === null) {
    const { near } = understood;
    const none = value.is === 'choice' || value.is === 'severity' ? 'is none of them' : 'is not';
    refuse(value, tree, about, `${shown(words)} ${none}`, near, context);
    return undefined;
  }
  const { better } = understood;
  if (better !== null)
    context.problems.report({
      rule: 'policy/value',
      severity: 'warning',
      from,
      to,
      message: `${shown(words)} is written ${better}. It is read as that.`,
      fix: { title: `Write ${better}`, edits: [{ from, to, insert: typed(better) }] },
    });
  return understood.value;
}

function misshapen(value: Value, tree: Tree, about: About, context: Context): undefined {
  const reason =
    tree.is === 'words'
      ? `${shown(tree.words)} is not`
      : tree.is === 'list'
        ? 'A list is not'
        : 'Names with values are not';
  refuse(value, tree, about, reason, null, context);
}

function refuse(
  value: Value,
  { from, to }: Range,
  { subject, key, is }: About,
  reason: string,
  near: string | null,
  { problems, severities }: Context,
): void {
  problems.report({
    rule: 'policy/value',
    severity: 'warning',
    from,
    to,
    message: `${subject} may be ${allowed(value, severities)}. ${reason}, so ${instead(is)}.${near === null ? '' : ` Did you mean ${near}?`}`,
    instead: `${key}: ${is.example}`,
    ...(near !== null && { fix: { title: `Write ${near}`, edits: [{ from, to, insert: typed(near) }] } }),
  });
}

/** What counts where a value does not; of a list only the item is left out. */
function instead(key: Key): string {
  const isWhole = key.default !== undefined && !key.default.startsWith('[');
  return isWhole ? `what counts is ${key.default}` : 'it is not used';
}

function duplicate({ name, key, value }: TreePair, { text, problems }: Context): void {
  const lines = wholeLines(text, { from: key.from, to: value?.to ?? key.to });
  problems.report({
    rule: 'policy/duplicate',
    severity: 'warning',
    from: key.from,
    to: key.to,
    message: `${shown(name)} stands here a second time. The first one counts.`,
    ...(lines && { fix: { title: 'Remove this one', edits: [{ ...lines, insert: '' }] } }),
  });
}

/** Drops two lengths of which the first is not shorter than the second. */
function inOrder(
  { keys, ascending }: MapValue,
  read: Map<string, Plain>,
  values: ReadonlyMap<string, Range>,
  { problems, severities }: Context,
): ReadonlyMap<string, Plain> {
  if (!ascending) return read;
  const [first, second] = ascending;
  const numberOf = (name: string): number => {
    const said = read.get(name) ?? understand({ is: 'days' }, keys[name]?.default ?? '', severities).value;
    return typeof said === 'number' ? said : 0;
  };
  const place = values.get(second) ?? values.get(first);
  if (!place || numberOf(first) < numberOf(second)) return read;
  problems.report({
    rule: 'policy/value',
    severity: 'warning',
    from: place.from,
    to: place.to,
    message: `${first} is to be shorter than ${second}, and here they are ${numberOf(first)} and ${numberOf(second)} days. What counts is ${first}: ${keys[first]?.default}, ${second}: ${keys[second]?.default}.`,
    instead: `${second}: ${numberOf(first) * 2} days`,
  });
  return new Map();
}
