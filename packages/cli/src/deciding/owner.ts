import { Lines } from '@debrief/document';
import {
  type Candidate,
  callerNote,
  castOf,
  notOnePerson,
  ownerCandidates,
  ownerProblem,
  type Reason,
} from '@debrief/process/people';
import { setting } from '../changing/setting.js';
import { type Exit, exits } from '../exit.js';
import { inFolder, Stop, stopping, withFolder } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, hanging } from '../terminal/indent.js';
import { printJson } from '../terminal/json.js';
import { type Line, line, paint, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { type Reading, reading } from './reading.js';

/** What `debrief owner` is asked for. */
export interface OwnerOptions extends ChangeOptions {
  readonly set?: string;
}

/** Says who could own a postmortem, and why; with `--set`, makes somebody its owner. */
export async function owner(id: string, options: OwnerOptions, io: Io): Promise<Exit> {
  const { set, ...changing } = options;
  if (set !== undefined)
    return await stopping(io, async () => {
      const read = await withFolder(io, (folder) => reading(id, folder, io));
      return await setting(id, ['owner', onePerson(set, read)], changing, io);
    });
  return await inFolder(io, async (folder) => {
    const read = await reading(id, folder, io);
    if (options.json) printJson(io, dataOf(read));
    else io.stdout.write(page(read, io));
    return exits.fine;
  });
}

/** The name of the one person who is meant: of a handle, the whole one where it is known. */
function onePerson(given: string, { model, policy }: Reading): string {
  const what = notOnePerson(given, model, policy);
  const of = { nobody: 'nobody in particular', several: 'more than one person', team: 'a team or a role' };
  if (what !== null)
    throw new Stop(
      exits.usage,
      `“${given.trim()}” is ${of[what]}, and a ${policy.noun} has one owner, so that everybody knows whom to ask.`,
      'Name one person. Many can write: debrief set ID people.responders --add "…" names the others.',
    );
  return castOf(model, policy).who(given)?.policy?.name ?? given.trim();
}

function page({ id, model, policy }: Reading, io: Io): string {
  const width = pageWidth(io);
  const { bullet } = wantsAscii(io) ? ascii : unicode;
  const candidates = ownerCandidates(model, policy);
  const problem = ownerProblem(model, policy);
  const note = callerNote(model, policy);
  const head = problem ?? `${model.meta.owner?.value ?? ''} owns this ${policy.noun}.`;
  const [first] = candidates;
  return paint(
    apart([
      wrap([span(head, 'strong')], width),
      candidates.length === 0 ? wrap(line(nobodyYet), width) : [],
      ...candidates.map((each) => [
        ...wrap(line(span(each.name, 'strong'), ' could own it, because they'), width),
        ...tellReasons(each).flatMap((words) =>
          hanging(line(`  ${bullet} `), width, (inner) => wrap(line(words), inner)),
        ),
      ]),
      note ? wrap(line(note.message), width) : [],
      problem !== null || candidates.length === 0 ? nextLine(id, first?.name ?? 'NAME') : [],
    ]),
    wantsColour(io),
  );
}

const nobodyYet =
  'Nothing in it says who led, who stabilised the service, who was on call or who called for help. Names under people and in the timeline do.';

function nextLine(id: string, name: string): Line[] {
  return [line(`Next: debrief owner ${typed(id)} --set "${name}"`)];
}

/** Each reason once, with the times of the entries that tell it. */
function tellReasons({ reasons }: Candidate): string[] {
  const times = new Map<string, string[]>();
  for (const { because, entry } of reasons)
    times.set(because, [...(times.get(because) ?? []), ...clockOf(entry)]);
  return [...times].map(([because, clocks]) =>
    clocks.length === 0 ? because : `${because} (${[...new Set(clocks)].join(', ')})`,
  );
}

function clockOf(entry: Reason['entry']): string[] {
  const clock = /\d\d:\d\d$/.exec(entry?.local ?? '');
  return clock ? [clock[0]] : [];
}

function dataOf({ id, model, policy }: Reading) {
  const lines = new Lines(model.text);
  const lineOf = (at: { readonly from: number } | null): number | null => (at ? lines.lineAt(at.from) : null);
  const note = callerNote(model, policy);
  return {
    id,
    owner: model.meta.owner?.value ?? null,
    problem: ownerProblem(model, policy),
    candidates: ownerCandidates(model, policy).map(({ name, reasons }) => ({
      name,
      reasons: reasons.map(({ criterion, because, at, entry }) => ({
        ...{ criterion, because, line: lineOf(at), entry: entry?.text ?? null },
      })),
    })),
    note: note?.message ?? null,
  };
}
