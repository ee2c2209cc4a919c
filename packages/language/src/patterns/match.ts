import type { Sentence, Token } from '../word.js';
import { type Pattern, type Step, takes } from './pattern.js';

/** Where a pattern matched: tokens of the sentence, `to` exclusive. */
export interface Match {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  /** The tokens that are to be marked. */
  readonly marked: { readonly from: number; readonly to: number };
}

/** The match of a pattern whose anchor is a given token; null where there is none. */
export function matchAt(pattern: Pattern, { tokens }: Sentence, anchor: number): Match | null {
  const { steps, reach } = pattern;
  // Most attempts end at a neighbour of the anchor.
  if (!mayStand(steps[pattern.anchor + 1], tokens[anchor + 1])) return null;
  if (!mayStand(steps[pattern.anchor - 1], tokens[anchor - 1])) return null;
  // From afar, so that a word that may be missing is taken where it is there.
  for (let from = Math.max(0, anchor - reach.most); from <= anchor - reach.least; from++) {
    if (!mayStand(steps[0], tokens[from])) continue;
    const found = matchFrom(pattern, tokens, from, anchor);
    if (found) return found;
  }
  return null;
}

/** False where a step has to take a token, and does not. */
function mayStand(step: Step | undefined, token: Token | undefined): boolean {
  if (!step || step.not || step.least === 0) return true;
  return token !== undefined && takes(step, token);
}

function matchFrom(pattern: Pattern, tokens: readonly Token[], from: number, anchor: number): Match | null {
  if (pattern.atStart && from > 0 && !opens(tokens, from)) return null;
  const starts: number[] = new Array(pattern.steps.length + 1).fill(from);
  const go = (step: number, at: number): boolean => {
    starts[step] = at;
    const current = pattern.steps[step];
    if (!current) return !pattern.atEnd || closes(tokens, at);
    const token = tokens[at];
    if (current.not) return !(token && takes(current, token)) && go(step + 1, at);
    if (step === pattern.anchor)
      return at === anchor && token !== undefined && takes(current, token) && go(step + 1, at + 1);
    let count = 0;
    while (count < current.most) {
      const next = tokens[at + count];
      if (!next || !takes(current, next)) break;
      count++;
    }
    // What is between two words is as short as can be; what is named is as long as can be.
    if (current.anything) {
      for (let taken = current.least; taken <= count; taken++) if (go(step + 1, at + taken)) return true;
    } else {
      for (let taken = count; taken >= current.least; taken--) if (go(step + 1, at + taken)) return true;
    }
    starts[step] = at;
    return false;
  };
  if (!go(0, from)) return null;
  const to = starts[pattern.steps.length] ?? from;
  const [first, last] = pattern.marked;
  return { pattern, from, to, marked: { from: starts[first] ?? from, to: starts[last] ?? to } };
}

/** Only marks stand in front. */
function opens(tokens: readonly Token[], from: number): boolean {
  for (let at = 0; at < from; at++) if (tokens[at]?.kind !== 'mark') return false;
  return true;
}

function closes(tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < tokens.length; at++) if (tokens[at]?.kind !== 'mark') return false;
  return true;
}
