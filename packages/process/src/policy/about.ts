import { listed } from '../words.js';
import { folded, nearest } from './nearest.js';
import type { Problems } from './problems.js';
import type { TreePair } from './tree.js';
import { type Key, type MapValue, type Names, typed } from './value.js';

/** What a value is about: in a message it is called by `subject`, in an example by `key`. */
export interface About {
  readonly subject: string;
  readonly key: string;
  readonly is: Key;
  /** Whether the team gave it this name: then it counts also with nothing behind the colon. */
  readonly isName: boolean;
}

/** What is known while a policy is read. */
export interface Context {
  readonly text: string;
  readonly problems: Problems;
  readonly severities: readonly string[];
  /** Null where every name of a rule is taken as one. */
  readonly rules: readonly string[] | null;
}

/** Keys and names of a map that is being read. */
export interface Around {
  readonly map: MapValue;
  /** The names that stand in it. */
  readonly there: ReadonlySet<string>;
}

/** What a pair is about; null where there is nothing of that name, which is reported. */
export function aboutPair(pair: TreePair, around: Around, context: Context): About | null {
  const { name } = pair;
  const { keys, names } = around.map;
  const own = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (own) return { subject: name, key: name, is: own, isName: false };
  if (names && isKnown(names, name, context)) return aboutName(names, name);
  const free = Object.keys(keys).filter((each) => !around.there.has(each));
  const same = free.find((each) => folded(each) === folded(name));
  const is = same === undefined ? undefined : keys[same];
  if (same !== undefined && is) {
    const message = `The key ${shown(name)} is written ${same}. It is read as that.`;
    report(pair, message, same, context);
    return { subject: same, key: same, is, isName: false };
  }
  const near = nearest(name, free);
  if (names && near === null) return unknownName(pair, names, around, context);
  report(pair, unknownKey(name, near, free), near, context);
  return null;
}

function aboutName(names: Names, name: string): About {
  return { subject: names.subject, key: shortened(name), is: names, isName: true };
}

function isKnown({ from }: Names, name: string, { severities, rules }: Context): boolean {
  switch (from) {
    case 'severities':
      return severities.includes(name);
    case 'rules':
      return rules === null || rules.includes(name) || hasOpenFamily(name, rules);
    default:
      return true;
  }
}

/** Of a family that is known without its rules, any name may be one. */
function hasOpenFamily(name: string, rules: readonly string[]): boolean {
  const [family = '', rest] = name.split('/');
  return rest !== undefined && rules.includes(family) && !rules.some((each) => each.startsWith(`${family}/`));
}

function unknownKey(name: string, near: string | null, free: readonly string[]): string {
  if (name === '<<') return 'Nothing is merged from elsewhere in the file. Write the values out.';
  const there = `There is no key ${shown(name)} here.`;
  if (near !== null) return `${there} Did you mean ${near}?`;
  return free.length === 0 ? there : `${there} What may stand here as well: ${listed(free, 'and')}.`;
}

/** A severity that the team does not list, or a rule that there is not. */
function unknownName(pair: TreePair, names: Names, { there }: Around, context: Context): About | null {
  const isRule = names.from === 'rules';
  const known = isRule ? (context.rules ?? []) : context.severities;
  // Where no severities are listed, any word is one.
  if (known.length === 0) return aboutName(names, pair.name);
  const free = known.filter((each) => !there.has(each));
  const near = nearest(pair.name, free);
  const meant = near === null ? '' : ` Did you mean ${near}?`;
  if (isRule) {
    report(pair, `There is no rule ${shortened(pair.name)}.${meant}`, near, context, 'policy/unknown-rule');
    // It may be one of a newer Debrief.
    return aboutName(names, pair.name);
  }
  const message = `${shown(pair.name)} is not among the severities: ${listed(known.slice(0, 12), 'and')}.${meant}`;
  report(pair, message, near, context, 'policy/value');
  return null;
}

function report(
  { key }: TreePair,
  message: string,
  better: string | null,
  { problems }: Context,
  rule: 'policy/unknown-key' | 'policy/unknown-rule' | 'policy/value' = 'policy/unknown-key',
): void {
  problems.report({
    rule,
    severity: 'warning',
    from: key.from,
    to: key.to,
    message,
    ...(better !== null && {
      fix: { title: `Write ${better}`, edits: [{ from: key.from, to: key.to, insert: typed(better) }] },
    }),
  });
}

/** Words as a message quotes them. */
export function shown(words: string): string {
  return `“${shortened(words)}”`;
}

function shortened(words: string): string {
  const line = words.slice(0, 200).replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${Array.from(line).slice(0, 57).join('')}…`;
}
