import type { ActionFilters, ActionState } from '@debrief/library/actions';
import { actionStates } from '@debrief/library/actions';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { groupings } from '../actions/groups.js';
import type { Exit } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { limitOf } from '../folder/options.js';
import { periodOf } from '../folder/period.js';
import type { Io } from '../terminal/terminal.js';
import { listed, splitList } from '../words.js';

interface Options extends Omit<ActionFilters, 'words' | 'dueBefore' | 'dueAfter'> {
  readonly dueBefore?: string;
  readonly dueAfter?: string;
  readonly all?: boolean;
  readonly by?: (typeof groupings)[number];
  readonly limit?: number;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `debrief actions [WORDS…]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('[words...]', 'each to be found in the action or in the title of its postmortem')
    .optionsGroup('Which (repeat one, or use commas, for several):')
    .option('--owner <names>', 'those of somebody: a name, a part of it, or a handle', several)
    .option('--team <names>', 'those of the postmortems of a team', several)
    .option('--system <names>', 'those of the postmortems about a system', several)
    .option('--severity <words>', 'those of the postmortems of a severity', several)
    .option('--kind <words>', 'those of a kind: corrective, preventative', several)
    .option('--priority <words>', 'those of a priority', several)
    .option('--state <states>', `those that are ${listed(actionStates, 'or')}; open unless said`, states)
    .option('--all', 'those of every state')
    .option('--overdue', 'open ones whose day has passed')
    .option(
      '--due <when>',
      'those due in a year, a month or on a day: 2026, 2026-12, 2026-12-01',
      (words) => [periodOf(words)],
    )
    .option('--due-before <when>', 'those due before then', (words) => periodOf(words).first)
    .option('--due-after <when>', 'those due after then', (words) => periodOf(words).last)
    .option('--older <days>', 'those agreed on more than so many days ago', daysOf)
    .optionsGroup('How:')
    .addOption(new Option('--by <what>', 'how they stand together').choices(groupings))
    .option('--limit <number>', 'at most so many', limitOf)
    .option('--json', 'print them as data: one array of objects')
    .addOption(new Option('--csv', 'print them as a table for other programs').conflicts('json'))
    .addHelpText(
      'after',
      `
What is overdue comes first, then what is due next, then what has no day.
“judged” is done, and people have said what came of it.

Examples:
  debrief actions
  debrief actions --owner dana --overdue
  debrief actions --due 2026-12 --system payments
  debrief actions --state done --by postmortem
  debrief actions jitter --all
  debrief actions --all --csv > actions.csv
`,
    )
    .action(async (words: readonly string[], options: Options) =>
      end(
        await inFolder(io, async (folder) => {
          const { listActions } = await import('../actions/actions.js');
          return await listActions(askedFor(words, options), folder, io);
        }),
      ),
    );
}

function askedFor(words: readonly string[], options: Options) {
  const { all = false, by = null, limit = Number.POSITIVE_INFINITY, json, csv, state, ...filters } = options;
  const which = state ?? (all ? [] : (['open'] as const));
  return {
    filters: { ...filters, state: which, words },
    by,
    limit,
    as: json === true ? ('json' as const) : csv === true ? ('csv' as const) : ('page' as const),
  };
}

function several(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...splitList([words])];
}

function states(words: string, before: readonly ActionState[] = []): readonly ActionState[] {
  const found = splitList([words]).map((word) => {
    const state = actionStates.find((each) => each === word.toLowerCase());
    if (state === undefined) throw new InvalidArgumentError(`it is ${listed(actionStates, 'or')}.`);
    return state;
  });
  return [...before, ...found];
}

function daysOf(words: string): number {
  if (/^\d{1,6}$/.test(words)) return Number(words);
  throw new InvalidArgumentError('it is a number of days.');
}
