import {
  type ActionFilters,
  type ActionRow,
  actionsCsv,
  actionsOf,
  chosen,
  inOrder,
  unknownWords,
} from '@debrief/library/actions';
import { todayOf } from '../day.js';
import { policyOf } from '../deciding/team.js';
import { type Exit, exits } from '../exit.js';
import { type Folder, fromHere } from '../folder/folder.js';
import { allFacts } from '../library/facts.js';
import { way } from '../listing/filter.js';
import { nearest } from '../nearest.js';
import { printJson } from '../terminal/json.js';
import { type Io, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { Grouping } from './groups.js';

/** What `debrief actions` was asked for. */
export interface Asked {
  readonly filters: ActionFilters;
  /** Null for what suits the output. */
  readonly by: Grouping | null;
  readonly limit: number;
  readonly as: 'page' | 'json' | 'csv';
}

/** Prints the actions of all postmortems that are asked for. */
export async function listActions({ filters, by, limit, as }: Asked, folder: Folder, io: Io): Promise<Exit> {
  const policy = policyOf(folder);
  const today = todayOf(io.now?.() ?? new Date(), io.env);
  const facts = await allFacts(folder, io);
  const all = actionsOf(facts, today);
  const found = inOrder(chosen(all, filters, policy));
  const rows = found.slice(0, limit).map((row) => fromWhere(row, folder, io));
  const unknown = unknownWords(all, filters, policy);
  for (const { filter, word, known } of unknown) {
    // A person also goes by a part of the name.
    const near =
      filter === 'owner'
        ? nearest(
            word,
            known.flatMap((name) => name.split(' ')),
          )
        : null;
    const hint = near === null ? way(word, known) : `Did you mean ${near}?`;
    io.stderr.write(`${visible(`No action has the ${filter} ${word}. ${hint}`.trim())}\n`);
  }
  if (as === 'json') printJson(io, rows);
  else if (as === 'csv') io.stdout.write(actionsCsv(rows, plain));
  else if (facts.length === 0) {
    const { nothingHere } = await import('../listing/nothing.js');
    const files = (await folder.store.list()).map(({ path }) => path);
    for (const line of nothingHere(files, folder, io)) io.stdout.write(`${visible(line)}\n`);
  } else if (rows.length > 0) {
    const { page } = await import('./page.js');
    const terminal = io.stdout.isTTY === true;
    const width = terminal && io.stdout.columns ? Math.max(narrowest, io.stdout.columns) : endless;
    const options = { width, colour: wantsColour(io), ascii: wantsAscii(io) };
    io.stdout.write(page(rows, by ?? (terminal ? 'when' : 'line'), today, options));
  } else if (unknown.length === 0) io.stderr.write(`${nothing(all, filters)}\n`);
  if (found.length > rows.length && as === 'page')
    io.stderr.write(`These are ${rows.length} of ${found.length}. A larger --limit shows more.\n`);
  return exits.fine;
}

const narrowest = 20;
const endless = Number.POSITIVE_INFINITY;

function nothing(all: readonly ActionRow[], { state, ...others }: ActionFilters): string {
  const isWhole = Object.values(others).every((each) => Array.isArray(each) && each.length === 0);
  const onlyOpen = state?.length === 1 && state[0] === 'open';
  if (all.length === 0) return 'No postmortem has an action yet.';
  return isWhole && onlyOpen
    ? 'No action is open. debrief actions --all shows those that are done or dropped.'
    : 'No action is like this.';
}

/** With its path as it is typed from here. */
function fromWhere(row: ActionRow, folder: Folder, io: Io): ActionRow {
  return { ...row, postmortem: { ...row.postmortem, path: fromHere(row.postmortem.path, folder, io) } };
}

/** A table may be printed on a terminal, to which words can do nothing; their lines stay. */
function plain(cell: string): string {
  return cell.split('\n').map(visible).join('\n');
}
