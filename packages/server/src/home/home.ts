import { type Draft, type FollowUp, type Home, type Person, routes, type Waiting } from '@debrief/api';
import { mentions } from '@debrief/document';
import { actionsOf, dayOf, type Facts, inOrder } from '@debrief/library';
import {
  addDays,
  dayIn,
  daysBetween,
  isAmong,
  type Policy,
  reaches,
  reviewDues,
  samePerson,
  statusNamed,
  waitedFor,
} from '@debrief/process';
import { actionJson } from '../actions/actions.js';
import type { Api } from '../app/env.js';
import { cardOf } from '../search/card.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import { wayOf } from './loops.js';
import { mentionedOf } from './mentioned.js';

/** So many are told of what is new. */
const mostNew = 6;
/** So many wait in a list; whoever has more to do finds them in the library. */
const mostWaiting = 100;

/** What needs the person who asks, and what is new. */
export function answerHome(app: Api, workbench: Workbench): void {
  app.openapi(routes.home, async (c) => {
    const snapshot = await workbench.now();
    const person = c.get('person');
    const { facts, today } = snapshot;
    const home: Home = {
      count: facts.length,
      ...(person ? await personal(person, snapshot, workbench) : nothing),
      queue: byAge(facts.filter(isUnreviewed), snapshot),
      published: latestReviewed(facts.filter(isFinal)).map(cardOf),
      onThisDay: facts.filter((each) => isOtherYear(dayOf(each), today)).map(cardOf),
    };
    return c.json(home, 200);
  });
}

const nothing = { drafts: [], reviews: [], followUps: [], actions: [], questions: [], mentioned: [] };

async function personal(
  person: Person,
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<Pick<Home, keyof typeof nothing>> {
  const { facts } = snapshot;
  const { policy } = snapshot.policy;
  const isMe = asked((owner: string) =>
    namesIn(owner).some(
      (name) => samePerson(name, person.name, policy) || samePerson(name, person.email, policy),
    ),
  );
  const isNamed = namer(person.name);
  const isMine = ({ owner }: { readonly owner: string | null }): boolean => owner !== null && isMe(owner);
  const mine = actionsOf(
    facts.filter(({ actions }) => actions.some(isMine)),
    snapshot.today,
  ).filter((action) => action.state === 'open' && isMine(action));
  const own = facts.filter(isMine);
  const drafts = own.filter(isUnreviewed);
  const kept = new Set(drafts.map(({ id }) => id));
  return {
    drafts: await withLoops(drafts, snapshot, workbench),
    mentioned: mentionedOf(person, kept, isMe, snapshot),
    reviews: byAge(waitingFor(person, snapshot), snapshot),
    followUps: followUpsOf(own, snapshot),
    actions: inOrder(mine).map((row) => actionJson(row, snapshot)),
    questions: facts.flatMap(({ id, title, asked }) =>
      asked
        .filter(({ text }) => mentions(text).some(isMe) || isNamed(text))
        .map((question) => ({ postmortem: { id, title }, ...question })),
    ),
  };
}

/** Each with how far its phases are. */
async function withLoops(all: readonly Facts[], snapshot: Snapshot, workbench: Workbench): Promise<Draft[]> {
  const known = new Map(all.map((facts) => [facts.id, facts]));
  return await Promise.all(
    byAge(all, snapshot).map(async (waiting) => {
      const facts = known.get(waiting.id);
      const way = facts ? await wayOf(facts, snapshot, workbench) : { loop: null, next: null };
      return { ...waiting, loop: way.loop, next: way.next };
    }),
  );
}

/** Those whose actions can be looked back at, as the policy has it; the most urgent first. */
function followUpsOf(own: readonly Facts[], { today, policy: { policy } }: Snapshot): FollowUp[] {
  const { after, before } = policy.clocks.followUp;
  return own
    .filter(({ status }) => statusNamed(status) === 'final')
    .flatMap((facts): FollowUp[] => {
      const { reviewed, followedUp, lookAgain } = facts;
      const meets = reviewed !== null && followedUp === null;
      const first = lookAgain ?? (meets ? addDays(reviewed, after) : null);
      if (first === null || first > today) return [];
      const day = lookAgain ?? (meets ? addDays(reviewed, before) : first);
      const words = lookAgain === null ? 'followed up' : 'looked at again';
      const ended = endedOn(facts);
      const age = ended === null ? null : Math.max(0, daysBetween(ended, today));
      return [{ ...cardOf(facts), age, due: { words, day, isOver: day < today } }];
    })
    .sort((a, b) => compare(a.due.day, b.due.day) || compare(a.id, b.id))
    .slice(0, mostWaiting);
}

/** Those in review that wait for the answer of a person. */
function waitingFor({ name }: Person, { facts, policy, today }: Snapshot): readonly Facts[] {
  return facts.filter(
    ({ meeting }) =>
      meeting !== null &&
      isAmong(name, waitedFor({ model: { review: meeting }, policy: policy.policy, today }), policy.policy),
  );
}

function namesIn(owner: string): readonly string[] {
  return owner.split(/\s*(?:[,;/&+]|\band\b)\s*/).filter((name) => name !== '');
}

/** Tells whether words hold a name. */
function namer(name: string): (text: string) => boolean {
  const whole = name.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (whole === '') return () => false;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

/** Asks about each name once: the same few own many things. */
function asked(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

function isFinal({ status }: Pick<Facts, 'status'>): boolean {
  return reaches(statusNamed(status), 'final');
}

function isUnreviewed(facts: Facts): boolean {
  return !isFinal(facts);
}

/** The oldest first, by the end of the incident; those of which no day is told come last. */
function byAge(all: readonly Facts[], { today, policy }: Snapshot): Waiting[] {
  return all
    .map((facts) => ({ facts, ended: endedOn(facts) }))
    .sort((a, b) => compare(a.ended ?? '~', b.ended ?? '~') || compare(a.facts.id, b.facts.id))
    .slice(0, mostWaiting)
    .map(({ facts, ended }) => ({
      ...cardOf(facts),
      age: ended === null ? null : Math.max(0, daysBetween(ended, today)),
      due: dueOf(facts, ended, policy.policy, today),
    }));
}

function endedOn({ times }: Facts): string | null {
  const ended = times.resolved ?? times.mitigated ?? times.began;
  return dayIn(ended?.local) ?? dayIn(times.began?.local);
}

/** What the clocks of the policy wait for next. */
function dueOf({ status }: Facts, ended: string | null, policy: Policy, today: string): Waiting['due'] {
  const [next] = reviewDues(ended, policy, statusNamed(status));
  return next ? { words: next.words, day: next.day, isOver: next.day < today } : null;
}

/** Those that are new, the latest review first. */
function latestReviewed(all: readonly Facts[]): readonly Facts[] {
  return all
    .map((facts) => ({ facts, day: publishedOn(facts) }))
    .sort((one, other) => compare(other.day, one.day))
    .slice(0, mostNew)
    .map(({ facts }) => facts);
}

/** The day of the review, which is the last one that a final text tells before its follow-up. */
function publishedOn(facts: Facts): string {
  return facts.reviewed ?? dayOf(facts) ?? facts.month;
}

function isOtherYear(day: string | null, today: string): boolean {
  return day !== null && day.slice(4) === today.slice(4) && day < today;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
