import { should } from '@debrief/process/deciding';
import { todayOf } from '../day.js';
import { checkSetUp } from '../draft/begin.js';
import { inUse } from '../draft/inuse.js';
import { type Exit, exits } from '../exit.js';
import { type Folder, fromHere } from '../folder/folder.js';
import { toldCommit } from '../folder/told.js';
import { seenBefore } from '../relatives/seen.js';
import { askable } from '../terminal/ask.js';
import { printJson } from '../terminal/json.js';
import { typed } from '../terminal/shell.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { answerPage, nextSteps } from './answer.js';
import { factsOf, type ShouldFlags } from './flags.js';
import { asked } from './questions.js';
import { reading } from './reading.js';
import { record } from './record.js';
import { policyOf } from './team.js';

/** Says whether policy asks for a postmortem; with `--not`, keeps the decision that none is written. */
export async function shouldOne(
  given: string | undefined,
  flags: ShouldFlags,
  folder: Folder,
  io: Io,
): Promise<Exit> {
  const { json = false, not = false } = flags;
  const ask = json ? null : await askable(io);
  const paths = (await folder.store.list()).map(({ path }) => path);
  if (not) checkSetUp(paths);
  const read = given === undefined ? null : await reading(given, folder, io);
  const { model = null, id = null } = read ?? {};
  const answers = ask && !model && !saysFacts(flags) ? await asked(await inUse(folder, paths), ask) : {};
  const now = io.now?.() ?? new Date();
  const clock = { now, today: todayOf(now, io.env) };
  const known = { ...answers, ...flags };
  const facts = factsOf(known, model, clock);
  const advice = should(facts.incident, policyOf(folder));
  if (!not) {
    if (json) printJson(io, { id, ...advice });
    else {
      const title = model?.title?.value ?? known.title ?? null;
      const seen = await seenBefore(title, facts.incident.systems, folder, id);
      io.stdout.write(answerPage(advice, [...nextSteps(advice, facts, known, id), ...seen], io));
    }
    return exits.fine;
  }
  const page = json ? '' : answerPage(advice, [], io);
  // Who is asked for reasons needs the answer first.
  if (ask) io.stdout.write(page);
  const about = { facts, advice, id, title: model?.title?.value ?? null, today: clock.today };
  const kept = await record(about, known, ask, folder, io);
  if (!ask) io.stdout.write(page);
  const here = fromHere(kept.path, folder, io);
  if (json) {
    const { revision, uncommitted } = kept;
    printJson(io, {
      id,
      path: here,
      revision,
      uncommitted: uncommitted.map((each) => fromHere(each, folder, io)),
      ...advice,
    });
  } else if (!flags.dryRun) {
    io.stdout.write(`\n${visible(`Kept in ${here}`)} ${toldCommit(kept)}\n`);
    io.stdout.write(`${visible(`Next: debrief show ${typed(here)}`)}\n`);
  }
  return exits.fine;
}

/** True where the command line says anything about the incident. */
function saysFacts({
  not,
  title,
  reason,
  agreed,
  overruledBy,
  message,
  dryRun,
  json,
  ...facts
}: ShouldFlags): boolean {
  return Object.values(facts).some((value) => value !== undefined);
}
