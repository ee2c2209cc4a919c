import { type Model, plain, type Step } from '@debrief/document';

type Wider = Model['wider'][number];

/** A question that looks wider, as a form has it. */
export interface WiderFacts {
  readonly question: string;
  readonly answer: string;
}

/** What the document says of one. */
export function widerIn(model: Model, wider: Wider): WiderFacts {
  return { question: wider.question, answer: answerOf(model, wider) };
}

/** What brings a form into the text: only what differs from what stands there now; null where nothing does. */
export function widerStep(
  wider: Wider | null,
  before: WiderFacts,
  { question, answer }: WiderFacts,
): Step | null {
  const said = answer.trim() === '' ? null : answer;
  if (wider === null) return { do: 'add', what: 'wider', facts: { question, answer: said } };
  const facts = {
    ...(question !== before.question && { question }),
    ...(answer.trim() !== before.answer.trim() && { answer: said }),
  };
  return Object.keys(facts).length === 0 ? null : { do: 'change', what: 'wider', item: wider.from, facts };
}

/** The answer as it is written: what stands behind the question. */
function answerOf({ text }: Model, { from, to, answer }: Wider): string {
  const written = text
    .slice(from, to)
    .replace(/^\s*(?:\d+[.)]|[-*+])\s+(?:(\*\*|__).+?\1\s*[:–—-]?\s*)?/s, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return plain(written) === answer ? written : (answer ?? '');
}
