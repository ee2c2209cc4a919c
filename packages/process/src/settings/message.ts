import { messageOf } from '../doing/index.js';
import { listed } from '../words.js';
import type { PolicyChange, PolicyValue } from './change.js';
import { isList } from './written.js';

/** The message of a commit that makes these changes: `Set clocks: draft to 1 week in debrief.yaml`. */
export function policyMessage(changes: readonly PolicyChange[]): string {
  const [first] = changes;
  if (first && changes.length === 1) {
    const short = shortly(first);
    return messageOf([
      `${short}${valueTold(first)} in debrief.yaml`,
      `${short} in debrief.yaml`,
      'Change debrief.yaml',
    ]);
  }
  const places = [...new Set(changes.map((change) => placeOf(change)))];
  const kinds = [...new Set(changes.map(({ path }) => path[0] ?? ''))];
  return messageOf([
    `Change ${listed(places)} in debrief.yaml`,
    `Change ${listed(kinds)} in debrief.yaml`,
    'Change debrief.yaml',
  ]);
}

function shortly(change: PolicyChange): string {
  const place = change.path.join(': ');
  switch (change.do) {
    case 'set':
      return change.value === null || isKeys(change.value) ? `Add ${place}` : `Set ${place}`;
    case 'remove':
      return `Remove ${place}`;
    case 'rename':
      return `Rename ${place} to ${change.to}`;
    case 'add':
      return `Add ${change.words} to ${place}`;
    case 'take':
      return `Take ${change.words} out of ${place}`;
    case 'move':
      return `Move ${place}`;
  }
}

/** Whether it is something new with all that is said of it. */
function isKeys(value: PolicyValue): boolean {
  return value !== null && typeof value !== 'string' && !isList(value);
}

function valueTold(change: PolicyChange): string {
  if (change.do !== 'set' || change.value === null) return '';
  if (typeof change.value === 'string') return ` to ${change.value}`;
  return isList(change.value) && change.value.length > 0 ? ` to ${listed(change.value)}` : '';
}

/** What was changed, as far as a message tells it: a person, a system, a key. */
function placeOf({ path }: PolicyChange): string {
  return path.slice(0, 2).join(': ');
}
