import type { Answer, Model, Thread, Why } from '@debrief/document';
import type { Context } from '../context.js';
import { type About, isAsked, type Need } from '../need.js';
import * as actions from '../needs/actions.js';
import * as causes from '../needs/causes.js';
import { nameOf } from '../needs/handle.js';
import * as review from '../needs/review.js';
import { isSaid } from '../needs/said.js';
import { ofSeverity } from '../policy/policy.js';
import type { Way } from '../way.js';

/** The parts of a review, in the order in which people talk best: what happened, how it came about, what to change. */
export const agendaTopics = ['facts', 'questions', 'causes', 'actions', 'discussion', 'criteria'] as const;
export type AgendaTopic = (typeof agendaTopics)[number];

/** Something to talk about. */
export interface AgendaItem {
  readonly topic: AgendaTopic;
  /** Stays the same while the thing is talked about: `question Q1`. */
  readonly key: string;
  /** What it is about: “10:41 Declines rose – exact minute uncertain”. */
  readonly words: string;
  /** What to ask the people in the room. */
  readonly ask: string;
  readonly way: Way;
}

/** What a review has to talk about, made from the document and its discussion. */
export function agenda(context: Context): readonly AgendaItem[] {
  const severity = context.model.meta.severity?.value ?? null;
  const about: About = { ...context, severity, required: ofSeverity(context.policy.required, severity) };
  return [
    ...uncertain(context.model),
    ...questions(about),
    ...openWhys(context.model),
    ...lacking(about, 'causes', [causes.twoFactors, causes.noPersonAsFactor, causes.bothLevels]),
    ...lacking(about, 'actions', [actions.everyFactorAddressed]),
    ...unready(about),
    ...discussions(context),
    ...lacking(about, 'criteria', [review.criteriaAnswered]),
  ];
}

function uncertain({ timeline }: Model): AgendaItem[] {
  return timeline.flatMap((entry, index): AgendaItem[] => {
    if (entry.certain) return [];
    const clock = entry.local?.replace(/^.*T/, '') ?? '';
    const words = `${clock} ${entry.text}`.trim();
    return [
      {
        topic: 'facts',
        key: `entry ${words}`,
        words,
        ask: 'This is not certain. Who saw it, or where could we look?',
        way: { thing: 'entry', index },
      },
    ];
  });
}

function questions(about: About): AgendaItem[] {
  return review.questionsAnswered.lacks(about).flatMap((lack): AgendaItem[] => {
    const index = 'thing' in lack.way ? lack.way.index : null;
    const question = index === null ? undefined : about.model.questions[index];
    if (!question) return [];
    const { text, id } = question;
    return [
      {
        topic: 'questions',
        key: `question ${nameOf(question)}`,
        words: id ? `${id.value} ${text}` : text,
        ask: 'What do we know about this by now?',
        way: lack.way,
      },
    ];
  });
}

/** Whys that nobody has answered yet, in the order of the text. */
function openWhys({ factors }: Model): AgendaItem[] {
  const all = factors.flatMap((factor) =>
    factor.chains.flatMap(({ whys }) => whys.flatMap(withThoseBelow)).map((why) => ({ factor, why })),
  );
  return all.flatMap(({ factor, why }, index): AgendaItem[] =>
    why.answers.some(({ text }) => isSaid(text))
      ? []
      : [
          {
            topic: 'causes',
            key: `why ${nameOf(factor)} ${why.question}`,
            words: `${nameOf(factor)}: ${why.question}`,
            ask: 'What is the answer, as far as we know?',
            way: { thing: 'why', index },
          },
        ],
  );
}

function withThoseBelow(why: Why): readonly Why[] {
  return [why, ...why.answers.flatMap((answer: Answer) => answer.whys.flatMap(withThoseBelow))];
}

/** What some needs are missing; an item for each lack. */
function lacking(about: About, topic: AgendaTopic, needs: readonly Need[]): AgendaItem[] {
  return needs
    .filter((need) => isAsked(need, about.policy))
    .flatMap((need) =>
      need.lacks(about).map(
        ({ message, ask, way }): AgendaItem => ({
          topic,
          key: `${need.name} ${message}`,
          words: message,
          ask: ask ?? need.says,
          way,
        }),
      ),
    );
}

/** Actions that nobody owns, or of which nobody could tell when they are done: one item each. */
function unready(about: About): AgendaItem[] {
  const lacks = [actions.oneActionOwner, actions.actionDoneWhen]
    .filter((need) => isAsked(need, about.policy))
    .flatMap((need) => need.lacks(about));
  return actions.alive(about).flatMap((action): AgendaItem[] => {
    const own = lacks.filter(({ from }) => from === action.textRange.from);
    const [first] = own;
    if (!first) return [];
    return [
      {
        topic: 'actions',
        key: `action ${nameOf(action)}`,
        words: `${own.map(({ message }) => message).join(' ')} ${action.id ? `(${action.text})` : ''}`.trim(),
        ask: 'Who takes it on, and what will show that it is done?',
        way: first.way,
      },
    ];
  });
}

function discussions({ discussion }: Context): AgendaItem[] {
  return (discussion ?? [])
    .filter(({ state }) => state === 'open')
    .map((thread) => ({
      topic: 'discussion',
      key: `thread ${thread.id}`,
      words: openingOf(thread),
      ask: 'Can we settle this here, or does it need a question of its own?',
      way: { thread: thread.id },
    }));
}

function openingOf({ anchor, entries }: Thread): string {
  const said = entries.find((entry) => 'words' in entry && isSaid(entry.words));
  const words =
    said && 'words' in said && said.words ? `${said.by.name}: ${said.words}` : 'A suggestion waits';
  return anchor?.exact ? `“${anchor.exact}” – ${words}` : words;
}
