import type { Sentence, Token } from '../word.js';
import type { Pattern, Step } from './pattern.js';
import { type Taking, takes } from './takers.js';

/** Where a pattern matched: tokens of the sentence, `to` exclusive. */
export interface Match {
  readonly pattern: Pattern;
  readonly from: number;
  readonly to: number;
  /** The tokens that are to be marked. */
  readonly marked: { readonly from: number; readonly to: number };
}

/** The match of a pattern whose anchor is a given token, with the steps that take each token; null where there is none. */
export function matchAt(
  pattern: Pattern,
  { tokens }: Sentence,
  taking: readonly Taking[],
  anchor: number,
): Match | null {
  const { behind, before, reach } = pattern;
  // Most attempts end at a neighbour of the anchor.
  let at = anchor;
  for (const step of behind) if (!takes(taking[++at], step.id)) return null;
  at = anchor;
  for (const step of before) if (!takes(taking[--at], step.id)) return null;
  // From afar, so that a word that may be missing is taken where it is there.
  for (let from = Math.max(0, anchor - reach.most); from <= anchor - reach.least; from++) {
    const found = matchFrom(pattern, tokens, taking, from, anchor);
    if (found) return found;
  }
  return null;
}

function matchFrom(
  pattern: Pattern,
  tokens: readonly Token[],
  taking: readonly Taking[],
  from: number,
  anchor: number,
): Match | null {
  const { steps, atStart, atEnd } = pattern;
  const first = steps[0];
  if (first && !first.not && first.least > 0 && !stands(first, tokens[from], taking[from])) return null;
  if (atStart && from > 0 && !opens(tokens, from)) return null;
  const starts: number[] = new Array(steps.length + 1).fill(from);
  const go = (step: number, at: number): boolean => {
    starts[step] = at;
    const current = steps[step];
    if (!current) return !atEnd || closes(tokens, at);
    if (current.not) return !stands(current, tokens[at], taking[at]) && go(step + 1, at);
    if (step === pattern.anchor)
      return at === anchor && stands(current, tokens[at], taking[at]) && go(step + 1, at + 1);
    let count = 0;
    while (count < current.most && stands(current, tokens[at + count], taking[at + count])) count++;
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
  const to = starts[steps.length] ?? from;
  const [head, tail] = pattern.marked;
  return { pattern, from, to, marked: { from: starts[head] ?? from, to: starts[tail] ?? to } };
}

/** Whether a step takes a token. */
function stands(step: Step, token: Token | undefined, taking: Taking | undefined): boolean {
  return step.anything ? token !== undefined && token.kind !== 'mark' : takes(taking, step.id);
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
