import type { Model, Range } from '@debrief/document';
import type { Context } from './context.js';
import type { Phase } from './phase.js';
import type { Policy, Required } from './policy/policy.js';
import type { Gate } from './status.js';
import type { Way } from './way.js';

/** A postmortem as a need looks at it. */
export interface About extends Context {
  readonly severity: string | null;
  /** What the policy asks of one of this severity. */
  readonly required: Required;
}

/** Something that is missing, and where. */
export interface Lack extends Range {
  /** One sentence: “A2 has no owner yet.” */
  readonly message: string;
  /** What supplies it: `debrief set ID A2 --owner "NAME"`, with the id where it is known. Null where only words help. */
  readonly command: string | null;
  /** Where it is supplied. */
  readonly way: Way;
  /** The question whose answer is missing. */
  readonly ask?: string;
}

/** What a need may look at, one by one. */
export type Subject = 'timeline' | 'factors' | 'actions' | 'review';

/** What a postmortem needs to pass a gate. */
export interface Need {
  /** As in `rules:` of the policy, which may turn it off: `process/one-owner`. */
  readonly name: `process/${string}`;
  /** The phase that supplies it; the review stands between the actions and the closed loop. */
  readonly phase: Phase | 'review';
  readonly gate: Gate;
  /** What is to be so. */
  readonly says: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** True where a language finding already says so at the same place. */
  readonly echoes?: true;
  /** What it looks at. While there is nothing of that, nothing is lacking, but nothing is met either. */
  readonly of?: Subject;
  readonly lacks: (about: About) => readonly Lack[];
}

/** The place of what is missing altogether: the part where it belongs, or else the head of the document. */
export function placeFor(model: Model, ...kinds: readonly string[]): Range {
  for (const kind of kinds) {
    const section = model.outline.all.find((each) => each.kind === kind);
    if (section) return section.label;
  }
  return headOf(model);
}

/** The place of something, without what else is known of it. */
export function rangeOf({ from, to }: Range): Range {
  return { from, to };
}

/** True where two places share a letter. */
export function overlaps(one: Range, other: Range): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The title, or the first line. */
export function headOf({ title, titleHeading, text }: Model): Range {
  if (titleHeading) return titleHeading;
  if (title) return { from: title.from, to: title.to };
  const end = text.indexOf('\n');
  return { from: 0, to: end < 0 ? text.length : end };
}

/** A command about this postmortem: `commandFor(about, 'set', 'owner "NAME"')`. */
export function commandFor({ id }: Context, verb: string, rest: string): string {
  const target = id === null || /^[\p{L}\p{N}./_-]+$/u.test(id) ? (id ?? 'ID') : quoted(id);
  return `debrief ${verb} ${target}${rest === '' ? '' : ` ${rest}`}`;
}

/** Words as one argument of a command. */
export function quoted(words: string): string {
  return `"${words.replace(/["$`\\]/g, '\\$&')}"`;
}

/** What a policy makes of a need: one that is off or only a hint holds nothing up. */
export function isAsked({ name }: Need, { rules }: Policy): boolean {
  const said = rules[name] ?? rules['process'];
  return said !== 'off' && said !== 'note';
}
