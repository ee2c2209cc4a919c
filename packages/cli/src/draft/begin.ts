import { isAhead, isPostmortem, readMoment, type SaidMoment } from '@debrief/document';
import {
  type Filled,
  filled,
  freeId,
  policyWords,
  proposedId,
  templateNames,
  zoneOf,
} from '@debrief/process/calling';
import { todayOf } from '../day.js';
import { policyOf } from '../deciding/team.js';
import { exits } from '../exit.js';
import { author, type Folder, Stop } from '../folder/folder.js';
import { seenBefore } from '../relatives/seen.js';
import { askable } from '../terminal/ask.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { type Flags, type Known, knownBy } from './flags.js';
import { inUse } from './inuse.js';
import { answersTo, askForId, type Offers } from './questions.js';
import { type Begun, saveDraft } from './save.js';
import { templateText } from './template.js';

/** What policy says to a postmortem that begins, in a line or two. */
export interface Asking {
  readonly asking: readonly string[];
  /** What looks similar. */
  readonly seen: readonly string[];
}

/** Begins a postmortem: asks for what is missing where somebody is there to answer, fills the template, commits. */
export async function begin(flags: Flags, folder: Folder, io: Io): Promise<Begun & Asking> {
  const known = knownBy(flags);
  const person = await author(folder, io);
  const ask = flags.yes || flags.json ? null : await askable(io);
  if (!ask && known.title === null) throw titleMissing();
  const paths = (await folder.store.list()).map(({ path }) => path);
  checkSetUp(paths);
  const now = io.now?.() ?? new Date();
  const clock = { now, today: todayOf(now, io.env) };
  const used = await inUse(folder, paths);
  const offers = { inUse: used, templates: templateNames(paths), person: person.name, clock };
  const answers = ask ? await answersTo(known, offers, ask) : known;
  const template = await templateText(answers.template ?? 'standard', paths, folder, io);
  const { text, began, notes } = draft(template, answers, person.name, clock);
  const { title, systems } = answers;
  const event = flags.event ?? null;
  const proposed = proposedId({
    began: began ?? clock.today,
    systems: systems ?? [],
    title: title ?? '',
    event,
  });
  const wanted = answers.id ?? freeId(proposed, used.ids);
  const id = ask && answers.id === null && event === null ? await askForId(wanted, used, ask) : wanted;
  for (const note of notes) io.stderr.write(`${visible(note)}\n`);
  const begun = await saveDraft({ id, text, fixed: answers.id !== null, taken: used.ids }, flags, folder, io);
  const seen = flags.json || flags.dryRun ? [] : await seenBefore(title, systems ?? [], folder, begun.id);
  return { ...begun, asking: policyWords(text, policyOf(folder), now), seen };
}

/** The template with what is known filled in. */
function draft(template: string, known: Known, calledBy: string, clock: Offers['clock']): Filled {
  const zone = zoneOf(template);
  const began = known.began === null ? null : readMoment(known.began, { ...clock, zone });
  if (typeof began === 'string') throw new Stop(exits.usage, began);
  const result = filled(template, {
    title: known.title ?? '',
    systems: known.systems ?? [],
    severity: known.severity,
    triggers: known.triggers ?? [],
    began,
    owner: known.owner,
    calledBy,
  });
  if (typeof result === 'string') throw new Stop(exits.usage, result);
  return { ...result, notes: [...(began ? aboutBegan(began, zone, clock.now) : []), ...result.notes] };
}

/** What to look at once more. */
function aboutBegan(began: SaidMoment, zone: string | null, now: Date): string[] {
  const words = began.local.replace('T', ' ');
  if (isAhead(began, now)) return [`${words} has not come yet. If it is a slip, debrief edit mends it.`];
  if (began.zone !== null || !began.local.includes('T') || zone === null) return [];
  return [
    `${words} is read as ${zone}, the zone of the template. Another one can be said: --began "${words} CET"`,
  ];
}

/** Without a set-up, or a postmortem, this may be any folder of any repository. */
export function checkSetUp(paths: readonly string[]): void {
  if (paths.some((path) => path === 'debrief.yaml' || isPostmortem(path))) return;
  throw new Stop(
    exits.refused,
    'There are no postmortems in this folder, and it is not set up for them.',
    'debrief init sets it up; debrief init FOLDER does so in a folder of its own.',
  );
}

function titleMissing(): Stop {
  return new Stop(
    exits.usage,
    'debrief new needs a title: debrief new "Card payments declined during a failover"',
    'More that it takes: --system, --severity, --trigger, --began, --owner, --template.',
  );
}
