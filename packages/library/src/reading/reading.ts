import { type DiscussionFile, parse, readThreads } from '@debrief/document';
import { type Terms, termsOf } from '../index/terms.js';
import { themeTerms } from '../themes/terms.js';
import { facetsOf } from './facets.js';
import { type Facts, factsOf } from './facts.js';
import { packed } from './packed.js';
import { type Passage, passagesOf } from './passages.js';
import { wellFormed } from './wellformed.js';

/** A postmortem as it is stored. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly discussion: readonly DiscussionFile[];
}

/** What the index keeps of it. */
export interface Reading {
  readonly facts: Facts;
  /** The passages, packed. */
  readonly passages: Uint8Array;
  readonly terms: Terms;
}

export function read(source: Source): Reading {
  const { facts, passages } = readSource(source);
  return { facts, passages: packed(passages), terms: termsAgain(facts, passages) };
}

/** A postmortem as it is read, before it is packed. */
export function readSource({ path, text, discussion }: Source): {
  readonly facts: Facts;
  readonly passages: readonly Passage[];
} {
  const { model } = parse(text, null, { path });
  const { threads } = readThreads(discussion);
  const reading = { facts: factsOf(model, path, threads), passages: passagesOf(model, path, threads) };
  // Only what is written with escapes, as YAML and JSON may, can hold half of a character.
  const hasEscapes = [text, ...discussion.map((file) => file.text)].some((each) => /\\u/i.test(each));
  return hasEscapes ? wellFormed(reading) : reading;
}

/** The terms, also from what the index has kept. */
export function termsAgain(facts: Facts, passages: readonly Passage[]): Terms {
  return termsOf(passages, facetsOf(facts), themeTerms(facts, passages));
}
