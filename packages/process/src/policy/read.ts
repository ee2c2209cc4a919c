import type { Finding } from '@debrief/document';
import { type Plain, policyOf } from './agreed.js';
import { defaultPolicy, type Policy } from './policy.js';
import { Problems } from './problems.js';
import { policyKeys } from './schema.js';
import { type Tree, treeOf } from './tree.js';
import { readMap } from './understood.js';

export interface ReadOptions {
  /** The rules and families that there are; without them every name of a rule is taken as one. */
  readonly rules?: readonly string[];
}

/** What a `debrief.yaml` agrees on, and what in it was not understood. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
}

/** Room for ten thousand people by name. */
const longest = 1_000_000;

/**
 * Reads a `debrief.yaml`, whatever stands in it: what is understood counts, the rest is found and has its default.
 *
 *     readPolicy('noun: learning review\n').policy.noun; // 'learning review'
 */
export function readPolicy(text: string, { rules }: ReadOptions = {}): ReadPolicy {
  const problems = new Problems(text);
  const said = saidIn(text, problems, rules ?? null);
  return { policy: said ? policyOf(said) : defaultPolicy, findings: problems.findings() };
}

function saidIn(
  text: string,
  problems: Problems,
  rules: readonly string[] | null,
): ReadonlyMap<string, Plain> | null {
  const nothing = (message: string): null => {
    const to = Math.min(text.length, text.search(/[\r\n]|$/));
    problems.report({ rule: 'policy/yaml', severity: 'error', from: 0, to, message });
    return null;
  };
  if (text.length > longest)
    return nothing(
      'The file is longer than any policy, so nothing in it is used. Keep it to what you agree on.',
    );
  if (text.includes('\0')) return nothing('This is not a text, so nothing in it is used. Save it as UTF-8.');
  const tree = treeOf(text, problems.report);
  if (tree === null) return null;
  if (tree.is !== 'map')
    return nothing('There are no keys with values here, so nothing in the file is used.');
  const context = { text, problems, severities: severitiesIn(tree), rules };
  return readMap({ is: 'map', keys: policyKeys }, tree, context);
}

/** Nobody tells more of them apart. */
const mostSeverities = 1000;

/** The severities that the file lists, wherever in it. */
function severitiesIn(tree: Tree & { readonly is: 'map' }): readonly string[] {
  const value = tree.pairs.find(({ name }) => name === 'severities')?.value;
  if (value?.is === 'map') return value.pairs.slice(0, mostSeverities).map(({ name }) => name);
  const items = value?.is === 'list' ? value.items : value ? [value] : [];
  return items.slice(0, mostSeverities).flatMap((item) => (item.is === 'words' ? item.words : []));
}
