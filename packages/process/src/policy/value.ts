import { listed } from '../words.js';

/** What may stand behind a key of `debrief.yaml`. */
export type Value = WordsValue | ListValue | MapValue | EitherValue;

/** Words on one line. */
export type WordsValue =
  | { readonly is: 'words' | 'email' | 'day' | 'days' | 'threshold' | 'severity' }
  | {
      readonly is: 'choice';
      readonly of: readonly string[];
      /** What YAML's older readers make of a word: `off` is `false` to them. */
      readonly also?: Readonly<Record<string, string>>;
    };

/** A list, or one thing alone. */
export interface ListValue {
  readonly is: 'list';
  readonly of: WordsValue;
}

/** Keys of ours, names of the team's own, or both. */
export interface MapValue {
  readonly is: 'map';
  readonly keys: Readonly<Record<string, Key>>;
  readonly names?: Names;
  /** Two lengths of which the first is the shorter one. */
  readonly ascending?: readonly [string, string];
}

/** One or the other, told apart by their shape. */
export interface EitherValue {
  readonly is: 'either';
  readonly of: readonly (WordsValue | ListValue | MapValue)[];
}

/** A key, what it says, and a value as it is typed on one line. */
export interface Key {
  readonly means: string;
  readonly value: Value;
  readonly example: string;
  /** What counts where the key is left out. */
  readonly default?: string;
}

/** What the team names itself: systems, people, severities, rules. */
export interface Names extends Key {
  /** In front of what is said about one: `A system`. */
  readonly subject: string;
  /** Such a name: `payments`. */
  readonly name: string;
  /** Names that are known from elsewhere. */
  readonly from?: 'severities' | 'rules';
}

/** Words as they are typed, in quotes where YAML would read them otherwise. */
export function typed(words: string): string {
  return /^\w[\w ./-]*$/.test(words) ? words : JSON.stringify(words);
}

/** What a value may be, in words: `a number of days, such as 5 days or 2 weeks`. */
export function allowed(value: Value, severities: readonly string[]): string {
  switch (value.is) {
    case 'words':
      return 'words';
    case 'email':
      return 'an address such as dana@example.com';
    case 'day':
      return 'a day such as 2026-01-31';
    case 'days':
      return 'a number of days, such as 5 days or 2 weeks';
    case 'threshold':
      return 'always, never, or a time such as 30 minutes or 2 hours';
    case 'severity':
      return severities.length === 0 ? 'a severity' : listed(severities, 'or');
    case 'choice':
      return listed(value.of, 'or');
    case 'list':
      return value.of.is === 'words' ? 'a list of words' : `a list of ${allowed(value.of, severities)}`;
    case 'map':
      return 'names with their values on the lines below';
    case 'either':
      return listed(
        value.of.map((each) => allowed(each, severities)),
        'or',
      );
  }
}
