import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { idOfPath, isPostmortem } from '@debrief/document';
import { type Exit, exits } from '../exit.js';
import { folderAround } from '../folder/root.js';
import type { Commands } from '../main.js';
import { defined } from '../program.js';
import type { Io } from '../terminal/terminal.js';
import { answer } from './answer.js';
import { wordsOf } from './line.js';

/**
 * What the scripts of `debrief completion` ask: `__complete SHELL WORD…`, for bash with the whole line as one word.
 * Each choice is a line, with what it is about behind a tab; `:files` says that files can stand there.
 */
export async function complete(
  [shell, ...given]: readonly string[],
  commands: Commands,
  io: Io,
): Promise<Exit> {
  const words = shell === 'bash' ? wordsOf(given[0] ?? '').slice(1) : given;
  const called = words.slice(0, -1).find((word) => !word.startsWith('-'));
  const root = await defined(commands, called, io, () => undefined);
  const values = await valuesFor(called, words);
  const { choices, files } = answer(words, root, (name) =>
    name === 'id' || (name === 'file' && (called === 'show' || called === 'check'))
      ? ids(io.cwd())
      : (values[name] ?? null),
  );
  const typed = words.at(-1) ?? '';
  // Bash takes what stands behind one of these for a word of its own.
  const cut = shell === 'bash' ? Math.max(typed.lastIndexOf('='), typed.lastIndexOf(':')) + 1 : 0;
  for (const { value, about } of choices)
    io.stdout.write(shell === 'bash' ? `${value.slice(cut)}\n` : `${value}\t${about}\n`);
  if (files) io.stdout.write(':files\n');
  return exits.fine;
}

/** Values that the help says in a sentence, by what the help calls them. What knows them is loaded when it is asked. */
async function valuesFor(
  called: string | undefined,
  words: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  if (called === 'rules' || called === 'practice') {
    const { families, rules } = await import('@debrief/language');
    const language = [...Object.keys(families), ...rules.map(({ name }) => name)];
    if (called === 'practice') return { rule: language };
    const { processRules } = await import('@debrief/process');
    return { rule: [...language, 'process', ...processRules.map(({ name }) => name)] };
  }
  if (called === 'actions') return { states: (await import('@debrief/library/actions')).actionStates };
  if (called === 'stats') return { figure: (await import('../statistics/named.js')).names };
  if (called !== 'add' && called !== 'set') return {};
  const { lessonLists, meetings } = await import('../changing/kinds.js');
  const isMoment = words.some((word) => word.startsWith('--moment'));
  return {
    list: lessonLists,
    meeting: meetings,
    ...(isMoment && { moment: (await import('@debrief/document')).moments }),
    ...(called === 'set' && { what: settings((await import('../changing/settings.js')).settingNames) }),
  };
}

/** Roles that most teams have. */
const roles = ['incident-commander', 'scribe', 'responders', 'support'];

function settings(names: readonly string[]): string[] {
  return names.flatMap((each) =>
    each.endsWith('<role>') ? roles.map((role) => each.replace('<role>', role)) : [each],
  );
}

/** The ids of all postmortems, by the names of the files alone. */
function ids(cwd: string): string[] {
  const root = folderAround(cwd);
  return names(root)
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) => names(join(root, year)).map((name) => `${year}/${name}`))
    .filter((path) => isPostmortem(path) && !/\p{Cc}/u.test(path))
    .map(idOfPath)
    .sort();
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
