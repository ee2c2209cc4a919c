import { parse, type Thread } from '@debrief/document';
import { Checker, settle } from '@debrief/language';
import { check } from '../check.js';
import type { Context, Surroundings } from '../context.js';
import { languageOptions } from '../policy/language.js';
import type { Policy } from '../policy/policy.js';
import { readPolicy } from '../policy/read.js';
import { type Standing, standing } from '../standing.js';
import { complete } from './complete.js';

/** A team that has said all that a policy can say. */
export const policyText = `noun: postmortem
severities:
  sev1: Many people cannot do what they came for.
  sev2: Some people cannot.
  sev3: Little is felt outside.
systems:
  gates: { name: Pier gates, team: Harbour systems, criticality: core }
  ticketing: { team: Ticket desk }
people:
  Femi Adeyemi: { handles: ["@femi"], email: femi@harbour.example, team: Harbour systems }
  Rosa Lindqvist: { handles: ["@rosa"] }
  Noor Haddad: { handles: ["@noor"] }
stakeholders: [passengers, support]
required:
  any:
    participants: [incident-commander, support]
  sev3:
    sections: [summary, timeline, factors, actions]
    participants: []
    depth: brief
    review: brief
`;

/** The same, with what a test says differently. */
export function policyWith(more: string = ''): Policy {
  return readPolicy(policyText + more).policy;
}

export const policy = policyWith();

/** The day on which all tests take place. */
export const today = '2026-04-06';

const checkers = new Map<Policy, Checker>();

/** A text with everything around it, as the checks of a repository see it. */
export function contextOf(text: string, more: Partial<Context> = {}): Context {
  const agreed = more.policy ?? policy;
  const checker = checkers.get(agreed) ?? new Checker(languageOptions(agreed));
  checkers.set(agreed, checker);
  const { model, findings } = parse(text);
  return {
    id: '2026/02.gates.refused-tickets',
    model,
    policy: agreed,
    findings: [...settle(findings, agreed.rules), ...checker.check(model)],
    discussion: null,
    history: null,
    surroundings: null,
    today,
    ...more,
  };
}

export function standingOf(text: string, more: Partial<Context> = {}): Standing {
  return standing(contextOf(text, more));
}

export function checkOf(text: string, more: Partial<Context> = {}): ReturnType<typeof check> {
  return check(contextOf(text, more));
}

/** Everything that a text lacks: the name of the need, with what is said. */
export function lacksOf(text: string, more: Partial<Context> = {}): readonly (readonly [string, string])[] {
  const { phases, review } = standingOf(text, more);
  return [...phases, review].flatMap(({ lacks }) =>
    lacks.map(({ need, message }) => [need.name.replace('process/', ''), message] as const),
  );
}

/** The names of the needs that are not met, each once. */
export function unmet(text: string, more: Partial<Context> = {}): string[] {
  return [...new Set(lacksOf(text, more).map(([name]) => name))];
}

/** A change of a text: words that stand in it, and what stands there instead. */
export type Swap = readonly [from: string | RegExp, to: string];

/** The complete document with some words changed; it throws where they do not stand in it. */
export function changed(...swaps: readonly Swap[]): string {
  return swapped(complete, ...swaps);
}

export function swapped(text: string, ...swaps: readonly Swap[]): string {
  return swaps.reduce((before, [from, to]) => {
    const after = typeof from === 'string' ? before.split(from).join(to) : before.replace(from, () => to);
    if (after === before) throw new Error(`${String(from)} changes nothing`);
    return after;
  }, text);
}

/** The complete document with another status. */
export function says(status: string, text: string = complete): string {
  return text.replace('status: closed', `status: ${status}`);
}

/** A thread of one remark. */
export function threadBy(name: string, state: Thread['state'] = 'open'): Thread {
  const id = '01HQ0000000000000000000000';
  const opening = {
    format: 1,
    type: 'opened',
    id,
    at: '2026-02-10T15:00:00Z',
    by: { name },
    words: 'And with the old ones?',
  } as const;
  return { id, opening, headless: false, anchor: null, state, entries: [opening] };
}

/** A folder in which these files stand. */
export function folderWith(paths: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  const files = new Set(paths);
  return {
    path: '2026/02.gates.refused-tickets.md',
    exists: (path) => files.has(path) || paths.some((each) => each.startsWith(`${path}/`)),
    current: (id) => (files.has(`${id}.md`) ? id : null),
    ...more,
  };
}
