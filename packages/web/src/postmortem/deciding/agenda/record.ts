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
  return { do: 'set-meeting', list: 'review', name: 'Note', value: `${before}${jointBehind(before)}${text}` };
}

function jointBehind(words: string): string {
  return words === '' ? '' : /[.!?…]$/.test(words) ? ' ' : '; ';
}

function answered(text: string, way: Way, model: Model): readonly Step[] {
  if (!('thing' in way) || way.index === null) return [noted(text, model)];
  if (way.thing === 'why') {
    const why = whysOf(model)[way.index];
    return why ? [{ do: 'add', what: 'answer', why: why.from, facts: { text } }] : [noted(text, model)];
  }
  const question = model.questions[way.index];
  if (!question) return [noted(text, model)];
  const { from, answer } = question;
  const whole = answer === null || answer === '' ? text : `${answer}${jointBehind(answer)}${text}`;
  return [{ do: 'change', what: 'question', item: from, facts: { answer: whole, answered: true } }];
}

/** All whys, in the order of the text. */
function whysOf({ factors }: Model): readonly Why[] {
  const below = (why: Why): readonly Why[] => [
    why,
    ...why.answers.flatMap((answer: Answer) => answer.whys.flatMap(below)),
  ];
  return factors.flatMap(({ chains }) => chains.flatMap(({ whys }) => whys.flatMap(below)));
}
