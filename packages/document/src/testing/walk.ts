import { apply } from '../operations/apply.js';
import type { Operation } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { type Parsed, parse } from '../parse.js';
import { seededDice } from './dice.js';
import { brokenChange, brokenEdits, brokenRefusal, brokenText } from './law.js';
import { operationOn } from './operations.js';
import { type Saying, saidBy } from './said.js';
import { mixed, sensible } from './words.js';

/** How often operations of one kind with sensible words were done, and refused. */
export interface Tally {
  readonly done: number;
  readonly refused: number;
}

export interface Walk {
  /** Where the walk broke the law; null where it came to its end. */
  readonly broken: string | null;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** Every so many steps the text is read afresh, and always at the end. */
const stride = 20;

/**
 * One operation after the other on a document, as they come. What the document is to say is carried from step to step
 * by a model of our own, and compared with what is read.
 */
export function walk(text: string, steps: number, seed: number): Walk {
  const dice = seededDice(seed);
  const tallies = new Map<string, { done: number; refused: number }>();
  let parsed: Parsed = parse(text);
  let said: Saying = saidBy(parsed.model);
  for (let step = 1; step <= steps; step++) {
    const strict = dice(6) > 0;
    const operation = operationOn(parsed.model, dice, strict ? sensible : mixed);
    const outcome = apply(parsed, operation);
    const tally = (strict && tallies.get(kindOf(operation))) || { done: 0, refused: 0 };
    // Only with sensible words is a refusal to be counted.
    if (strict) tallies.set(kindOf(operation), tally);
    const told = (what: string): Walk => ({
      broken: `step ${step} of seed ${seed}, ${JSON.stringify(operation).slice(0, 500)}: ${what}`,
      tallies,
    });
    if (isRefusal(outcome)) {
      tally.refused++;
      const wrong = brokenRefusal(outcome, parsed.text);
      if (wrong) return told(wrong);
      continue;
    }
    tally.done++;
    const afresh = step % stride === 0 || step === steps ? brokenEdits(parsed, outcome) : null;
    const wrong =
      afresh ??
      brokenChange(parsed.model, operation, outcome, strict, said) ??
      brokenText(parsed, operation, outcome);
    if (wrong) return told(wrong);
    parsed = outcome.parsed;
    said = saidBy(parsed.model);
  }
  return { broken: null, tallies };
}

/** `change action`, `set-key`. */
function kindOf(operation: Operation): string {
  return 'what' in operation ? `${operation.do} ${operation.what}` : operation.do;
}

/** The tallies of several walks together. */
export function together(walks: readonly Walk[]): ReadonlyMap<string, Tally> {
  const all = new Map<string, Tally>();
  for (const { tallies } of walks) {
    for (const [kind, { done, refused }] of tallies) {
      const before = all.get(kind) ?? { done: 0, refused: 0 };
      all.set(kind, { done: before.done + done, refused: before.refused + refused });
    }
  }
  return all;
}
