import { idOfPath } from '@debrief/document';
import { type Recurrence, type Relative, reasonWords } from '@debrief/library';
import { exits } from '../exit.js';
import { find } from '../folder/find.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { withLibrary } from '../library/library.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
import { page } from './page.js';

/** What `debrief related` was asked for. */
export interface Asked {
  readonly id?: string | undefined;
  readonly title?: string;
  readonly system?: readonly string[];
  readonly later?: boolean;
  readonly recurring?: boolean;
  readonly limit?: number;
  readonly json?: boolean;
}

/** What was found, for one postmortem, for some words, or for all. */
export interface Shown {
  /** Null where it is not about one postmortem. */
  readonly id: string | null;
  /** Null where only what is seen again was asked for. */
  readonly related: readonly Relative[] | null;
  readonly recurrences: readonly Recurrence[];
}

export async function tellRelatives(
  asked: Asked & { readonly usual: number },
  folder: Folder,
  io: Io,
): Promise<void> {
  checkAsked(asked);
  const path = asked.id === undefined ? null : await find(asked.id, folder, io);
  const shown = await withLibrary(folder, io, async (library): Promise<Shown> => {
    const { title, system = [], later = false, limit, usual } = asked;
    const options = { limit: limit ?? usual, later };
    if (title !== undefined)
      return {
        id: null,
        related: await library.relatedTo({ title, systems: system }, options),
        recurrences: [],
      };
    if (path === null) {
      const recurrences = await library.recurrences();
      return { id: null, related: null, recurrences: recurrences.slice(0, limit) };
    }
    const id = idOfPath(path);
    const [related, recurrences] = [
      await library.related(id, options),
      await library.recurrences({ of: id }),
    ];
    return {
      id,
      related: related ?? [],
      recurrences: recurrences.filter((each) => later || each.later.id === id).slice(0, limit),
    };
  });
  if (asked.json) printJson(io, dataOf(shown, folder, io));
  else io.stdout.write(page(shown, pageOptions(io)));
}

function checkAsked({ id, title, system, recurring }: Asked): void {
  const ways = [id, title, recurring || undefined].filter((each) => each !== undefined).length;
  if (ways === 0)
    throw new Stop(
      exits.usage,
      'debrief related needs a postmortem, or --title "what happened", or --recurring.',
    );
  if (ways > 1)
    throw new Stop(exits.usage, 'A postmortem, --title and --recurring are asked for one at a time.');
  if (system !== undefined && title === undefined)
    throw new Stop(exits.usage, '--system goes with --title; a postmortem says its systems itself.');
}

function dataOf({ id, related, recurrences }: Shown, folder: Folder, io: Io): object {
  const here = <T extends { readonly path: string }>(each: T): T => ({
    ...each,
    path: fromHere(each.path, folder, io),
  });
  return {
    id,
    related: (related ?? []).map((each) => ({
      ...here(each),
      reasons: each.reasons.map((reason) => ({ ...reason, message: reasonWords(reason) })),
    })),
    recurrences: recurrences.map(({ action, ...each }) => ({
      // Who was to do it is of no matter here.
      action: { id: action.id, text: action.text, line: action.line, verdict: action.verdict },
      ...each,
      earlier: here(each.earlier),
      later: here(each.later),
    })),
  };
}
