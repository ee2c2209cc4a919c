import type { Model } from '@debrief/document';
import type { Way } from '../way.js';
import { isSaid } from './said.js';

/** A question that looks beyond this incident. */
interface WiderQuestion {
  readonly title: string;
  readonly known: RegExp;
}

/** The five that help, in the words in which we write them. */
export const widerQuestions: readonly WiderQuestion[] = [
  { title: 'Isolated, or part of a trend?', known: /\bisolated\b|\btrend\b|\bpattern\b/i },
  {
    title: 'One bug, or a class of failure we did not foresee?',
    known: /\bclass\b|\bkind of (?:bug|failure|issue|problem)\b/i,
  },
  {
    title: 'Work that we had put off, for good reasons, and that played a part?',
    known:
      /\bput off\b|\bpostponed\b|\bdeferred\b|\bchose not\b|\bnot (?:to do|chosen|done)\b|\bbacklog\b|\bwork (?:that|the|we)\b/i,
  },
  {
    title: 'Similar incidents before?',
    known: /\bsimilar\b|\brelated incidents?\b|\bbefore\b|\bpast\b|\bearlier\b/i,
  },
  {
    title: 'Worse, or more likely, as we grow?',
    known: /\bgrow(?:s|th|ing)?\b|\bscale\b|\bworse\b|\bmore likely\b/i,
  },
];

/** Those that have no answer yet, with the place of the question where it stands. */
export function unansweredWider({
  wider,
}: Model): readonly { readonly title: string; readonly from?: number; readonly to?: number }[] {
  const left = [...wider];
  return widerQuestions.flatMap(({ title, known }) => {
    const at = left.findIndex(({ question }) => known.test(question));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) return [{ title }];
    return !isSaid(found.answer) ? [{ title: found.question, from: found.from, to: found.to }] : [];
  });
}

/** A question that people bring when something has gone wrong. */
interface AskedQuestion {
  readonly title: string;
  readonly isAnswered: (model: Model, words: string) => boolean;
  /** Where its answer belongs. */
  readonly part: readonly string[];
  readonly verb: string;
  readonly rest: string;
  readonly way: Way;
}

/** The eight, each with the ways in which a postmortem answers it. */
export const askedQuestions: readonly AskedQuestion[] = [
  {
    title: 'Who was involved?',
    isAnswered: ({ meta, review }) => meta.people.size > 0 || (review?.present.length ?? 0) > 0,
    part: [],
    verb: 'set',
    rest: 'people.responders "NAME"',
    way: { key: 'people.responders' },
  },
  {
    title: 'Who else was needed?',
    isAnswered: (_, words) =>
      /\b(?:joined|brought in|called in|called for|asked (?:for|in)|paged|escalat\w+|else was needed|nobody else|no one else|had not been (?:asked|called|invited)|(?:was|were) not (?:asked|called|invited|reached|told)|first heard|out of hours|on leave|missed? the call|needed (?:earlier|sooner))/i.test(
        words,
      ),
    part: ['wrong', 'lessons'],
    verb: 'add lesson',
    rest: '"Who else was needed? …" --list wrong',
    way: { thing: 'lesson', index: null, list: 'wrong' },
  },
  {
    title: 'How was communication?',
    isAnswered: (_, words) =>
      /\b(?:communicat\w*|status page|announc\w+|inform(?:ed|ing)|notified|told|wrote to|messages? (?:to|from)|posted|heard|news|channel|call(?:ed)? (?:with|to)|updates?|bulletin|banner|e-?mail(?:ed|s)?)\b/i.test(
        words,
      ),
    part: ['wrong', 'well'],
    verb: 'add lesson',
    rest: '"How was communication? …" --list well',
    way: { thing: 'lesson', index: null, list: 'well' },
  },
  {
    title: 'How did this happen?',
    isAnswered: ({ factors }) => isTold(factors),
    part: ['factors'],
    verb: 'add factor',
    rest: '"WHAT MADE IT POSSIBLE"',
    way: { thing: 'factor', index: null },
  },
  {
    title: 'Where did we do well?',
    isAnswered: ({ lessons }) => isTold(lessons.well),
    part: ['well', 'lessons'],
    verb: 'add lesson',
    rest: '"WHAT HELPED" --list well',
    way: { thing: 'lesson', index: null, list: 'well' },
  },
  {
    title: 'What in the response could be better?',
    isAnswered: ({ lessons }) => isTold(lessons.wrong) || isTold(lessons.lucky),
    part: ['wrong', 'lessons'],
    verb: 'add lesson',
    rest: '"WHAT WAS HARD" --list wrong',
    way: { thing: 'lesson', index: null, list: 'wrong' },
  },
  {
    title: 'What did we learn?',
    isAnswered: ({ lessons }) => isTold(lessons.learned),
    part: ['lessons'],
    verb: 'add lesson',
    rest: '"WHAT WE KNOW NOW" --list lessons',
    way: { thing: 'lesson', index: null, list: 'lessons' },
  },
  {
    title: 'What keeps it from happening again?',
    isAnswered: ({ actions, reasons }) =>
      isTold(actions) || reasons.some(({ of, text }) => of === 'no preventative action' && isSaid(text)),
    part: ['actions'],
    verb: 'add action',
    rest: '"WHAT WILL CHANGE" --kind preventative',
    way: { thing: 'action', index: null, facts: { kind: 'preventative' } },
  },
];

function isTold(list: readonly { readonly text: string }[]): boolean {
  return list.some(({ text }) => isSaid(text));
}

/** Those that find no answer yet. Comments, which ask and do not answer, are left out. */
export function unanswered(model: Model): readonly AskedQuestion[] {
  const said = model.text.replace(/<!--.*?(?:-->|$)/gs, ' ');
  // A question alone, in these words, does not answer itself.
  const words = askedQuestions.reduce((rest, { title }) => rest.replaceAll(title, ' '), said);
  return askedQuestions.filter(
    ({ title, isAnswered }) => !isAnswered(model, words) && !isAnsweredByName(title, model),
  );
}

/** True where the question itself stands in the text with an answer behind it, in whatever words and language. */
function isAnsweredByName(title: string, { lessons, wider }: Model): boolean {
  const asked = title.toLowerCase();
  const inLessons = Object.values<readonly { readonly text: string }[]>({ ...lessons })
    .flat()
    .some(({ text }) => text.toLowerCase().startsWith(asked) && isSaid(text.slice(asked.length)));
  return (
    inLessons ||
    wider.some(({ question, answer }) => question.trim().toLowerCase() === asked && isSaid(answer))
  );
}
