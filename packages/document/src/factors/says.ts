import { plain } from '../markdown/plain.js';
import type { Factor } from '../model.js';
import { type Fact, fieldsSay } from '../operations/facts.js';
import type { Things } from '../operations/operation.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import { factorFields, rankOf } from './names.js';

type Given = Partial<Things['factor']>;

/** What is to stand on the line of a field; null where the line is to go. */
export interface Value {
  readonly name: string;
  readonly words: string | null;
}

/** The facts that have lines of their own, in the order in which we write them, named as the factor has them. */
export function valuesOf({ fields = {}, ...facts }: Given, factor: Factor | null): Value[] {
  const others = Object.entries(fields).map(([given, words]) => {
    const same = (name: string): boolean => name.toLowerCase() === given.toLowerCase();
    const written = factor?.fields.find(({ name }) => same(name))?.name;
    return { name: written ?? factorFields.find(({ name }) => same(name))?.name ?? given, words };
  });
  const named = factorFields.flatMap(({ fact, name }): Value[] => {
    const words = fact ? facts[fact] : undefined;
    return words === undefined ? [] : [{ name, words }];
  });
  return [...named, ...others].sort((a, b) => rankOf(a.name) - rankOf(b.name));
}

/** What the model is to say of a factor where facts are given. */
export function factorSays(facts: Given, before: Factor | null): Fact['says'] {
  const said = (words: string | null): string | null => (words === null ? null : plain(words));
  return {
    ...(facts.text !== undefined && { text: plain(facts.text) }),
    ...(facts.level !== undefined && { level: said(facts.level) }),
    ...(facts.accepted !== undefined && { accepted: said(facts.accepted) }),
    ...(facts.fields && { fields: fieldsAfter(facts, before) }),
  };
}

function fieldsAfter({ fields }: Given, before: Factor | null): Readonly<Record<string, readonly string[]>> {
  const said = new Map(Object.entries(fieldsSay(before?.fields ?? [])));
  for (const { name, words } of valuesOf({ fields: fields ?? {} }, before)) {
    if (words === null) said.delete(name);
    // Where a field stands twice, the first of its lines takes the words.
    else said.set(name, [plain(words), ...(said.get(name)?.slice(1) ?? [])]);
  }
  return Object.fromEntries(said);
}

/** What cannot be a fact of a factor. */
export function objection({ text, fields = {}, ...facts }: Given): Refusal | null {
  if (text !== undefined && plain(text) === '')
    return refuse('value not allowed', 'A factor needs words that say what contributed.');
  const known = Object.keys(fields).find((name) =>
    factorFields.some((field) => field.fact && field.name.toLowerCase() === name.toLowerCase()),
  );
  if (known)
    return refuse('value not allowed', `“${known}” is set by itself, and not among the further fields.`);
  const values = valuesOf({ ...facts, fields }, null);
  const empty = values.find(({ words }) => words !== null && plain(words) === '');
  return empty
    ? refuse('value not allowed', `“${empty.name}” has no words. To take its line away, set it to null.`)
    : null;
}
