import { decisionMessage, foldedId, freeId, problemOfTitle, proposedId } from '@debrief/process/calling';
import {
  type Advice,
  type Decision,
  decisionPath,
  decisionProblem,
  decisionText,
} from '@debrief/process/deciding';
import { parts } from '../draft/flags.js';
import { type Begun, saveDraft } from '../draft/save.js';
import { exits } from '../exit.js';
import { type Folder, Stop } from '../folder/folder.js';
import type { Ask } from '../terminal/ask.js';
import type { Io } from '../terminal/terminal.js';
import type { Facts, ShouldFlags } from './flags.js';

/** What a decision is about. */
export interface About {
  readonly facts: Facts;
  readonly advice: Advice;
  /** Of a postmortem that is there. */
  readonly id: string | null;
  readonly title: string | null;
  readonly today: string;
}

/** Keeps a decision not to write one, as a file in a commit of its own. */
export async function record(
  about: About,
  flags: ShouldFlags,
  ask: Ask | null,
  folder: Folder,
  io: Io,
): Promise<Begun> {
  const { advice, facts, today } = about;
  const told = await toldOf(about, flags, ask);
  const decision: Decision = {
    ...told,
    date: today,
    began: facts.began,
    systems: facts.incident.systems,
    severity: facts.incident.severity,
    policyAsked: advice.asked,
    policySaid: advice.words.length > 0 ? advice.words : [advice.headline],
  };
  const problem = decisionProblem(decision);
  if (problem !== null) throw new Stop(exits.usage, problem, wayOut(decision));
  const paths = (await folder.store.list()).map(({ path }) => path);
  const taken = new Set(
    paths.filter((path) => /\.md$/i.test(path)).map((path) => foldedId(path.slice(0, -3))),
  );
  const { systems } = facts.incident;
  const name = about.id ?? proposedId({ began: facts.began ?? today, systems, title: told.title });
  const id = freeId(decisionPath(name).slice(0, -3), taken);
  const message = (kept: string): string => decisionMessage(kept.replace(/^decisions\//, ''));
  return await saveDraft(
    { id, text: decisionText(decision), fixed: false, taken, message },
    flags,
    folder,
    io,
  );
}

/** The words of people, asked for where somebody is there to answer. */
async function toldOf({ advice, title }: About, flags: ShouldFlags, ask: Ask | null) {
  const say = async (given: string | undefined, question: string, hint: string): Promise<string> => {
    const words = given?.trim() ?? '';
    return words !== '' || !ask ? words : await ask.text(question, { hint });
  };
  const named = await say(
    flags.title ?? title ?? undefined,
    'What happened, and to whom?',
    'Search was slow for a minute',
  );
  const problem = named === '' ? null : problemOfTitle(named);
  if (problem !== null) throw new Stop(exits.usage, `The title ${named} cannot be.`, `${problem}.`);
  const reason = await say(
    flags.reason,
    'Why is nothing written?',
    'the indexer was replaced the day before',
  );
  const agreed =
    parts(
      flags.agreed ?? [await say(undefined, 'Who of those concerned agreed?', 'Mei Chen, Noor Haddad')],
    ) ?? [];
  const overruledBy = advice.asked
    ? await say(flags.overruledBy, 'Policy asks for one. Who decides otherwise?', 'Noor Haddad')
    : '';
  return { title: named, reason, agreed, overruledBy: overruledBy === '' ? null : overruledBy };
}

function wayOut({ title, reason, agreed }: Decision): string {
  if (title === '') return 'Say it with --title "Search was slow for a minute".';
  if (reason === '') return 'Say it with --reason "…".';
  if (agreed.length === 0) return 'Say it with --agreed "Mei Chen, Noor Haddad".';
  return 'Say it with --overruled-by "Noor Haddad".';
}
