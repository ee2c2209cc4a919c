import type { Action, Model, Step } from '@debrief/document';
import { ticketWords } from '../../../actions/facts.js';
import { changedFacts } from '../listed/changed.js';

/** An action as its form shows it: words, empty where nothing is said. */
export interface ActionFacts {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly kind: string;
  readonly priority: string;
  readonly ticket: string;
  readonly ticketUrl: string;
  readonly doneWhen: string;
  readonly addresses: readonly string[];
  readonly committed: string;
  readonly outcome: string;
  readonly outOfScope: string;
  readonly dropped: string;
  readonly verdict: string;
}

export const nothingSaid: ActionFacts = {
  ...{
    text: '',
    owner: '',
    due: '',
    kind: '',
    priority: '',
    ticket: '',
    ticketUrl: '',
    doneWhen: '',
    addresses: [],
  },
  ...{ committed: '', outcome: '', outOfScope: '', dropped: '', verdict: '' },
};

/** The facts that have no name of their own in an operation, with what they are called in the text. */
const named = {
  committed: { name: 'Committed by', known: /^committed(?: by)?$/i },
  outcome: { name: 'Outcome', known: /^outcome$/i },
  outOfScope: { name: 'Out of scope', known: /^out of scope$/i },
} as const;

/** What an action says, for its form. */
export function factsOf(action: Action, { text }: Pick<Model, 'text'>): ActionFacts {
  const field = (known: RegExp): string => action.fields.find(({ name }) => known.test(name))?.value ?? '';
  return {
    // As it is written, so that a link in it stays one; the form has one line for it.
    text: text.slice(action.textRange.from, action.textRange.to).replace(/\s*\n\s*/g, ' '),
    owner: action.owner?.value ?? '',
    due: action.due?.value ?? '',
    kind: action.kind ?? '',
    priority: action.priority ?? '',
    ticket: action.ticket?.value === action.ticketUrl ? '' : (action.ticket?.value ?? ''),
    ticketUrl: action.ticketUrl ?? '',
    doneWhen: action.doneWhen ?? '',
    addresses: action.addresses,
    committed: field(named.committed.known),
    outcome: field(named.outcome.known),
    outOfScope: field(named.outOfScope.known),
    dropped: action.dropped ?? '',
    verdict: action.verdict ?? '',
  };
}

/** What makes the text say what the form says: a new action, or the facts of one that are others now. */
export function stepsFor(action: Action | null, before: ActionFacts, now: ActionFacts): readonly Step[] {
  const {
    text,
    addresses,
    ticket: _t,
    ticketUrl: _u,
    committed: _c,
    outcome: _o,
    outOfScope: _s,
    ...others
  } = changedFacts(before, now);
  const ticket = ticketWords(now.ticket, now.ticketUrl);
  const fields = Object.entries(named).flatMap(([fact, { name, known }]) => {
    const key = fact as keyof typeof named;
    if (now[key].trim() === before[key].trim()) return [];
    const written = action?.fields.find((each) => known.test(each.name))?.name ?? name;
    return [[written, now[key].trim() || null] as const];
  });
  const facts = {
    ...others,
    ...(ticket !== ticketWords(before.ticket, before.ticketUrl) && { ticket: ticket || null }),
    ...(addresses !== undefined && { addresses }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
  };
  if (action === null) return [{ do: 'add', what: 'action', facts: { ...facts, text: now.text.trim() } }];
  const changed = { ...facts, ...(typeof text === 'string' && { text }) };
  if (Object.keys(changed).length === 0) return [];
  const change = (some: typeof changed): Step => ({
    do: 'change',
    what: 'action',
    item: action.from,
    facts: some,
  });
  // A ticket is told by its key: with another address and the same key it would count as it was.
  const isMoved =
    ticket !== ticketWords(before.ticket, before.ticketUrl) && now.ticket.trim() === before.ticket.trim();
  return [...(isMoved && before.ticket !== '' ? [change({ ticket: null })] : []), change(changed)];
}

/** Whether another action has the same number. */
export function isTwice({ actions }: Model, { id }: Action): boolean {
  return id !== null && actions.filter((each) => each.id?.value === id.value).length > 1;
}
