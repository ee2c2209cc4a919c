import type { Edit, Range, Severity } from '@debrief/document';
import type { Known } from './known.js';
import type { Match } from './patterns/match.js';
import type { Passage, Place, Role } from './place.js';
import type { Sentence } from './word.js';

/**
 * A sentence and where it stands; without a place it stands in the summary. With `document`, the text is a whole
 * document instead.
 */
export type Example =
  | string
  | { readonly text: string; readonly in: Place; readonly role?: Role }
  | { readonly document: string };

/** Words that a rule objects to, and what could stand there. */
export interface Hit extends Range {
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly message?: string;
  /** A rewrite that keeps the meaning; only where a mechanical one is honest. */
  readonly fix?: { readonly title: string; readonly edits: readonly Edit[] };
}

/** What a rule is, in plain data: its help text, its page and its tests are made of it. */
export interface Description {
  /** The family and the habit, in words that people can say: `hindsight/should-have`. */
  readonly name: string;
  readonly severity: Severity;
  /** The bias or habit behind it, in a word that people know. */
  readonly bias: string;
  /** What is said of the words; `{words}` stands for them. One sentence. */
  readonly says: string;
  /** Why it matters. One sentence. */
  readonly why: string;
  /** The question to ask instead. */
  readonly ask: string;
  /** A pattern for what to write instead. */
  readonly instead: string;
  /** Where the thought comes from. */
  readonly source: string;
  /** Where it listens; everywhere but in the glossary and in what is attached, where it says nothing. */
  readonly places?: readonly Place[];
  /** Where it does not listen. */
  readonly except?: readonly Place[];
  readonly roles?: readonly Role[];
  readonly flags: readonly Example[];
  readonly leaves: readonly Example[];
}

/** Words that a pattern chose, and everything that helps to decide about them. */
export interface Candidate {
  readonly match: Match;
  readonly sentence: Sentence;
  readonly sentences: readonly Sentence[];
  readonly passage: Passage;
  readonly known: Known;
}

/** A rule that listens for patterns; `accepts` decides, and may say other words than the pattern's. */
export interface PatternRule extends Description {
  readonly patterns: readonly string[];
  readonly accepts?: (candidate: Candidate) => boolean | Hit;
  /** Listens to quoted words as well, which are otherwise not the author's. */
  readonly quoted?: boolean;
}

/** A rule that reads a passage as a whole. */
export interface PassageRule extends Description {
  readonly inPassage: (passage: Passage, sentences: readonly Sentence[], known: Known) => readonly Hit[];
}

/** Something in a passage that a rule of the whole document needs to know; `kind` is a word of the rule's own. */
export interface Sign extends Range {
  readonly kind: string;
  readonly text: string;
}

/** A rule that needs the whole document. */
export interface DocumentRule extends Description {
  /** The signs in a passage; they are looked for once in the same words. */
  readonly signs: (passage: Passage, sentences: readonly Sentence[]) => readonly Sign[];
  /** Decides, with the signs of all passages in their order. */
  readonly inDocument: (signs: readonly Sign[], known: Known) => readonly Hit[];
}

export type Rule = PatternRule | PassageRule | DocumentRule;

/** The first part of a rule's name. */
export function familyOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}

/** Whether a rule has anything to say about a passage at all. */
export function listens(rule: Description, { place, role }: Passage): boolean {
  if (rule.roles && !rule.roles.includes(role)) return false;
  // A belief of the time is told as it was, however vague or wrong.
  if (role === 'belief' && familyOf(rule.name) === 'facts') return false;
  if (rule.places) return rule.places.includes(place);
  return !silent.has(place) && !rule.except?.includes(place);
}

/** Parts that hold what others wrote, or define words. */
const silent: ReadonlySet<Place> = new Set(['glossary', 'evidence', 'amendments']);
