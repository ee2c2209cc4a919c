import { difference, type Edit, type Refusal } from '@debrief/document';
import { type ReadOptions, readPolicy } from '../policy/read.js';
import type { PolicyChange, PolicyPath } from './change.js';
import { find } from './find.js';
import { keyAt } from './keys.js';
import { isSame, meaningAfter, meaningOf } from './meaning.js';
import { moved } from './move.js';
import { isRefused, lineOf, refused } from './refusals.js';
import { removed } from './remove.js';
import { renamed, renamesWith } from './rename.js';
import { listIn, setting } from './set.js';

/** A policy after a change. */
export interface ChangedPolicy {
  readonly text: string;
  /** What was done to the text before; nothing where it said so already. */
  readonly edits: readonly Edit[];
}

/**
 * Changes a `debrief.yaml` in one place and leaves every other byte of it as it is: comments, order, quotes, empty
 * lines. What the reader would not take is refused, in the reader's words.
 *
 *     changePolicy('clocks:\n  draft: 5 days # kept\n', { do: 'set', path: ['clocks', 'draft'], value: '1 week' })
 */
export function changePolicy(
  text: string,
  change: PolicyChange,
  options: ReadOptions = {},
): ChangedPolicy | Refusal {
  const known = readPolicy(text, options).findings;
  const broken = known.find(({ severity }) => severity === 'error');
  if (broken)
    return refused(
      'no place',
      `Line ${lineOf(text, broken.from)} of debrief.yaml: ${broken.message} Mend it in the file first, so that nothing is lost.`,
      broken.from,
    );
  const odd = withoutKey(change.path);
  if (odd !== null) return refused('value not allowed', `There is no key ${odd.join(': ')}.`);
  let next: string | Refusal = text;
  for (const each of change.do === 'rename' ? renamesWith(text, change) : [change]) {
    next = applied(next, each);
    if (isRefused(next)) return next;
  }
  const heard = new Set(known.map(({ rule, message }) => `${rule} ${message}`));
  const raised = readPolicy(next, options).findings.find(
    ({ rule, message }) => !heard.has(`${rule} ${message}`),
  );
  if (raised) return refused('value not allowed', raised.message);
  const edit = difference(text, next);
  return { text: next, edits: edit ? [edit] : [] };
}

/** One change, held against what it is to say. */
function applied(text: string, change: PolicyChange): string | Refusal {
  const next = written(text, change);
  if (isRefused(next)) return next;
  const wanted = meaningAfter(meaningOf(text), change);
  if (isSame(wanted, meaningOf(next), change.do === 'move')) return next;
  return refused(
    'no place',
    `debrief.yaml is written in a way in which ${change.path.join(': ')} cannot be changed from here. Change it in the file itself.`,
    find(text, change.path).stands.at(-1)?.pair.key.range?.[0],
  );
}

function written(text: string, change: PolicyChange): string | Refusal {
  const { path } = change;
  switch (change.do) {
    case 'set':
      return setting(text, path, change.value);
    case 'remove':
      return removed(text, path);
    case 'rename':
      return renamed(text, path, change.to);
    case 'move':
      return moved(text, path, change.before);
    case 'add':
    case 'take': {
      const words = listIn(find(text, path).missing.length === 0 ? find(text, path).node : null);
      if (words.includes(change.words) === (change.do === 'add')) return text;
      const next =
        change.do === 'add' ? [...words, change.words] : words.filter((each) => each !== change.words);
      return setting(text, path, next);
    }
  }
}

/** The path up to the first name that the schema does not know. */
function withoutKey(path: PolicyPath): PolicyPath | null {
  for (let length = 1; length <= path.length; length++)
    if (!keyAt(path.slice(0, length))) return path.slice(0, length);
  return null;
}
