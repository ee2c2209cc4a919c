import type { Way } from '@debrief/api/client';
import type { Answer, Model, Step, Why } from '@debrief/document';

/** What becomes of something that was said: where in the document it is written down. */
export type Where = 'answer' | 'factor' | 'action' | 'lesson' | 'question' | 'note';

export const whereWords: Readonly<Record<Where, string>> = {
  answer: 'The answer',
  factor: 'A factor',
  action: 'An action',
  lesson: 'Something that we learned',
  question: 'An open question',
  note: 'A note of the review',
};

/** Where words about an item may go, what is most likely first. */
export function placesFor(topic: string, way: Way): readonly Where[] {
  const answers: readonly Where[] =
    'thing' in way && way.index !== null && (way.thing === 'question' || way.thing === 'why')
      ? ['answer']
      : [];
  const first: readonly Where[] =
    topic === 'causes' ? ['factor'] : topic === 'actions' ? ['action'] : topic === 'criteria' ? ['note'] : [];
  const all: readonly Where[] = ['lesson', 'action', 'factor', 'question', 'note'];
  return [...answers, ...first, ...all.filter((each) => !first.includes(each))];
}

/** The steps that write something down. */
export function recorded(where: Where, said: string, way: Way, model: Model): readonly Step[] {
  const text = said.replace(/\s+/g, ' ').trim();
  switch (where) {
    case 'answer':
      return answered(text, way, model);
    case 'factor':
      return [{ do: 'add', what: 'factor', facts: { text } }];
    case 'action': {
      const addresses = 'thing' in way ? way.facts?.['addresses'] : undefined;
      return [
        {
          do: 'add',
          what: 'action',
          facts: { text, done: false, ...(addresses !== undefined && { addresses: [addresses] }) },
        },
      ];
    }
    case 'lesson':
      return [{ do: 'add', what: 'lesson', list: 'lessons', facts: { text } }];
    case 'question':
      return [{ do: 'add', what: 'question', facts: { text, answered: false } }];
    case 'note':
      return [noted(text, model)];
  }
}

/** One line of the review holds all notes; each goes behind the one before it. */
function noted(text: string, { review }: Model): Step {
  const before = review?.fields.find(({ name }) => /^notes?$/i.test(name))?.value ?? '';
  const joint = before === '' ? '' : /[.!?…]$/.test(before) ? ' ' : '; ';
  return { do: 'set-meeting', list: 'review', name: 'Note', value: `${before}${joint}${text}` };
}

function answered(text: string, way: Way, model: Model): readonly Step[] {
  if (!('thing' in way) || way.index === null) return [noted(text, model)];
  if (way.thing === 'why') {
    const why = whysOf(model)[way.index];
    return why ? [{ do: 'add', what: 'answer', why: why.from, facts: { text } }] : [noted(text, model)];
  }
  const question = model.questions[way.index];
  const edit = question && answerEdit(question, text, model.text);
  if (!question || !edit) return [noted(text, model)];
  return [
    { do: 'edit', edits: [edit], told: `Answer ${question.id?.value ?? 'a question'}` },
    { do: 'change', what: 'question', item: question.from, facts: { answered: true } },
  ];
}

/** The answer as an item of its own below its question; null where the question is no item of a list. */
function answerEdit(
  { from, to }: Model['questions'][number],
  words: string,
  text: string,
): { readonly from: number; readonly to: number; readonly insert: string } | null {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const marker = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start));
  if (!marker) return null;
  const end = from + text.slice(from, to).trimEnd().length;
  return { from: end, to: end, insert: `\n${' '.repeat(marker[0].length)}- Answer: ${words}` };
}

/** All whys, in the order of the text. */
function whysOf({ factors }: Model): readonly Why[] {
  const below = (why: Why): readonly Why[] => [
    why,
    ...why.answers.flatMap((answer: Answer) => answer.whys.flatMap(below)),
  ];
  return factors.flatMap(({ chains }) => chains.flatMap(({ whys }) => whys.flatMap(below)));
}
