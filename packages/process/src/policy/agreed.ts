import {
  type ActionClock,
  type BySeverity,
  type Clocks,
  criticalities,
  defaultPolicy,
  depths,
  type Policy,
  type PolicyPerson,
  type Required,
  type System,
  type Threshold,
  type Thresholds,
  triggers,
} from './policy.js';
import { sections } from './sections.js';

/** What was said, as plain data: a choice is one of those that there are, a length a number. */
export type Plain = string | number | readonly Plain[] | PlainMap;
export type PlainMap = ReadonlyMap<string, Plain>;

/** The policy that somebody agreed on by saying so much; the rest is as it is by default. */
export function policyOf(said: PlainMap): Policy {
  const asks = mapAt(said, 'triggers');
  const severities = named(said, 'severities', (_, value) => (typeof value === 'string' ? value : ''));
  return {
    noun: wordsAt(said, 'noun') ?? defaultPolicy.noun,
    since: wordsAt(said, 'since') ?? defaultPolicy.since,
    severities,
    systems: named(said, 'systems', systemOf),
    people: named(said, 'people', personOf),
    thresholds: { ...defaultPolicy.thresholds, ...thresholdsOf(asks) },
    always: listAt(asks, 'severities') ?? gravest([...severities.keys()]),
    stakeholders: listAt(said, 'stakeholders') ?? defaultPolicy.stakeholders,
    required: bySeverity(mapAt(said, 'required'), defaultPolicy.required.any, requiredOf),
    clocks: clocksOf(mapAt(said, 'clocks')),
    rules: rulesOf(mapAt(said, 'rules')),
    internal: listAt(said, 'internal') ?? defaultPolicy.internal,
  };
}

/** Which severities ask for a postmortem where a team has words of its own for them: of three or more, the first two. */
function gravest(severities: readonly string[]): readonly string[] {
  const known = defaultPolicy.always.filter((each) => severities.includes(each));
  if (known.length > 0 || severities.length === 0) return defaultPolicy.always;
  return severities.slice(0, severities.length > 2 ? 2 : 1);
}

function systemOf(id: string, value: Plain): System {
  const said = asMap(value);
  return {
    id,
    name: wordsAt(said, 'name') ?? id,
    team: wordsAt(said, 'team') ?? null,
    owners: listAt(said, 'owners') ?? [],
    criticality: criticalities.find((each) => each === said.get('criticality')) ?? 'user-facing',
    thresholds: thresholdsOf(mapAt(said, 'triggers')),
  };
}

function personOf(name: string, value: Plain): PolicyPerson {
  const said = asMap(value);
  return {
    name,
    handles: listAt(said, 'handles') ?? [],
    email: wordsAt(said, 'email') ?? null,
    team: wordsAt(said, 'team') ?? null,
    roles: listAt(said, 'roles') ?? [],
  };
}

function thresholdsOf(said: PlainMap): Partial<Thresholds> {
  return Object.fromEntries(
    triggers.flatMap((trigger) => {
      const threshold = thresholdOf(said.get(trigger));
      return threshold === null ? [] : [[trigger, threshold]];
    }),
  );
}

function thresholdOf(said: Plain | undefined): Threshold | null {
  if (typeof said === 'number') return { minutes: said };
  return said === 'always' || said === 'never' ? said : null;
}

function requiredOf(value: Plain, otherwise: Required): Required {
  const said = asMap(value);
  const wanted = listAt(said, 'sections');
  return {
    sections: wanted?.flatMap((name) => sections.find((each) => each === name) ?? []) ?? otherwise.sections,
    participants: listAt(said, 'participants') ?? otherwise.participants,
    depth: depths.find((each) => each === said.get('depth')) ?? otherwise.depth,
    review: depths.find((each) => each === said.get('review')) ?? otherwise.review,
  };
}

function clocksOf(said: PlainMap): Clocks {
  const { clocks } = defaultPolicy;
  const followUp = mapAt(said, 'follow-up');
  return {
    draft: numberAt(said, 'draft') ?? clocks.draft,
    review: numberAt(said, 'review') ?? clocks.review,
    agree: numberAt(said, 'agree') ?? clocks.agree,
    actions: actionsOf(said.get('actions') ?? empty),
    followUp: {
      after: numberAt(followUp, 'after') ?? clocks.followUp.after,
      before: numberAt(followUp, 'before') ?? clocks.followUp.before,
    },
  };
}

/** One length, one by kind, or either by severity: what stands on top counts for any of them. */
function actionsOf(said: Plain): BySeverity<ActionClock> {
  const top = actionClockOf(said, defaultPolicy.clocks.actions.any);
  const others = [...asMap(said)].filter(([name]) => name !== 'corrective' && name !== 'preventative');
  return bySeverity(new Map(others), top, actionClockOf);
}

function actionClockOf(said: Plain, otherwise: ActionClock): ActionClock {
  if (typeof said === 'number') return { corrective: said, preventative: said };
  return {
    corrective: numberAt(asMap(said), 'corrective') ?? otherwise.corrective,
    preventative: numberAt(asMap(said), 'preventative') ?? otherwise.preventative,
  };
}

function rulesOf(said: PlainMap): Policy['rules'] {
  const weights = ['off', 'note', 'warning', 'error'] as const;
  return Object.fromEntries(
    [...said].flatMap(([name, value]) => {
      const weight = weights.find((each) => each === value);
      return weight === undefined ? [] : [[name, weight]];
    }),
  );
}

/** What a severity leaves out is as under `any`, and what that leaves out as by default. */
function bySeverity<T>(said: PlainMap, otherwise: T, read: (said: Plain, otherwise: T) => T): BySeverity<T> {
  const any = read(said.get('any') ?? empty, otherwise);
  const only = [...said].filter(([name]) => name !== 'any');
  return { any, only: new Map(only.map(([name, value]) => [name, read(value, any)])) };
}

/** Things by name; of a plain list, each with nothing more. */
function named<T>(
  said: PlainMap,
  key: string,
  read: (name: string, value: Plain) => T,
): ReadonlyMap<string, T> {
  const value = said.get(key);
  const names = listAt(said, key)?.map((name): [string, Plain] => [name, '']);
  return new Map((names ?? [...asMap(value)]).map(([name, each]) => [name, read(name, each)]));
}

function wordsAt(said: PlainMap, key: string): string | undefined {
  const value = said.get(key);
  return typeof value === 'string' ? value : undefined;
}

function numberAt(said: PlainMap, key: string): number | undefined {
  const value = said.get(key);
  return typeof value === 'number' ? value : undefined;
}

function listAt(said: PlainMap, key: string): string[] | undefined {
  const value = said.get(key);
  if (value === undefined || typeof value !== 'object' || isMap(value)) return undefined;
  return value.filter((each) => typeof each === 'string');
}

function mapAt(said: PlainMap, key: string): PlainMap {
  return asMap(said.get(key));
}

function asMap(value: Plain | undefined): PlainMap {
  return value !== undefined && isMap(value) ? value : empty;
}

function isMap(value: Plain): value is PlainMap {
  return value instanceof Map;
}

const empty: PlainMap = new Map();
