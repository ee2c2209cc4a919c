import type { Call as Asked, Person, ReadTime, Sketch } from '@debrief/api';
import { isAhead, type Parsed, parse, readMoment, type SaidMoment } from '@debrief/document';
import { type Call, type DraftFacts, filled, proposedId, zoneOf } from '@debrief/process/calling';
import { castOf } from '@debrief/process/people';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import { templateText } from './template.js';

/** A call as it is understood, with the text that it would begin. */
export interface Understood {
  readonly call: Call;
  readonly began: ReadTime | null;
  readonly ended: ReadTime | null;
  readonly text: string;
  readonly parsed: Parsed;
  /** What the template had no place for. */
  readonly notes: readonly string[];
  readonly proposed: string;
  /** The day on which it began; null where nobody says. */
  readonly day: string | null;
}

/** A title for the text of a call that has none yet. */
const untitled = 'What happened';

/** Reads what somebody says as they call, and puts it into the template. */
export async function understood(
  asked: Sketch & Pick<Asked, 'detectedBy'>,
  person: Person | null,
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<Understood> {
  const template = await templateText(asked.template ?? 'standard', snapshot, workbench);
  const clock: Clock = {
    now: workbench.moment(),
    today: workbench.today(),
    zone: asked.zone ?? zoneOf(template) ?? 'UTC',
    isSaid: asked.zone !== undefined,
  };
  const [began, ended] = [timeOf(asked.began, clock), timeOf(asked.ended, clock)];
  const systems = wordsIn(asked.systems?.map((each) => systemOf(each, snapshot)));
  const title = oneLine(asked.title ?? '');
  const facts: DraftFacts = {
    title: title === '' ? untitled : title,
    systems,
    severity: said(asked.severity),
    triggers: asked.triggers ?? [],
    began: began?.moment ?? null,
    ended: ended?.moment ?? null,
    fullOutage: asked.fullOutage ?? null,
    detectedBy: asked.detectedBy ?? null,
    owner: ownerOf(asked.owner, snapshot),
    calledBy: person?.name ?? null,
  };
  const result = filled(template, facts);
  const text = typeof result === 'string' ? template : result.text;
  const told = typeof result === 'string' ? null : result.began;
  const today = clock.today;
  return {
    call: {
      ...{ title, systems, severity: facts.severity, triggers: asked.triggers ?? [] },
      ...{ began: facts.began, ended: ended?.moment ?? null },
      isOver: ended?.moment ? true : (asked.isOver ?? null),
      fullOutage: asked.fullOutage ?? null,
      recurrence: asked.recurrence ?? null,
    },
    began: began?.read ?? null,
    ended: ended?.read ?? null,
    text,
    parsed: parse(text),
    notes: typeof result === 'string' ? [] : result.notes,
    proposed: proposedId({ began: told ?? facts.began?.local ?? today, systems, title }),
    day: (told ?? facts.began?.local)?.slice(0, 10) ?? null,
  };
}

interface Clock {
  readonly now: Date;
  readonly today: string;
  readonly zone: string;
  /** Whether the person says which zone counts, or it is that of the template. */
  readonly isSaid: boolean;
}

function timeOf(
  words: string | undefined,
  clock: Clock,
): { readonly read: ReadTime; readonly moment: SaidMoment | null } | null {
  if (words === undefined || words.trim() === '') return null;
  const read = readMoment(words, clock);
  if (typeof read === 'string') return { read: { words: null, problem: read, isAhead: false }, moment: null };
  // A document whose times are of another zone has to be told.
  const moment = clock.isSaid ? { ...read, zone: read.zone ?? clock.zone } : read;
  return {
    read: { words: momentWords(read, clock.zone), problem: null, isAhead: isAhead(read, clock.now) },
    moment,
  };
}

/** `2026-11-20 10:53 CET (09:53 UTC)` */
function momentWords({ local, zone, at, approximate }: SaidMoment, otherwise: string): string {
  const about = approximate ? 'about ' : '';
  if (!local.includes('T')) return `${about}${local}`;
  const own = zone ?? otherwise;
  const utc = own === 'UTC' || at === null ? '' : ` (${at.slice(11, 16)} UTC)`;
  return `${about}${local.replace('T', ' ')} ${own}${utc}`;
}

/** A system as files name it, also where somebody says it as people do: `Card payments` is `payments`. */
function systemOf(words: string, { policy: { policy } }: Snapshot): string {
  const wanted = oneLine(words).toLowerCase();
  return [...policy.systems.values()].find(({ name }) => name.toLowerCase() === wanted)?.id ?? words;
}

/** The one person who is meant: of a handle, the whole name where the policy knows it. */
function ownerOf(owner: string | undefined, { policy: { policy } }: Snapshot): string | null {
  const words = said(owner);
  if (words === null) return null;
  return castOf(parse('').model, policy).who(words)?.policy?.name ?? words;
}

/** Words in a list, each once. */
export function wordsIn(list: readonly string[] | undefined): readonly string[] {
  return [...new Set((list ?? []).flatMap((each) => said(each) ?? []))];
}

function said(words: string | undefined): string | null {
  const line = oneLine(words ?? '');
  return line === '' ? null : line;
}

/** Words on one line, without what no person types. */
export function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
