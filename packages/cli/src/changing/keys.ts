import type { Model } from '@debrief/document';
import type { Doing } from '@debrief/process/doing';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { nearest } from '../nearest.js';
import { listed, splitList } from '../words.js';
import { operationOf } from './doing.js';
import { type Setting, settingNames, settingOf } from './settings.js';

/** What a command line says of one name. */
export interface Called {
  readonly name: string;
  readonly values: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly unset: boolean;
}

/** Names with their values: `severity sev1`, `systems payments ledger`, or several as `severity=sev1 owner="Mei Chen"`. */
export function calledIn(
  words: readonly string[],
  more: Pick<Called, 'add' | 'remove' | 'unset'>,
): readonly Called[] {
  const [name = '', ...values] = words;
  if (!words.every((each) => /^[\p{L}][^\s=]*=/u.test(each))) {
    // An empty value takes away what is there, as that of a flag does.
    const empty = values.length > 0 && values.every((each) => each.trim() === '');
    return [{ name, ...more, ...(empty ? { values: [], unset: true } : { values }) }];
  }
  return words.map((each) => {
    const at = each.indexOf('=');
    const value = each.slice(at + 1).trim();
    return {
      name: each.slice(0, at),
      values: value === '' ? [] : [value],
      ...more,
      unset: more.unset || value === '',
    };
  });
}

/** What is to be done so that a name says what it is to say. */
export function settingDoings(
  { name, values, add: added, remove: removed, unset }: Called,
  model: Model,
  own: boolean,
): Doing[] {
  const setting = settingOf(name, model, own) ?? unknown(name);
  const told = { verb: 'set', name: setting.name } as const;
  const [add, remove] = [splitList(added), splitList(removed)];
  if (unset) {
    if (values.length + add.length + remove.length > 0)
      throw new Stop(exits.usage, `--unset takes ${setting.name} away, so it goes with no values.`);
    return [{ operation: setting.set(null), verb: 'remove', name: setting.name }];
  }
  if (add.length + remove.length === 0) {
    const wanted = valuesOf(setting, values);
    const value = setting.is === 'prose' ? {} : { value: wanted.join(setting.is === 'list' ? ', ' : ' ') };
    return [{ operation: setting.set(wanted), ...told, ...value }];
  }
  if (setting.is !== 'list' || !setting.said)
    throw new Stop(
      exits.usage,
      `${setting.name} says one thing, so --add and --remove have no meaning there.`,
    );
  if (values.length > 0)
    throw new Stop(
      exits.usage,
      'Values alone are the whole list; with --add and --remove the others stay. Take one of the two.',
    );
  return inList(setting, add, remove);
}

/** Words come into a list and leave it one by one, so that what others write into it meanwhile stays. */
function inList(setting: Setting, add: readonly string[], remove: readonly string[]): Doing[] {
  const { name, said = [] } = setting;
  const strange = remove.filter((each) => !said.includes(each));
  if (strange.length > 0) {
    const near = nearest(strange[0] ?? '', said);
    const has = said.length > 0 ? `It has ${listed(said)}.` : 'It is empty.';
    throw new Stop(
      exits.refused,
      `${name} does not have ${listed(strange)}, so nothing was done. ${near ? `Did you mean ${near}?` : has}`,
    );
  }
  const after = [
    ...said.filter((each) => !remove.includes(each)),
    ...add.filter((each) => !said.includes(each)),
  ];
  const whole = setting.set(after.length > 0 ? after : null);
  const told = { verb: 'change', name: setting.name } as const;
  if (whole.do !== 'set-key') return [{ operation: whole, ...told }];
  const one =
    (how: 'add-to-key' | 'remove-from-key') =>
    (words: string): Doing => ({
      operation: operationOf({ do: how, key: whole.key, words }),
      ...told,
    });
  return [...add.map(one('add-to-key')), ...remove.map(one('remove-from-key'))];
}

function valuesOf(setting: Setting, values: readonly string[]): readonly string[] {
  const { name, is } = setting;
  if (values.length === 0)
    throw new Stop(
      exits.usage,
      `Say what ${name} is to say: debrief set ID ${name} …, or --unset to take it away.`,
    );
  if (is !== 'list') return values;
  // Mei Chen without quotes comes as two words.
  if (/^(?:people|review|follow-up)\./.test(name) && values.length > 1 && !/[\s,]/.test(values.join(''))) {
    const one = values.join(' ');
    throw new Stop(
      exits.usage,
      `If ${one} is one person, quote the name: ${name} "${one}". If not, part them by commas: ${name} ${values.join(',')}`,
    );
  }
  return splitList(values);
}

function unknown(name: string): never {
  const near = nearest(name, settingNames);
  throw new Stop(
    exits.usage,
    `${name} is nothing that a postmortem says of itself. ${near ? `Did you mean ${near}?` : 'Run debrief set --help for what can be set.'}`,
    'With --own-key it becomes a key of your own in the front matter.',
  );
}
