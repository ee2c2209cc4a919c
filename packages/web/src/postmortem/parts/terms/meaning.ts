import { type Model, plain } from '@debrief/document';

/** What a word means as it is written, with its links and code; where that cannot be told, what it says. */
export function writtenMeaning({ text }: Pick<Model, 'text'>, term: Model['glossary'][number]): string {
  const words = text
    .slice(term.from, term.to)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  const said = [...words.matchAll(/[:–—-][*_]*\s+/g)].map(({ 0: mark, index }) =>
    words.slice(index + mark.length),
  );
  return said.find((each) => plain(each) === term.meaning) ?? term.meaning;
}
