import type { Steps } from '../steps.js';
import { themesIn } from '../themes/themes.js';
import type { Counted } from './counted.js';
import { byName, counted, folded } from './counts.js';
import { type Figure, leftOut } from './figure.js';

export const factorNames = ['themes', 'levels'] as const;
export type FactorName = (typeof factorNames)[number];

/** A factor of a postmortem. */
export interface ThemedFactor {
  readonly postmortem: string;
  readonly text: string;
  /** The themes of the text, where they are known already. */
  readonly themes?: readonly string[];
}

/** Something that factors of several postmortems are about. */
export interface Theme {
  readonly theme: string;
  /** Their ids, each once. */
  readonly postmortems: readonly string[];
}

/**
 * What factors of two or more postmortems are about, the widest first. A factor may belong to several themes, or to
 * none.
 */
export function themesOf(factors: readonly ThemedFactor[]): readonly Theme[] {
  const found = new Map<string, Set<string>>();
  for (const { postmortem, text, themes = themesIn(text) } of factors)
    for (const theme of themes) found.set(theme, (found.get(theme) ?? new Set()).add(postmortem));
  return [...found]
    .filter(([, postmortems]) => postmortems.size >= 2)
    .map(([theme, postmortems]) => ({ theme, postmortems: [...postmortems] }))
    .toSorted(
      (one, other) => other.postmortems.length - one.postmortems.length || (one.theme < other.theme ? -1 : 1),
    );
}

/** What contributing factors are about; a step for each postmortem. */
export function* themesFigure(all: readonly Counted[]): Steps<Figure<FactorName>> {
  const factors: ThemedFactor[] = [];
  for (const { id, factors: own } of all) {
    for (const factor of own)
      factors.push({ postmortem: id, text: factor.text, themes: themesOfFactor(factor) });
    yield;
  }
  const n = all.filter(({ factors: own }) => own.length > 0).length;
  return {
    name: 'themes',
    title: 'What factors are about',
    of: 'postmortems',
    n,
    leftOut: leftOut({ 'no factor named': all.length - n }),
    value: {
      kind: 'counts',
      overlap: true,
      rows: themesOf(factors).map(({ theme, postmortems }) => ({
        name: theme,
        count: postmortems.length,
        ids: postmortems,
      })),
    },
    explain: [
      'Themes of the texts of contributing factors, each with the postmortems that have such a factor; only those of two or more. One may have several themes, so the rows are more than the whole.',
      'Themes are told by the words that teams use for common faults, and words only hint: read the postmortems before you conclude. What none of them names is in no theme.',
    ],
  };
}

type Factor = Counted['factors'][number];

const known = new WeakMap<Factor, readonly string[]>();

/** Words are heard once, as long as the factor says what it says. */
function themesOfFactor(factor: Factor): readonly string[] {
  const before = known.get(factor);
  if (before) return before;
  const themes = themesIn(factor.text);
  known.set(factor, themes);
  return themes;
}

/** On which levels factors lie. */
export function levelsFigure(all: readonly Counted[]): Figure<FactorName> {
  const factors = all.flatMap(({ id, factors: own }) =>
    own.map(({ level }) => ({ id, level: folded(level ?? '') })),
  );
  const { rows, n } = counted(
    factors,
    ({ id }) => id,
    ({ level }) => [level],
  );
  return {
    name: 'levels',
    title: 'On which level they lie',
    of: 'factors',
    n,
    leftOut: leftOut({ 'no level named': factors.length - n }),
    value: { kind: 'counts', overlap: false, rows: byName(rows) },
    explain: [
      'Contributing factors by the level that they name, such as technical or organisational.',
      'Where one level is hardly there, it may be that nobody asked about it.',
    ],
  };
}
