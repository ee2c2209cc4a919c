import type { Action, Things } from '@debrief/document';
import { addDays, dayIn } from '../day.js';
import { type About, commandFor, type Lack, type Need, overlaps, placeFor, rangeOf } from '../need.js';
import { notOnePerson } from '../people/owners.js';
import { ofSeverity } from '../policy/policy.js';
import type { ThingWay } from '../way.js';
import { handleOf, nameOf } from './handle.js';
import { isSaid } from './said.js';
import { dayItEnded, reviewDay } from './times.js';

export const bothKinds: Need = {
  name: 'process/both-kinds-of-action',
  phase: 'actions',
  gate: 'final',
  says: 'There are corrective and preventative actions, or a reason why not.',
  why: 'One mends what broke, the other keeps its likes from breaking elsewhere.',
  lacks: (about) => {
    const { reasons } = about.model;
    if (!about.required.sections.includes('actions')) return [];
    const kinds = alive(about)
      .filter(({ text }) => isSaid(text))
      .map(({ kind }) => kind ?? '')
      .join(' ');
    const there = { corrective: /\bcorrect/i.test(kinds), preventative: /\bprevent/i.test(kinds) };
    return (['corrective', 'preventative'] as const)
      .filter(
        (kind) => !there[kind] && !reasons.some(({ of, text }) => of === `no ${kind} action` && isSaid(text)),
      )
      .map((kind) => ({
        ...placeFor(about.model, 'actions'),
        message: `There is no ${kind} action, and no line that says why: “No ${kind} action: …”.`,
        command: commandFor(about, 'add action', `"VERB WHAT" --kind ${kind}`),
        way: { thing: 'action', index: null, facts: { kind } },
        ask:
          kind === 'corrective'
            ? 'What mends what broke?'
            : 'What makes it less likely, or less bad, also where it has not happened yet?',
      }));
  },
};

export const beginsWithVerb: Need = {
  name: 'process/begins-with-a-verb',
  phase: 'actions',
  gate: 'final',
  of: 'actions',
  says: 'Each action begins with a verb.',
  why: 'A verb says what to do; a topic waits for somebody to decide that.',
  echoes: true,
  lacks: (about) =>
    alive(about).flatMap((action): Lack[] => {
      const { textRange } = action;
      const found = about.findings.find((each) => noVerb.has(each.rule) && overlaps(each, textRange));
      const command = commandFor(about, 'set', `${handleOf(action, about.model)} --text "VERB WHAT"`);
      return found || !isSaid(action.text)
        ? [
            {
              ...textRange,
              message: `${nameOf(action)} does not begin with a verb.`,
              command,
              way: wayTo(action, 'text', about),
            },
          ]
        : [];
    }),
};

const noVerb = new Set(['action/no-verb', 'action/wish', 'action/question', 'action/idea']);

export const oneActionOwner = each({
  name: 'process/action-owner',
  says: 'Each action has one owner, a person.',
  why: 'What nobody owns waits; what a group owns waits for the others.',
  lack: ({ owner }, { model, policy }) => {
    if (!owner || !isSaid(owner.value)) return 'has no owner yet';
    switch (notOnePerson(owner.value, model, policy)) {
      case 'several':
        return 'has more than one owner';
      case 'team':
        return `is owned by ${owner.value}, and not by a person`;
      case 'nobody':
        return 'has no owner yet';
      case null:
        return null;
    }
  },
  flag: '--owner "NAME"',
  field: 'owner',
});

export const actionTicket = each({
  name: 'process/action-ticket',
  says: 'Each action has a ticket.',
  why: 'Work lives where the team plans it; a list in a document is read once.',
  lack: ({ ticket, ticketUrl }) =>
    isSaid(ticket?.value) || (ticket === null && isSaid(ticketUrl)) ? null : 'has no ticket yet',
  flag: '--ticket KEY',
  field: 'ticket',
});

export const actionDue = each({
  name: 'process/action-due',
  says: 'Each action has a day by which it is done.',
  why: 'Without a day there is no moment at which to ask how it goes.',
  lack: ({ due }) => {
    if (!due || !isSaid(due.value)) return 'has no due date yet';
    return dayIn(due.value) === null ? 'has a due date that is no day such as 2026-12-01' : null;
  },
  flag: '--due YYYY-MM-DD',
  field: 'due',
});

export const actionDoneWhen = each({
  name: 'process/action-done-when',
  says: 'Each action says how to tell that it is done.',
  why: 'Work without an end is never finished, only left.',
  lack: ({ doneWhen }) => (isSaid(doneWhen) ? null : 'does not say how to tell that it is done'),
  flag: '--done-when "WHAT SHOWS IT"',
  field: 'doneWhen',
});

export const actionFactor = each({
  name: 'process/action-factor',
  says: 'Each action names the factor that it addresses.',
  why: 'An action that answers no factor may be good work, but it is not what this incident taught.',
  lack: ({ addresses }, { model }) => {
    if (addresses.length === 0) return 'does not say which factor it addresses';
    const there = model.factors.some(({ id }) => id !== null && addresses.includes(id.value));
    return there ? null : `addresses ${addresses.join(', ')}, and there is no such factor`;
  },
  flag: '--addresses F1',
  field: 'addresses',
});

interface EachAction {
  readonly name: Need['name'];
  readonly says: string;
  readonly why: string;
  /** What is missing, as the rest of a sentence that begins with the action; null where nothing is. */
  readonly lack: (action: Action, about: About) => string | null;
  readonly flag: string;
  /** The fact of the action that it sets. */
  readonly field: keyof Things['action'];
}

/** A need of each action that is still to be done or done; one that was dropped needs none of it. */
function each({ name, says, why, lack, flag, field }: EachAction): Need {
  return {
    name,
    phase: 'actions',
    gate: 'final',
    of: 'actions',
    says,
    why,
    lacks: (about) =>
      alive(about).flatMap((action): Lack[] => {
        const missing = lack(action, about);
        if (missing === null) return [];
        const command = commandFor(about, 'set', `${handleOf(action, about.model)} ${flag}`);
        const way = wayTo(action, field, about);
        return [{ ...action.textRange, message: `${nameOf(action)} ${missing}.`, command, way }];
      }),
  };
}

export const dueInTime: Need = {
  name: 'process/due-in-time',
  phase: 'actions',
  gate: 'final',
  of: 'actions',
  says: 'Each action is due within the days of the policy.',
  why: 'What waits longer than the memory of the incident is seldom done.',
  lacks: (about) => {
    const start = reviewDay(about.model) ?? dayItEnded(about.model);
    if (start === null) return [];
    const clock = ofSeverity(about.policy.clocks.actions, about.severity);
    return alive(about).flatMap((action): Lack[] => {
      const due = dayIn(action.due?.value);
      const days = /\bcorrect/i.test(action.kind ?? '')
        ? clock.corrective
        : /\bprevent/i.test(action.kind ?? '')
          ? clock.preventative
          : Math.max(clock.corrective, clock.preventative);
      const last = addDays(start, days);
      if (due === null || due <= last) return [];
      const message = `${nameOf(action)} is due on ${due}; the policy gives such an action ${days} days, until ${last}.`;
      const command = commandFor(about, 'set', `${handleOf(action, about.model)} --due ${last}`);
      const way = wayTo(action, 'due', about);
      return [{ ...(action.due ? rangeOf(action.due) : action.textRange), message, command, way }];
    });
  },
};

export const everyFactorAddressed: Need = {
  name: 'process/every-factor-addressed',
  phase: 'actions',
  gate: 'final',
  of: 'factors',
  says: 'Each factor has an action, or is accepted with a reason.',
  why: 'To leave something as it is can be right, where it is decided and said.',
  lacks: (about) => {
    const addressed = new Set(alive(about).flatMap(({ addresses }) => addresses));
    return about.model.factors
      .filter(({ id, accepted }) => !isSaid(accepted) && !(id && addressed.has(id.value)))
      .map((factor) => ({
        ...factor.textRange,
        message: `No action addresses ${nameOf(factor)}, and no reason says why it is accepted.`,
        command: commandFor(about, 'set', `${handleOf(factor, about.model)} --accepted "THE REASON"`),
        way: {
          thing: 'action',
          index: null,
          ...(factor.id && { facts: { addresses: factor.id.value } }),
        },
        ask: 'What would make this factor less likely, or matter less?',
      }));
  },
};

export const prioritiesDiffer: Need = {
  name: 'process/priorities-differ',
  phase: 'actions',
  gate: 'final',
  of: 'actions',
  says: 'The actions have priorities, and not all the same.',
  why: 'Where everything comes first, chance decides what is done.',
  lacks: (about) => {
    const actions = alive(about);
    const [first] = actions;
    if (!first || actions.length < 3) return [];
    const told = actions.map(({ priority }) => (isSaid(priority) ? priority.trim().toLowerCase() : ''));
    const command = commandFor(about, 'set', `${handleOf(first, about.model)} --priority high`);
    const place = placeFor(about.model, 'actions');
    const without = actions.filter(({ priority }) => !isSaid(priority)).map(nameOf);
    if (without.length > 0) {
      const message = `${without.join(', ')} ${without.length === 1 ? 'has' : 'have'} no priority yet.`;
      const next = actions.find(({ priority }) => !isSaid(priority)) ?? first;
      return [{ ...place, message, command, way: wayTo(next, 'priority', about) }];
    }
    if (new Set(told).size > 1) return [];
    return [
      {
        ...place,
        message: `All actions have the priority “${first.priority ?? ''}”. Which comes first?`,
        command,
        way: wayTo(first, 'priority', about),
      },
    ];
  },
};

/** Where a fact of an action is supplied. */
export function wayTo(
  action: Action,
  field: keyof Things['action'],
  { model }: Pick<About, 'model'>,
): ThingWay {
  return { thing: 'action', index: model.actions.indexOf(action), field };
}

/** The actions that were not dropped. */
export function alive({ model }: Pick<About, 'model'>): readonly Action[] {
  return model.actions.filter(({ dropped }) => !isSaid(dropped));
}
