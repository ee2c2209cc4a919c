import { applyEdits, type Model, parse, plain, redact } from '@debrief/document';
import { dayWords } from '../../../words/index.js';

/** The parts of the message for people outside, in Markdown. */
export interface Message {
  readonly summary: string;
  readonly whatHappened: string;
  readonly whatWeAreDoing: string;
}

type People = readonly { readonly name: string; readonly handles: readonly string[] }[];

/**
 * A first draft of the message, made of what the document says, with people by their roles. It is a beginning: what
 * else must not leave the house, the findings tell.
 */
export function draftOf(model: Model, people: People, systems: readonly string[]): Message {
  const others = people.map(({ name, handles }) => ({ names: [name, ...handles], role: 'a colleague' }));
  const { edits } = redact(model, { people: others, keep: systems });
  const told = parse(applyEdits(model.text, edits)).model;
  const { summary, rest } = summaryOf(told);
  return {
    summary,
    whatHappened: [...rest, ...proseOf(told, 'response'), timesOf(told)]
      .filter((each) => each !== '')
      .join('\n\n'),
    whatWeAreDoing: told.actions
      .filter(({ dropped }) => dropped === null)
      .map(({ text }) => `- ${text}`)
      .join('\n'),
  };
}

/** The first sentences that people read, and what of the summary is left. */
function summaryOf(model: Model): { readonly summary: string; readonly rest: readonly string[] } {
  const [first = '', ...others] = proseOf(model, 'summary');
  const sentences = first.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return {
    summary: sentences.slice(0, short).join(' '),
    rest: [sentences.slice(short).join(' '), ...others],
  };
}

/** A summary for customers is so many sentences long. */
const short = 3;

/** The paragraphs of a part. */
function proseOf({ outline, text }: Model, kind: 'summary' | 'response'): readonly string[] {
  const section = outline.all.find((each) => each.kind === kind);
  return (section?.blocks ?? [])
    .filter(({ type }) => type === 'paragraph')
    .map(({ from, to }) => plain(text.slice(from, to)).replace(/\s+/g, ' ').trim());
}

/** When it was, as far as the document knows. */
function timesOf({ times: { began, resolved } }: Model): string {
  if (began === null || resolved === null || began.local === null || resolved.local === null) return '';
  const zone = began.zone === null ? '' : ` ${began.zone}`;
  return `It began at ${said(began.local)} and was over at ${said(resolved.local)}${zone}.`;
}

/** `2026-11-03T10:41` as `10:41 on 3 Nov 2026`. */
function said(local: string): string {
  const [day = '', clock] = local.split('T');
  return clock === undefined ? dayWords(day) : `${clock} on ${dayWords(day)}`;
}
