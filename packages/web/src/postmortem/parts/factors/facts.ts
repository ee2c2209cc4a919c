import { type Factor, type Model, plain, type Range, type Step } from '@debrief/document';

/** A factor as a form has it: words as they are written, empty where nothing is said. */
export interface FactorFacts {
  readonly text: string;
  readonly level: string;
  readonly accepted: string;
  /** Its further fields by name; those that a form always shows are there, said or not. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A field of a factor that a form always shows, with the question that it answers. */
export interface FactorField {
  readonly name: string;
  readonly hint: string;
  /** What such an answer looks like. */
  readonly example: string;
}

/** The fields that say why it looked right then: what the whys find is half of it. */
export const factorFields: readonly FactorField[] = [
  {
    name: 'Made sense because',
    hint: 'With what people knew and had then, why was this the sensible thing?',
    example: 'retries had always been rare',
  },
  {
    name: 'Known at the time',
    hint: 'What could be seen of it before, and by whom?',
    example: 'one slow restart in November, without a page',
  },
  {
    name: 'Assumed',
    hint: 'What was taken to be so, and was not?',
    example: 'networks spread the attempts by themselves',
  },
];

/** The field that tells which other factors made it stronger, by their numbers. */
export const reinforced = 'Reinforced by';

/** What a form begins with; null is a new factor. */
export function factsOfFactor(model: Model | null, factor: Factor | null): FactorFacts {
  const empty = Object.fromEntries(
    [...factorFields.map(({ name }) => name), reinforced].map((name) => [name, '']),
  );
  if (model === null || factor === null) return { text: '', level: '', accepted: '', fields: empty };
  const written = (range: Range, said: string): string => {
    const words = model.text.slice(range.from, range.to).trim();
    return plain(words) === said && !words.includes('\n') ? words : said;
  };
  const own = factor.fields.map(
    ({ name, value, valueRange }) => [nameOf(name), written(valueRange, value)] as const,
  );
  return {
    text: written(factor.textRange, factor.text),
    level: factor.level ?? '',
    accepted: factor.accepted ?? '',
    // Where a field stands twice, the form has the first: that is the one that a change writes.
    fields: { ...empty, ...Object.fromEntries([...own].reverse()) },
  };
}

/** Names are known in any case. */
function nameOf(written: string): string {
  const known = [...factorFields.map(({ name }) => name), reinforced];
  return known.find((name) => name.toLowerCase() === written.toLowerCase()) ?? written;
}

/** What adds a factor. */
export function addFactor({ text, level, accepted, fields }: FactorFacts): Step {
  const said = Object.entries(fields).filter(([, words]) => words.trim() !== '');
  return {
    do: 'add',
    what: 'factor',
    facts: {
      text,
      ...(level !== '' && { level }),
      ...(accepted.trim() !== '' && { accepted }),
      ...(said.length > 0 && { fields: Object.fromEntries(said) }),
    },
  };
}

/** What makes a factor say other things: only what has changed is written, the rest keeps its own way. Null for nothing. */
export function changeFactor(item: number, before: FactorFacts, now: FactorFacts): Step | null {
  const fields = Object.entries(now.fields).filter(([name, words]) => words !== (before.fields[name] ?? ''));
  const facts = {
    ...(now.text !== before.text && { text: now.text }),
    ...(now.level !== before.level && { level: orNothing(now.level) }),
    ...(now.accepted !== before.accepted && { accepted: orNothing(now.accepted) }),
    ...(fields.length > 0 && {
      fields: Object.fromEntries(fields.map(([name, words]) => [name, orNothing(words)])),
    }),
  };
  return Object.keys(facts).length === 0 ? null : { do: 'change', what: 'factor', item, facts };
}

function orNothing(words: string): string | null {
  return words.trim() === '' ? null : words;
}

/** What would save some of its facts alone, for a field that is read along. */
export function sayingOf(
  factor: Factor | null,
  facts: { text: string } | { fields: Record<string, string> },
): Step {
  return factor === null
    ? { do: 'add', what: 'factor', facts: { text: 'A condition', ...facts } }
    : { do: 'change', what: 'factor', item: factor.from, facts };
}
