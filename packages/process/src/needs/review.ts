import type { Model, Range } from '@debrief/document';
import { type About, commandFor, type Lack, type Need, placeFor, quoted } from '../need.js';
import { castOf } from '../people/cast.js';
import { isShortFor } from '../people/identity.js';
import { isResponding } from '../people/roles.js';
import { isAmong, samePerson } from '../who.js';
import { criteriaFor } from './criteria.js';
import { handleOf } from './handle.js';
import { isSaid, isSomebody } from './said.js';
import { dayItBegan, reviewDay } from './times.js';

export const reviewHeld: Need = {
  name: 'process/review-held',
  phase: 'review',
  gate: 'final',
  says: 'It was reviewed.',
  why: 'What nobody has read with the people who were there might as well not have been written.',
  lacks: (about) => {
    const { review } = about.model;
    const place = placeFor(about.model, 'review');
    const way = { meeting: 'review', field: 'Held' } as const;
    const command = commandFor(about, 'set', `review.held "${about.today} 14:00 UTC"`);
    if (!review?.held) return [{ ...place, message: 'No review was held yet.', command, way }];
    const day = reviewDay(about.model);
    if (day === null)
      return [
        { ...place, message: `“Held: ${review.held}” names no day such as ${about.today}.`, command, way },
      ];
    if (day > about.today) return [{ ...place, message: `The review is on ${day}.`, command: null, way }];
    const began = dayItBegan(about.model);
    if (began === null || began <= day) return [];
    const message = `“Held: ${review.held}” is before ${began}, when it began.`;
    return [{ ...place, message, command, way }];
  },
};

export const facilitator: Need = {
  name: 'process/facilitator',
  phase: 'review',
  gate: 'final',
  says: 'The review had a facilitator who neither owns it nor took part in the response.',
  why: 'Who keeps the talk open and kind cannot at the same time have a part in the story.',
  lacks: (about) => {
    if (about.required.review === 'brief') return [];
    const { review, meta } = about.model;
    const place = placeFor(about.model, 'review');
    const way = { meeting: 'review', field: 'Facilitator' } as const;
    const command = commandFor(about, 'set', 'review.facilitator "NAME"');
    const name = review?.facilitator;
    if (!isSomebody(name, about))
      return [{ ...place, message: 'Nobody is named as the facilitator of the review.', command, way }];
    // `Dana` is Dana Reyes where the document knows one Dana only.
    const cast = castOf(about.model, about.policy);
    const isOneOf = (others: readonly string[]): boolean =>
      name.split(severalNames).some((each) => {
        const who = cast.who(each);
        return (
          isAmong(each, others, about.policy) ||
          others.some((other) => isShortFor(each, other) || (who !== null && cast.who(other) === who))
        );
      });
    const owns = meta.owner !== null && isOneOf([meta.owner.value]);
    const reason = owns
      ? 'owns the postmortem'
      : isOneOf(respondersOf(about))
        ? 'took part in the response'
        : null;
    if (reason === null) return [];
    return [
      {
        ...place,
        message: `The facilitator, ${name}, ${reason}. Who without a part in it could?`,
        command,
        way,
      },
    ];
  },
};

export const devilsAdvocate: Need = {
  name: 'process/devils-advocate',
  phase: 'review',
  gate: 'final',
  says: 'A devil’s advocate raised at least one challenge.',
  why: 'The first story that fits stops the search; somebody has to be asked to doubt it.',
  lacks: (about) => {
    if (about.required.review === 'brief') return [];
    const place = placeFor(about.model, 'review');
    const way = { meeting: 'review', field: "Devil's advocate" } as const;
    const name = advocateOf(about);
    if (!isSomebody(name, about)) {
      const command = commandFor(about, 'set', 'review.devils-advocate "NAME"');
      return [{ ...place, message: 'Nobody is named as the devil’s advocate.', command, way }];
    }
    const { discussion, model, policy } = about;
    const { owner } = model.meta;
    const other = [model.review?.facilitator, owner?.value].find(
      (each) => each && samePerson(each, name, policy),
    );
    if (other) {
      const role = other === model.review?.facilitator ? 'facilitates the review' : 'owns the postmortem';
      const command = commandFor(about, 'set', 'review.devils-advocate "NAME"');
      return [
        {
          ...place,
          message: `The devil’s advocate, ${name}, ${role}. Who else could doubt it?`,
          command,
          way,
        },
      ];
    }
    const noted = model.review?.fields.some(
      (field) => /^challenges?\b/i.test(field.name) && isSaid(field.value) && !noChallenge.test(field.value),
    );
    const said = discussion?.some(({ entries }) =>
      // To resolve a thread challenges nothing.
      entries.some(
        ({ by, type }) => samePerson(by.name, name, policy) && type !== 'resolved' && type !== 'reopened',
      ),
    );
    // Where the discussion is not known, it may be there.
    if (noted || said || discussion === null) return [];
    const command = commandFor(about, 'set', 'review.Challenge "WHAT WAS DOUBTED"');
    const challenge = { meeting: 'review', field: 'Challenge' } as const;
    const ask = 'What else could explain it? What would have to be true for this account to be wrong?';
    return [
      {
        ...place,
        message: `${name} has raised no challenge yet, as the devil’s advocate.`,
        command,
        ask,
        way: challenge,
      },
    ];
  },
};

export const criteriaAnswered: Need = {
  name: 'process/criteria-answered',
  phase: 'review',
  gate: 'final',
  says: 'Each criterion of the review is met, or says why not.',
  why: 'The same questions each time are what makes a review more than a reading.',
  lacks: (about) => {
    const { model, required } = about;
    const place = placeFor(model, 'review');
    return criteriaFor(model, required.review).flatMap(({ text, criterion }): Lack[] => {
      if (!criterion)
        return [
          {
            ...place,
            message: `The review does not say yet: “${text}”.`,
            command: commandFor(about, 'add criterion', `${quoted(text)} --met`),
            way: { thing: 'criterion', index: null, list: 'review', facts: { text } },
          },
        ];
      const { from, to, met, reason } = criterion;
      if (met || isSaid(reason)) return [];
      return [
        {
          from,
          to,
          message: `“${criterion.text}” is neither met nor says why not.`,
          command: commandFor(about, 'set', `${handleOf({ ...criterion, id: null }, about.model)} --met`),
          way: {
            thing: 'criterion',
            index: model.review?.criteria.indexOf(criterion) ?? null,
            list: 'review',
          },
        },
      ];
    });
  },
};

export const discussionsResolved: Need = {
  name: 'process/discussions-resolved',
  phase: 'review',
  gate: 'final',
  says: 'Every discussion is resolved.',
  why: 'A question that stays open in the margin is a part of the story that is not told.',
  lacks: (about) => {
    const open = about.discussion?.filter(({ state }) => state === 'open') ?? [];
    const [first] = open;
    if (!first) return [];
    const message =
      open.length === 1 ? 'One discussion is still open.' : `${open.length} discussions are still open.`;
    const command = commandFor(about, 'discuss', '');
    return [{ ...placeFor(about.model, 'review'), message, command, way: { thread: first.id } }];
  },
};

export const questionsAnswered: Need = {
  name: 'process/questions-answered',
  phase: 'review',
  gate: 'final',
  says: 'Every open question is answered.',
  why: 'What is still asked may change the factors, and with them the actions.',
  lacks: (about) =>
    about.model.questions
      .filter((question) => !question.answered || !isAnswered(question, about.model))
      .map((question) => {
        const { from, to, id, text } = question;
        return {
          from,
          to,
          message: `${id?.value ?? `“${text}”`} is still open.`,
          command: commandFor(about, 'set', `${handleOf({ id, text, from, to }, about.model)} --answered`),
          way: { thing: 'question', index: about.model.questions.indexOf(question), field: 'answered' },
          ask: text,
        };
      }),
};

/** True where a tick says that a question is answered, or the words below it do. */
function isAnswered({ from, to }: Range, { text }: Model): boolean {
  const [head = '', ...below] = text.slice(from, to).split('\n');
  return /\[[xX]\]|~~/.test(head) || below.some((line) => isSaid(line));
}

export const noLanguageErrors: Need = {
  name: 'process/no-language-errors',
  phase: 'review',
  gate: 'final',
  says: 'No words are left that could harm somebody or the learning.',
  why: 'People read what is written about them, and remember it the next time something breaks.',
  echoes: true,
  lacks: ({ findings }) =>
    findings
      .filter(({ rule, severity }) => severity === 'error' && !/^(?:syntax|ignore|process)\//.test(rule))
      .map(({ from, to, message, ask }) => ({
        from,
        to,
        message,
        command: null,
        way: { words: from },
        ...(ask !== undefined && { ask }),
      })),
};

/** Words that say that nothing was challenged. */
const noChallenge =
  /^\W*(?:none|nothing|no|not? (?:challenges?|doubts?|objections?))(?: (?:was|were) (?:raised|made))?(?: raised)?\W*$/i;

/** What stands between several names in one place. */
const severalNames = /[,;&/+]|\s(?:and|with)\s/i;

function advocateOf({ model: { review, meta } }: Pick<About, 'model'>): string | null {
  const field = review?.fields.find(({ name }) => /^devil[’']?s[ -]advocate$/i.test(name))?.value;
  const inPeople = [...meta.people].find(([role]) => /^devil[’']?s[ _-]advocate$/i.test(role))?.[1][0]?.value;
  return (field?.trim() || inPeople) ?? null;
}

/** Everyone who is named with a part in the response. */
function respondersOf({ model: { meta } }: Pick<About, 'model'>): readonly string[] {
  return [...meta.people]
    .filter(([role]) => isResponding(role) || /respond|command|deputy|mitigat|triage/i.test(role))
    .flatMap(([, names]) => names.map(({ value }) => value));
}
