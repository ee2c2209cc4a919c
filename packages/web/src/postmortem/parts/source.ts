import { type Model, plain, type Range } from '@debrief/document';

/**
 * The words of a list item as they are written, with their links and code, for a form to change; where they are
 * written in a way that a form cannot show on one line, what they say.
 */
export function sourceOf({ text }: Pick<Model, 'text'>, { from, to }: Range, said: string): string {
  const words = text
    .slice(from, to)
    .replace(/^\s*(?:\d+[.)]|[-*+])\s+(?:\[[ xX]\]\s+)?/, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return plain(words) === said ? words : said;
}

/** The facts that are others now; for the others the text keeps its own way of writing them. */
export function changedFacts<Facts extends object>(before: Facts, now: Facts): Partial<Facts> {
  const changed = Object.entries(now).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([key]) => key === name)?.[1]),
  );
  return Object.fromEntries(changed) as Partial<Facts>;
}
