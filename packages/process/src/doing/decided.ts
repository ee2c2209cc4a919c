import type { Operation } from '@debrief/document';
import type { Advance } from '../advance.js';
import type { Answer } from '../answer.js';
import { listed } from '../words.js';
import type { Doing } from './doing.js';

/** What is done by something decided: all of it has its name already. */
export type Decided = Doing & { readonly name: string };

/** A step to the next state: `Set status of 2026/11.search.slow to final`. */
export function advanceDoings({
  to,
  operations,
  absent,
}: Extract<Advance, { readonly operations: unknown }>): readonly Decided[] {
  return operations.map((operation): Decided => {
    if (operation.do === 'set-key') return { operation, verb: 'set', name: 'status', value: to };
    return { operation, verb: 'set', name: `${listed(absent)} as absent` };
  });
}

/** Somebody's answer to the factors: `Add the agreement of Dana Reyes to 2026/11.search.slow`. */
export function answerDoings(
  operations: readonly Operation[],
  { name, dissent }: Answer,
): readonly Decided[] {
  const told = dissent === null ? `the agreement of ${name}` : `the dissent of ${name}`;
  return operations.map((operation): Decided => ({ operation, verb: 'add', name: told }));
}

/** An answer that is taken back: `Remove the answer of Dana Reyes from 2026/11.search.slow`. */
export function withdrawalDoings(operations: readonly Operation[], name: string): readonly Decided[] {
  return operations.map(
    (operation): Decided => ({ operation, verb: 'remove', name: `the answer of ${name}` }),
  );
}
