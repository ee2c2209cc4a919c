import { type Entry, Lines, type Model, type Range, type Said } from '@debrief/document';
import { quoted } from '../need.js';

/** A thing of a document that a command may name. */
interface Thing extends Range {
  readonly id: Said<string> | null;
  readonly text: string;
}

/** What a sentence calls a factor, an action or a question: its number, or else its words. */
export function nameOf({ id, text }: Pick<Thing, 'id' | 'text'>): string {
  return id?.value ?? `“${text}”`;
}

/** What names a thing on the command line, and nothing else: its number, its words, or else its line. */
export function handleOf(thing: Thing, model: Model): string {
  const { id, text } = thing;
  const ids = [...model.factors, ...model.actions, ...model.questions].map((each) => each.id?.value);
  if (id && ids.filter((each) => each === id.value).length === 1) return id.value;
  const plain = normal(text);
  const alike = textsOf(model).filter((each) => normal(each).includes(plain));
  return alike.length === 1 && isTypable(text) ? quoted(text) : lineOf(thing, model);
}

/** What names an entry: its clock, where no other entry has it, or else its line. */
export function entryHandle(entry: Entry, model: Model): string {
  const clock = clockOf(entry);
  const alike = model.timeline.filter((each) => clockOf(each) === clock);
  return clock !== null && alike.length === 1 ? clock : lineOf(entry, model);
}

function clockOf({ local }: Entry): string | null {
  return local?.match(/\d\d:\d\d$/)?.[0] ?? null;
}

function lineOf({ from }: Range, { text }: Model): string {
  return `:${new Lines(text).lineAt(from)}`;
}

/** True for words of one line that no shell and no command takes for something else. */
export function isTypable(words: string): boolean {
  return words.length <= 120 && /^[\p{L}\p{N}“"'`(*]/u.test(words) && !/[\n\r!]/.test(words);
}

function textsOf({ timeline, factors, actions, questions, lessons, wider, review }: Model): string[] {
  const whys = factors.flatMap(({ chains }) => chains.flatMap((chain) => chain.whys));
  return [
    ...[...timeline, ...factors, ...actions, ...questions].map(({ text }) => text),
    ...[...Object.values(lessons).flat(), ...(review?.criteria ?? [])].map(({ text }) => text),
    ...[...whys, ...wider].map(({ question }) => question),
  ];
}

function normal(words: string): string {
  return words.trim().toLowerCase();
}
