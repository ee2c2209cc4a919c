import type { Operation } from '@debrief/document';
import { type Facts, type KeyValue, momentNames, type OwnKey, type Role, wordsFor } from './facts.js';

const keys = {
  severity: 'severity',
  owner: 'owner',
  team: 'team',
  calledBy: 'called-by',
  detectedBy: 'detected-by',
  visibility: 'visibility',
  date: 'date',
} as const;

const lists = ['systems', 'labels', 'triggers', 'related'] as const;

/** What to do to a document so that it says other facts: only what is different, so that others may change the rest. */
export function changesOf(before: Facts, after: Facts): readonly Operation[] {
  return [
    ...titleChange(before, after),
    ...Object.entries(keys).flatMap(([name, key]) => {
      const now = after[name as keyof typeof keys].trim();
      return now === before[name as keyof typeof keys] ? [] : [set(key, wordsFor(now))];
    }),
    ...(after.fullOutage === before.fullOutage
      ? []
      : [set('full-outage', after.fullOutage === '' ? null : after.fullOutage === 'true')]),
    ...lists.flatMap((key) => listChanges(key, before[key], after[key])),
    ...roleChanges(before.people, after.people),
    ...momentNames.flatMap((name) => {
      const now = after.times[name].trim();
      return now === before.times[name] ? [] : [set(['times', name], wordsFor(now))];
    }),
    ...ownChanges(before.own, after.own),
  ];
}

function titleChange(before: Facts, after: Facts): readonly Operation[] {
  const title = after.title.trim();
  return title === before.title || title === '' ? [] : [{ do: 'retitle', title }];
}

function set(key: string | readonly string[], value: KeyValue): Operation {
  return { do: 'set-key', key, value };
}

/** A list is changed word by word; one that is to be empty goes. */
function listChanges(key: string, before: readonly string[], after: readonly string[]): readonly Operation[] {
  const wanted = [...new Set(after.map((each) => each.trim()).filter((each) => each !== ''))];
  if (before.length === 0) return wanted.length === 0 ? [] : [set(key, wanted)];
  if (wanted.length === 0) return [set(key, null)];
  return [
    ...before
      .filter((each) => !wanted.includes(each))
      .map((words): Operation => ({ do: 'remove-from-key', key, words })),
    ...wanted
      .filter((each) => !before.includes(each))
      .map((words): Operation => ({ do: 'add-to-key', key, words })),
  ];
}

function roleChanges(before: readonly Role[], after: readonly Role[]): readonly Operation[] {
  const gone = before.filter(({ name }) => !after.some(({ was }) => was === name));
  return [
    ...gone.map(({ name }) => set(['people', name], null)),
    ...after.flatMap((role): readonly Operation[] => {
      const name = role.name.trim();
      const people = role.people.map((each) => each.trim()).filter((each) => each !== '');
      const old = before.find((each) => each.name === role.was);
      if (name === '' || people.length === 0) return old ? [set(['people', old.name], null)] : [];
      const renames: readonly Operation[] =
        old && old.name !== name ? [{ do: 'rename-key', key: ['people', old.name], to: name }] : [];
      if (old && old.people.join('\n') === people.join('\n')) return renames;
      const [only = ''] = people;
      return [...renames, set(['people', name], people.length === 1 ? only : people)];
    }),
  ];
}

function ownChanges(before: readonly OwnKey[], after: readonly OwnKey[]): readonly Operation[] {
  const gone = before.filter(({ name }) => !after.some(({ was }) => was === name));
  return [
    ...gone.map(({ name }) => set(name, null)),
    ...after.flatMap((key): readonly Operation[] => {
      const name = key.name.trim();
      const old = before.find((each) => each.name === key.was);
      if (name === '') return old ? [set(old.name, null)] : [];
      const renames: readonly Operation[] =
        old && old.name !== name ? [{ do: 'rename-key', key: old.name, to: name }] : [];
      if (old ? old.value === key.value : key.value.trim() === '') return renames;
      return [...renames, set(name, wordsFor(key.value))];
    }),
  ];
}
