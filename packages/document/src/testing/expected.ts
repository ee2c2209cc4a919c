import { plain } from '../markdown/plain.js';
import type { Model } from '../model.js';
import type { ChangeList, Operation, RenameKey, SetKey } from '../operations/operation.js';
import { anything, type Check, grown, mismatch, oneOf, withMore } from './check.js';
import { says } from './expectedfacts.js';
import { keysAfter, metaFrom } from './expectedkeys.js';
import { added, rearranged, renumbered } from './expectedlists.js';
import { emptyMeeting, met } from './expectedmeetings.js';
import { cut, rewritten, sectionAt, written } from './expectedparts.js';
import { type Facts, type Saying, saidBy } from './said.js';

/** What a document says, with checks where more than one value will do. */
export type Expected = { readonly [K in keyof Saying]: unknown };

/**
 * What a document is to say after an operation: a small model of our own beside the writers and the guard. Null where
 * there is nothing that the operation could be about. `strict` where its words cannot be taken for anything else.
 */
export function expectedAfter(
  model: Model,
  operation: Operation,
  strict: boolean,
  said: Saying = saidBy(model),
): Expected | null {
  const after = changeOf({ model, said, strict }, operation);
  return after && { ...said, ...derived(said), ...after };
}

/** A document before an operation. */
export interface Before {
  readonly model: Model;
  readonly said: Saying;
  readonly strict: boolean;
}

/** What is to be said otherwise; the rest stays. */
export type Changes = Partial<Expected>;

function changeOf(before: Before, operation: Operation): Changes | null {
  const { said, model, strict } = before;
  switch (operation.do) {
    case 'add':
      return added(before, operation);
    case 'change':
    case 'move':
    case 'remove':
      return rearranged(before, operation);
    case 'renumber':
      return renumbered(before, operation);
    case 'set-key':
    case 'rename-key':
    case 'add-to-key':
    case 'remove-from-key':
      return keyed(before, operation);
    case 'retitle':
      return retitled(before, operation.title);
    case 'set-meeting':
      return met(before, operation.list, operation.name, operation.value);
    case 'set-external': {
      const { part, text } = operation;
      const paragraphs = (text ?? '').split(/\n{2,}/).map(plain);
      const words = text === null || plain(text) === '' ? null : strict ? paragraphs.join('\n\n') : anything;
      const external = { ...said.external, [part]: words };
      return { external, sections: withMore(said.sections, ({ kind }) => kind === 'external') };
    }
    case 'set-reason': {
      const name = operation.of;
      const old = said.reasons[name] as readonly string[];
      const words = operation.reason === null ? old.slice(1) : [plain(operation.reason), ...old.slice(1)];
      const kind = name.endsWith('factor') ? 'factors' : 'actions';
      return {
        reasons: { ...said.reasons, [name]: words },
        sections: withMore(said.sections, (section) => section['kind'] === kind),
      };
    }
    case 'add-section': {
      const { kind, title } = operation;
      const made = (section: Facts): boolean =>
        section['kind'] === kind && (title === undefined || section['title'] === plain(title));
      return {
        sections: grown(said.sections, (value: unknown) => made(value as Facts), null),
        ...emptyMeeting(before, kind),
      };
    }
    case 'set-section': {
      const section = sectionAt(model, operation.section);
      if (section) return rewritten(before, section);
      return typeof operation.section === 'number' ? null : written(before, operation.section);
    }
    case 'remove-section': {
      const section = sectionAt(model, operation.section);
      return section && cut(before, section);
    }
  }
}

/** What follows from the rest: the key moments from the timeline and the front matter. */
function derived(said: Saying): Pick<Expected, 'times' | 'durations' | 'meta'> {
  const point = (whole: Saying, moment: string): Facts | undefined =>
    whole.lists.timeline.find((entry) => entry['moment'] === moment);
  const states = said.keys.some(({ name }) => name === 'times');
  const times = Object.keys(said.times).map((moment) => {
    const check: Check = (value, whole) => {
      const entry = point(whole, moment);
      if (entry) return value === (entry['at'] ?? entry['local']);
      return states ? point(said, moment) !== undefined || value === said.times[moment] : value === null;
    };
    return [moment, check] as const;
  });
  const lengths = (['detected', 'acknowledged', 'mitigated', 'resolved'] as const).map((moment) => {
    const check: Check = (value, whole) => {
      const [began, later] = [point(whole, 'began'), point(whole, moment)];
      return began && later ? value === seconds(began, later) : states || value === null;
    };
    return [durationNames[moment], check] as const;
  });
  return { times: Object.fromEntries(times), durations: Object.fromEntries(lengths), meta: said.meta };
}

const durationNames = {
  detected: 'toDetect',
  acknowledged: 'toAcknowledge',
  mitigated: 'toMitigate',
  resolved: 'toResolve',
} as const;

function seconds(began: Facts, later: Facts): number | null {
  const [from, to] = [began['at'], later['at']];
  if (typeof from === 'string' && typeof to === 'string') return (Date.parse(to) - Date.parse(from)) / 1000;
  const [start, end] = [String(began['local']), String(later['local'])];
  const comparable = began['zone'] === later['zone'] && start.includes('T') && end.includes('T');
  return comparable ? (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 1000 : null;
}

const dayKeys = ['date', 'incident-date', 'title'];

function keyed({ model, said }: Before, operation: SetKey | RenameKey | ChangeList): Changes {
  const [name = ''] = typeof operation.key === 'string' ? [operation.key] : operation.key;
  const names = operation.do === 'rename-key' ? [name, operation.to] : [name];
  const meta: Check = (value, whole) => mismatch(metaFrom(whole.keys), value, whole) === null;
  return {
    keys: keysAfter(said.keys, operation),
    meta,
    ...(names.some((each) => dayKeys.includes(each)) && {
      lists: { ...said.lists, timeline: sameButDays(said.lists.timeline) },
    }),
    ...(names.includes('title') && !model.titleHeading && { title: anything }),
    ...(names.includes('times') && { times: anything, durations: anything }),
  };
}

function sameButDays(timeline: readonly Facts[]): unknown[] {
  return timeline.map((entry) => ({ ...entry, local: anything, at: anything, zone: anything }));
}

function retitled({ model, said, strict }: Before, title: string): Changes {
  const dated = { name: 'date', value: anything };
  const inKeys = said.keys.map((key) => (key['name'] === 'title' ? { ...key, value: says(title) } : key));
  const follows = !strict || /\d{4}/.test(title);
  return {
    title: says(title),
    keys: model.titleHeading || !model.title ? oneOf(said.keys, grown(said.keys, dated, null)) : inKeys,
    ...(follows && { lists: { ...said.lists, timeline: sameButDays(said.lists.timeline) } }),
  };
}
