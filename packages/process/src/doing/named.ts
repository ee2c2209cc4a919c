import type { Add, Change, Model, Move, Operation, Remove, Step, Thing } from '@debrief/document';
import { listed } from '../words.js';
import type { Part } from './clauses.js';
import { type Doing, messageOfAll } from './doing.js';

/** What one of each thing is called: `Add an impact to …`. */
export const thingNames: Readonly<Record<Thing, string>> = {
  impact: 'an impact',
  entry: 'an entry',
  factor: 'a factor',
  why: 'a why',
  answer: 'an answer',
  lesson: 'a lesson',
  action: 'an action',
  wider: 'a wider question',
  question: 'a question',
  term: 'a term',
  criterion: 'a criterion',
  dissent: 'a dissent',
  amendment: 'an amendment',
};

/** An operation with the words to tell it by: `doingOf({ do: 'set-key', key: 'severity', value: 'sev1' })`. */
export function doingOf(operation: Operation): Doing {
  switch (operation.do) {
    case 'add':
      return { operation, verb: 'add', ...addedName(operation) };
    case 'change':
    case 'move':
    case 'remove':
      return { operation, verb: verbOf(operation), name: (before) => itemName(operation, before) };
    case 'renumber':
      return {
        operation,
        verb: 'change',
        name: typeof operation.item === 'string' ? operation.item : thingNames[operation.what],
      };
    case 'set-key': {
      const name = keyName(operation.key);
      if (operation.value === null) return { operation, verb: 'remove', name };
      const value = valueWords(operation.value);
      return { operation, verb: 'set', name, ...(value !== null && { value }) };
    }
    case 'rename-key':
      return { operation, verb: 'change', name: keyName(operation.key), value: operation.to };
    case 'add-to-key':
    case 'remove-from-key':
      return { operation, verb: 'change', name: keyName(operation.key) };
    case 'retitle':
      return { operation, verb: 'set', name: 'title', value: operation.title };
    case 'set-meeting':
      return {
        operation,
        verb: operation.value === null ? 'remove' : 'set',
        name: `${operation.name} of the ${operation.list === 'review' ? 'review' : 'follow-up'}`,
      };
    case 'set-external':
      return { operation, verb: 'change', name: 'the message to customers' };
    case 'set-reason':
      return { operation, verb: 'change', name: `the reason for ${operation.of}` };
    case 'add-section':
      return { operation, verb: 'add', name: `the part ${operation.title ?? operation.kind}` };
    case 'set-section':
      return { operation, verb: 'change', name: (before) => partName(operation.section, before) };
    case 'remove-section':
      return { operation, verb: 'remove', name: (before) => partName(operation.section, before) };
  }
}

/**
 * The message of a commit that takes these steps: `models` are those of the document before the first one and after
 * each.
 */
export function messageOfSteps(steps: readonly Step[], models: readonly Model[], id: string): string {
  const parts = steps.map((step, at): Part => {
    if (step.do === 'edit')
      return step.told ? { verb: null, name: step.told } : { verb: 'change', name: 'the text' };
    const [before, after] = [models[at], models[at + 1]];
    const { name, ...doing } = doingOf(step);
    return { ...doing, name: typeof name === 'string' ? name : before && after ? name(before, after) : '' };
  });
  return messageOfAll(parts, id);
}

function addedName({ what, facts }: Add): Pick<Doing, 'name' | 'noun'> {
  const one = thingNames[what];
  switch (what) {
    case 'action':
      return { noun: what, name: (before, after) => numberOfNew(before.actions, after.actions) ?? one };
    case 'factor':
      return { noun: what, name: (before, after) => numberOfNew(before.factors, after.factors) ?? one };
    case 'question':
      return { noun: what, name: (before, after) => numberOfNew(before.questions, after.questions) ?? one };
    case 'entry':
      return { name: newEntry };
    case 'term':
      return { name: 'term' in facts ? `the term ${facts.term}` : one };
    default:
      return { name: one };
  }
}

type Numbered = readonly { readonly id: { readonly value: string } | null }[];

function numberOfNew(before: Numbered, after: Numbered): string | null {
  const known = new Set(before.flatMap(({ id }) => id?.value ?? []));
  return after.find(({ id }) => id && !known.has(id.value))?.id?.value ?? null;
}

/** `the entry of 10:53`, by the clock that the timeline has. */
function newEntry({ timeline: before }: Model, { timeline: after }: Model): string {
  const known = before.map(({ local, text }) => `${local} ${text}`);
  const added = after.find(({ local, text }) => !known.includes(`${local} ${text}`));
  return entryName(added?.local ?? null);
}

function entryName(local: string | null): string {
  const clock = local?.replace(/^.*T/, '');
  return clock ? `the entry of ${clock}` : thingNames.entry;
}

function verbOf(operation: Change | Move | Remove): Doing['verb'] {
  if (operation.do === 'remove') return 'remove';
  const isDone = operation.do === 'change' && 'done' in operation.facts && operation.facts.done === true;
  return isDone && Object.keys(operation.facts).length === 1 ? 'tick' : 'change';
}

/** What an item is called that is there already: by its id, an entry by its clock. */
function itemName({ what, item }: Change | Move | Remove, model: Model): string {
  if (typeof item === 'string') return item;
  const holds = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= item && item < to;
  if (what === 'entry') return entryName(model.timeline.find(holds)?.local ?? null);
  const numbered: Partial<Record<Thing, readonly (Numbered[number] & { from: number; to: number })[]>> = {
    action: model.actions,
    factor: model.factors,
    question: model.questions,
  };
  return numbered[what]?.find(holds)?.id?.value ?? thingNames[what];
}

function keyName(key: string | readonly string[]): string {
  return typeof key === 'string' ? key : key.join('.');
}

/** A value on one line; null for one that says too much for that. */
function valueWords(value: unknown): string | null {
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  if (!Array.isArray(value)) return null;
  const words = value.map(valueWords);
  return words.includes(null) || words.length === 0 ? null : listed(words.map(String));
}

function partName(section: string | number, model: Model): string {
  const found = model.outline.all.find((each) =>
    typeof section === 'number' ? each.from === section : each.kind === section,
  );
  return found ? `the part ${found.title}` : 'a part';
}
