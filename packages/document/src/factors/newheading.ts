import { lineEndAt } from '../markdown/label.js';
import { type Draft, freshId } from '../operations/draft.js';
import type { Things } from '../operations/operation.js';
import type { Section } from '../sections/sections.js';
import { newLine, sampleFor, writeLines } from './fields.js';
import { headOf, wholeSection } from './form.js';
import { gapBelow, gapBetween, type HeadingFactor, headingWords, siblingsOf } from './heading.js';
import { idLike } from './ids.js';
import { type NewFactor, wordsBehindId } from './newitem.js';
import { valuesOf } from './says.js';

type Facts = Things['factor'];

/** A new factor beside another one that is a heading. */
export function besideHeading(
  draft: Draft,
  facts: Facts,
  section: Section,
  side: 'before' | 'behind',
): NewFactor {
  const { text } = draft;
  const siblings = siblingsOf(draft, section);
  const own = siblings.find((each) => each.section === section);
  const gap = gapBetween(draft, siblings);
  const numbered = siblings.some(({ factor }) => factor.id);
  const id = numbered ? freshId(draft, 'F') : null;
  const lead = id ? idLike(text, id, own?.factor, section.label.from, `${id} `) : '';
  const lines = headingLines(draft, facts, section.level, lead, siblings);
  const whole = wholeSection(draft, section);
  const at = side === 'before' ? whole.from : lineEndAt(text, whole.to, text.length);
  const insert = side === 'before' ? lines + gap : gap + lines;
  return { edits: [{ from: at, to: at, insert }], id, touches: [headOf(section)] };
}

/** The lines of a factor that is a heading, with its fields below. */
export function headingLines(
  draft: Draft,
  facts: Facts,
  level: number,
  lead: string,
  like: readonly HeadingFactor[],
): string {
  const words = headingWords(lead === '' ? facts.text : wordsBehindId(facts.text));
  const heading = `${'#'.repeat(level)} ${lead}${words}`;
  const values = valuesOf(facts, null).filter((value) => value.words !== null);
  if (values.length === 0) return heading;
  const sample = sampleFor(draft, null);
  const lines = writeLines(
    draft,
    values.map((value) => newLine(draft, sample, value)),
  );
  return heading + gapBelow(draft, like) + lines;
}
