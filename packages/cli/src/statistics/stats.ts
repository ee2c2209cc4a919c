import { dayOf, type FigureName, figure, type StatisticsFilters } from '@debrief/library/statistics';
import { todayOf } from '../day.js';
import { type Exit, exits } from '../exit.js';
import { type Folder, Stop } from '../folder/folder.js';
import { allFacts } from '../library/facts.js';
import { way } from '../listing/filter.js';
import { nearest } from '../nearest.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { counted } from '../words.js';
import { gather } from './material.js';
import { figuresNamed, names } from './named.js';
import { page } from './page.js';

/** What `debrief stats` was asked for. */
export interface Asked {
  readonly figure: string | undefined;
  readonly filters: StatisticsFilters;
  readonly json: boolean;
  readonly explain: boolean;
}

/** Prints figures over the postmortems that are asked for. */
export async function showStatistics(
  { figure: word, filters, json, explain }: Asked,
  folder: Folder,
  io: Io,
): Promise<Exit> {
  const asked = figuresNamed(word);
  if (asked === null) throw strange(word ?? '');
  const today = todayOf(io.now?.() ?? new Date(), io.env);
  const facts = await allFacts(folder, io);
  const { material, unknown } = await gather(facts, filters, asked, today, folder, io);
  for (const { filter, word: own, known } of unknown)
    io.stderr.write(`${visible(`No postmortem has the ${filter} ${own}. ${way(own, known)}`.trim())}\n`);
  const { postmortems, decisions } = material;
  const figures = asked.map((name) => figure(name, material));
  if (json) {
    printJson(io, { format: 1, today, postmortems: postmortems.length, figures });
    return exits.fine;
  }
  if (facts.length === 0) {
    const { nothingHere } = await import('../listing/nothing.js');
    const files = (await folder.store.list()).map(({ path }) => path);
    for (const line of nothingHere(files, folder, io)) io.stdout.write(`${visible(line)}\n`);
    return exits.fine;
  }
  if (postmortems.length + decisions.length === 0) {
    if (unknown.length === 0) io.stderr.write('No postmortem is like this.\n');
    return exits.fine;
  }
  // An overview shows what is widest; whoever asks for one figure gets all of it.
  const isOne = asked.length === 1;
  io.stdout.write(
    page(figures, {
      ...pageOptions(io),
      explain,
      most: isOne ? Number.POSITIVE_INFINITY : mostRows,
      lead: leadOf(postmortems),
      hint: hintOf(asked, explain),
    }),
  );
  return exits.fine;
}

const mostRows = 10;

function leadOf(postmortems: readonly Parameters<typeof dayOf>[0][]): string {
  const days = postmortems.flatMap((each) => dayOf(each) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const many = counted(postmortems.length, 'postmortem');
  if (first === undefined || last === undefined) return many;
  return first === last ? `${many}, ${first}` : `${many}, ${first} to ${last}`;
}

function hintOf(asked: readonly FigureName[], explain: boolean): string {
  const [only] = asked;
  if (asked.length === 1 && only !== undefined)
    return explain ? '' : `debrief stats ${only} --explain says how this is counted.`;
  const one = 'debrief stats FIGURE shows one';
  return explain ? `${one}.` : `--explain says how each is counted; ${one}.`;
}

function strange(word: string): Stop {
  const near = nearest(word, names);
  const hint = near === null ? 'debrief stats --help lists them.' : `Did you mean ${near}?`;
  return new Stop(exits.refused, `There is no figure ${word}. ${hint}`);
}
