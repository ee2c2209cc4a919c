import type { SectionKind, Severity } from '@debrief/document';

/** What can ask for a postmortem. */
export const triggers = [
  'core-down',
  'user-facing',
  'degraded',
  'data-loss',
  'security',
  'near-miss',
  'other',
] as const;
export type Trigger = (typeof triggers)[number];

/** When a trigger asks for a postmortem: whatever happens, never by itself, or from so many minutes on. */
export type Threshold = 'always' | 'never' | { readonly minutes: number };

export type Thresholds = Readonly<Record<Trigger, Threshold>>;

/** How much a system matters: without it nothing goes; people outside use it; it is for ourselves. */
export const criticalities = ['core', 'user-facing', 'internal'] as const;
export type Criticality = (typeof criticalities)[number];

export interface System {
  /** As in the front matter and in file names: `payments`. */
  readonly id: string;
  /** As people say it: `Card payments`. */
  readonly name: string;
  readonly team: string | null;
  readonly owners: readonly string[];
  readonly criticality: Criticality;
  /** Where it differs from the others. */
  readonly thresholds: Partial<Thresholds>;
}

export interface PolicyPerson {
  readonly name: string;
  /** Other names that they go by: `@dana`, `dreyes`. */
  readonly handles: readonly string[];
  readonly email: string | null;
  readonly team: string | null;
  /** What they do: `on-call`, `support`, `sales`, `prioritises`. */
  readonly roles: readonly string[];
}

/** What a postmortem of some severity needs. */
export interface Required {
  readonly sections: readonly SectionKind[];
  /** Roles in `people:` of the front matter: `incident-commander`, `support`. */
  readonly participants: readonly string[];
  /** Whether each factor is asked in all four ways and the wider questions are answered, or it is enough to ask once. */
  readonly depth: Depth;
  /** A meeting with a facilitator and a devil's advocate, or a second reader who knows the case. */
  readonly review: Depth;
}

export const depths = ['full', 'brief'] as const;
export type Depth = (typeof depths)[number];

/** Days until an action is due, by its kind. */
export interface ActionClock {
  readonly corrective: number;
  readonly preventative: number;
}

/** How long things may take, in days. */
export interface Clocks {
  /** From the end of the incident until the postmortem is ready for review. */
  readonly draft: number;
  /** From the end of the incident until it is final. */
  readonly review: number;
  /** From the review until everyone present has agreed or dissented; who has not is then recorded as absent. */
  readonly agree: number;
  /** From the review until an action is to be done. */
  readonly actions: BySeverity<ActionClock>;
  /** The window after the review in which people meet again to see what the actions did. */
  readonly followUp: { readonly after: number; readonly before: number };
}

/** Something for all severities, and what differs for some. */
export interface BySeverity<T> {
  readonly any: T;
  readonly only: ReadonlyMap<string, T>;
}

/** What a team agreed on in its `debrief.yaml`; what it does not say has a default. */
export interface Policy {
  /** What one is called: `postmortem`, `learning review`. */
  readonly noun: string;
  /** The day from which on the gates count (`2026-01-01`): postmortems of earlier incidents are as far as they say. */
  readonly since: string | null;
  /** What each severity means, the gravest first. Empty where any word will do. */
  readonly severities: ReadonlyMap<string, string>;
  readonly systems: ReadonlyMap<string, System>;
  readonly people: ReadonlyMap<string, PolicyPerson>;
  readonly thresholds: Thresholds;
  /** Severities that ask for a postmortem whatever happened. */
  readonly always: readonly string[];
  /** Who may have felt an incident, each to be told of under Impact: `customers`, `support`. */
  readonly stakeholders: readonly string[];
  readonly required: BySeverity<Required>;
  readonly clocks: Clocks;
  /** Rules and families that weigh differently here, or are off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Names and patterns that must not stand in a message to customers. */
  readonly internal: readonly string[];
}

const fully: Required = {
  sections: ['summary', 'impact', 'timeline', 'factors', 'well', 'wrong', 'lessons', 'actions', 'wider'],
  participants: [],
  depth: 'full',
  review: 'full',
};

/** What counts where a team says nothing. */
export const defaultPolicy: Policy = {
  noun: 'postmortem',
  since: null,
  severities: new Map(),
  systems: new Map(),
  people: new Map(),
  thresholds: {
    'core-down': 'always',
    'user-facing': { minutes: 30 },
    degraded: { minutes: 120 },
    'data-loss': 'always',
    security: 'always',
    'near-miss': 'never',
    other: 'never',
  },
  always: ['sev1', 'sev2'],
  stakeholders: [],
  required: { any: fully, only: new Map() },
  clocks: {
    draft: 5,
    review: 14,
    agree: 5,
    actions: { any: { corrective: 30, preventative: 90 }, only: new Map() },
    followUp: { after: 14, before: 60 },
  },
  rules: {},
  internal: [],
};

/** What counts for a severity. */
export function ofSeverity<T>({ any, only }: BySeverity<T>, severity: string | null): T {
  return (severity === null ? undefined : only.get(severity)) ?? any;
}
