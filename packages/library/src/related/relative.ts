/** A postmortem that has something in common with another one. */
export interface Relative {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly month: string;
  readonly status: string | null;
  readonly severity: string | null;
  readonly systems: readonly string[];
  /** Whether it happened before; `together` is the same day, or a month of which no day is told. */
  readonly when: 'earlier' | 'together' | 'later';
  /** One of both names the other under `related:`. */
  readonly linked: boolean;
  /** How much of what the first one tells this one tells too: 0 is nothing, 1 all of it. */
  readonly strength: number;
  /** Why it stands here, the most telling first. All of it is in both. */
  readonly reasons: readonly Reason[];
}

/** What two postmortems have in common. */
export type Reason =
  | { readonly type: 'linked'; readonly from: 'here' | 'there' }
  | { readonly type: 'systems'; readonly systems: readonly string[] }
  /** A factor of each, and what meets in them; `own` is null where the first one has only a title yet. */
  | {
      readonly type: 'factors';
      readonly own: string | null;
      readonly other: string;
      readonly themes: readonly string[];
      readonly words: readonly string[];
    }
  | { readonly type: 'themes'; readonly themes: readonly string[] }
  /** What is told at the same marked moment. */
  | { readonly type: 'moment'; readonly moment: 'began' | 'detected'; readonly themes: readonly string[] }
  | { readonly type: 'words'; readonly words: readonly string[] };

/** A reason in some words: `same system: payments`. */
export function reasonWords(reason: Reason): string {
  switch (reason.type) {
    case 'linked':
      return reason.from === 'here' ? 'named under related' : 'names this one under related';
    case 'systems':
      return `same ${reason.systems.length === 1 ? 'system' : 'systems'}: ${reason.systems.join(', ')}`;
    case 'factors': {
      const shared = reason.themes.length > 0 ? reason.themes : reason.words;
      return `${reason.own === null ? 'a factor of it' : 'a factor of both'}: ${shared.join(', ')}`;
    }
    case 'themes':
      return `both: ${reason.themes.join(', ')}`;
    case 'moment':
      return `how both ${reason.moment === 'began' ? 'began' : 'were noticed'}: ${reason.themes.join(', ')}`;
    case 'words':
      return `words of both: ${reason.words.join(', ')}`;
  }
}
