import type { Edit, Range } from '../range.js';

/** Why an operation cannot be done. */
export type Reason =
  /** Nothing in the document is what the operation names. */
  | 'no such item'
  /** Several things are what the operation names. */
  | 'ambiguous'
  /** The value does not fit what it is for, or would be read as something else. */
  | 'value not allowed'
  /** The text is written in a way that cannot take this change without touching what it was not asked to. */
  | 'no place';

/** An operation that was not done, as a value. The document is what it was. */
export interface Refusal {
  readonly refused: Reason;
  /** One or two sentences for a person: what stands in the way, and what would help. */
  readonly message: string;
  /** Where in the text it stands in the way, if anywhere. */
  readonly at?: Range;
}

/** `refuse('value not allowed', 'A severity is one word.')` */
export function refuse(refused: Reason, message: string, at?: Range): Refusal {
  return at ? { refused, message, at: { from: at.from, to: at.to } } : { refused, message };
}

/** True for a refusal among plans, edits or outcomes. */
export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** Edits, or why there are none. */
export type Edits = readonly Edit[] | Refusal;
