import { apply } from '../operations/apply.js';
import type { Operation } from '../operations/operation.js';
import { isRefusal, type Refusal } from '../operations/outcome.js';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';

/** The text after an operation, or why it was refused. */
export function outcome(text: string, operation: Operation): string | Refusal {
  const done = apply(parse(text), operation);
  return isRefusal(done) ? done : applyEdits(text, done.edits);
}

/** The text after an operation that is to be done. */
export function doing(text: string, operation: Operation): string {
  const done = outcome(text, operation);
  if (typeof done === 'string') return done;
  throw new Error(`${done.refused}: ${done.message}`);
}

/** Why an operation is refused; `done` where it is not. */
export function refusing(text: string, operation: Operation): Refusal['refused'] | 'done' {
  const refused = outcome(text, operation);
  return typeof refused === 'string' ? 'done' : refused.refused;
}
