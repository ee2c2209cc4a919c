import type { Edit, Finding, Fix } from '@debrief/document';

/** Whether the document goes on saying the same after a fix. */
type SaysTheSame = (text: string, edits: readonly Edit[]) => boolean;

const always: SaysTheSame = () => true;

/**
 * The rules whose fix needs nobody to decide anything, since the document says the same before and after. Which of
 * two titles is meant, what a word should have been, what a person would say instead: these are for people.
 */
const mechanical: Readonly<Record<string, SaysTheSame>> = {
  'syntax/yaml-tab': always,
  'syntax/yaml-quote': always,
  'syntax/front-matter-open': always,
  'syntax/duplicate-key': repeatsLine,
  'syntax/unknown-value': spellsOnly,
  'action/wish': always,
  'loaded/shouting': always,
};

/** The fix of a finding that can be applied without a person; null where there is none, or a choice. */
export function mechanicalFix({ rule, fixes }: Finding, text: string): Fix | null {
  const [fix, other] = fixes;
  if (!fix || other) return null;
  const saysTheSame = Object.hasOwn(mechanical, rule) ? mechanical[rule] : undefined;
  return saysTheSame?.(text, fix.edits) ? fix : null;
}

/** A line that goes stands a second time word for word. */
function repeatsLine(text: string, edits: readonly Edit[]): boolean {
  return edits.every(({ from, to, insert }) => {
    const line = text.slice(from, to).trim();
    const others = `${text.slice(0, from)}${text.slice(to)}`.split('\n');
    return insert === '' && line !== '' && others.some((each) => each.trim() === line);
  });
}

/** `In Review` and `in-review` are one value in two spellings; `fina` is somebody's word to mend. */
function spellsOnly(text: string, edits: readonly Edit[]): boolean {
  const spelled = (words: string): string => words.toLowerCase().replace(/[\s_-]+/g, '-');
  return edits.every(({ from, to, insert }) => spelled(text.slice(from, to)) === spelled(insert));
}
