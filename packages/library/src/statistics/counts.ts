import { triggers } from '@debrief/process';
import { dayOf } from '../reading/day.js';
import type { Counted } from './counted.js';
import { type Count, type Figure, leftOut } from './figure.js';

export const countNames = [
  'systems',
  'severities',
  'triggers',
  'detected-by',
  'months',
  'quarters',
  'years',
] as const;
export type CountName = (typeof countNames)[number];

interface Counting {
  readonly title: string;
  /** What a postmortem counts for. */
  readonly words: (counted: Counted) => readonly string[];
  readonly overlap: boolean;
  readonly order: (rows: readonly Count[]) => readonly Count[];
  readonly without: string;
  readonly explain: readonly string[];
}

const written =
  'What nobody wrote about is not here: more may mean more incidents, or more care to write them down.';

const countings: Readonly<Record<CountName, Counting>> = {
  systems: {
    title: 'By system',
    words: ({ systems }) => systems,
    overlap: true,
    order: mostFirst,
    without: 'no system named',
    explain: [
      'Postmortems that name a system. One that names several counts for each, so the rows are more than the whole.',
      written,
    ],
  },
  severities: {
    title: 'By severity',
    words: ({ severity }) => (severity === null ? [] : [severity]),
    overlap: false,
    order: byName,
    without: 'no severity named',
    explain: ['Postmortems of each severity, as their front matter says it.', written],
  },
  triggers: {
    title: 'By trigger',
    words: ({ triggers: own }) => own,
    overlap: true,
    order: inOrderOf(triggers),
    without: 'no trigger named',
    explain: [
      'What postmortems name as their reason to be written. One with several reasons counts for each, so the rows are more than the whole.',
      written,
    ],
  },
  'detected-by': {
    title: 'By who noticed first',
    // Free words might be somebody's name.
    words: ({ detectedBy }) =>
      detectedBy === null ? [] : [noticers.find((each) => each === folded(detectedBy)) ?? 'other'],
    overlap: false,
    order: inOrderOf(['alarm', 'customer', 'colleague', 'other']),
    without: 'nothing said of who noticed first',
    explain: [
      'Who noticed first, as the front matter says it: an alarm, a customer, a colleague, or somebody else. Other words count as other.',
      'An incident that no alarm can see is noticed by people, and that is worth no less.',
    ],
  },
  months: byTime('By month', 'YYYY-MM'.length, (day) => day.slice(0, 'YYYY-MM'.length)),
  quarters: byTime('By quarter', 'YYYY-MM'.length, quarterOf),
  years: byTime('By year', 'YYYY'.length, (day) => day.slice(0, 'YYYY'.length)),
};

const noticers: readonly string[] = ['alarm', 'customer', 'colleague', 'other'];

/** How many postmortems there are of each system, severity … */
export function countFigure(name: CountName, all: readonly Counted[]): Figure<CountName> {
  const { title, words, overlap, order, without, explain } = countings[name];
  const { rows, n } = counted(all, ({ id }) => id, words);
  return {
    name,
    title,
    of: 'postmortems',
    n,
    leftOut: leftOut({ [without]: all.length - n }),
    value: { kind: 'counts', overlap, rows: order(rows) },
    explain,
  };
}

/** How many things have each word, whatever its case; the first spelling stands for all. */
export function counted<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  wordsOf: (one: T) => readonly string[],
): { readonly rows: readonly Count[]; readonly n: number } {
  const found = new Map<string, { name: string; count: number; ids: Set<string> }>();
  let n = 0;
  for (const one of all) {
    const words = new Map(wordsOf(one).map((word) => [folded(word), word.trim()]));
    words.delete('');
    if (words.size > 0) n++;
    for (const [key, name] of words) {
      const row = found.get(key) ?? { name, count: 0, ids: new Set() };
      row.count++;
      row.ids.add(idOf(one));
      found.set(key, row);
    }
  }
  return { rows: [...found.values()].map(({ name, count, ids }) => ({ name, count, ids: [...ids] })), n };
}

/** The rows of each month from the first to the last, those without any among them. */
function byTime(title: string, precision: number, nameOf: (day: string) => string): Counting {
  return {
    title,
    words: (one) => [nameOf(dayOf(one) ?? one.month)],
    overlap: false,
    order: (rows) => withGaps(rows, precision, nameOf),
    without: 'no time told',
    explain: [
      'When the incidents began; where a postmortem tells no day, the month in its name.',
      `${written} Small numbers go up and down by chance.`,
    ],
  };
}

function withGaps(
  rows: readonly Count[],
  precision: number,
  nameOf: (day: string) => string,
): readonly Count[] {
  const sorted = rows.toSorted((one, other) => compare(one.name, other.name));
  const [first, last] = [sorted[0]?.name, sorted.at(-1)?.name];
  if (first === undefined || last === undefined) return [];
  const known = new Map(sorted.map((row) => [row.name, row]));
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as const;
  const names = new Set<string>();
  for (let year = years[0]; year <= years[1]; year++)
    for (let month = 1; month <= (precision === 'YYYY'.length ? 1 : 12); month++)
      names.add(nameOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`));
  return [...names]
    .filter((name) => first <= name && name <= last)
    .map((name) => known.get(name) ?? { name, count: 0, ids: [] });
}

/** `2026-11` is in `2026-Q4`. */
function quarterOf(day: string): string {
  return `${day.slice(0, 'YYYY'.length)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export function mostFirst(rows: readonly Count[]): readonly Count[] {
  return rows.toSorted((one, other) => other.count - one.count || compare(one.name, other.name));
}

export function byName(rows: readonly Count[]): readonly Count[] {
  return rows.toSorted((one, other) => compare(folded(one.name), folded(other.name)));
}

/** In the order of a list, what is not in it behind. */
function inOrderOf(known: readonly string[]): Counting['order'] {
  const place = ({ name }: Count): number => {
    const at = known.indexOf(folded(name));
    return at < 0 ? known.length : at;
  };
  return (rows) => byName(rows).toSorted((one, other) => place(one) - place(other));
}

export function folded(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
