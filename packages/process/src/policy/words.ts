import { folded, nearest } from './nearest.js';
import type { WordsValue } from './value.js';

/** Words as they were understood. */
export type Understood =
  /** `better` is how they are written; null where they are. */
  | { readonly value: string | number; readonly better: string | null }
  /** They are not understood; `near` is what they may have meant. */
  | { readonly value: null; readonly near: string | null };

const unclear: Understood = { value: null, near: null };

/** Understands the words of a value: `5 days` is 5, `Always` is `always` and better written so. */
export function understand(value: WordsValue, words: string, severities: readonly string[]): Understood {
  switch (value.is) {
    case 'words':
      return { value: words, better: null };
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(words) ? { value: words, better: null } : unclear;
    case 'day':
      return dayOf(words);
    case 'days':
      return timeOf(words, lengths.days);
    case 'threshold': {
      const choice = choiceOf(words, ['always', 'never']);
      return choice.value === null && /\d/.test(words) ? timeOf(words, lengths.minutes) : choice;
    }
    case 'severity':
      return severities.length === 0 ? { value: words, better: null } : choiceOf(words, severities);
    case 'choice':
      return choiceOf(value.also?.[words.toLowerCase()] ?? words, value.of);
  }
}

function choiceOf(words: string, choices: readonly string[]): Understood {
  if (choices.includes(words)) return { value: words, better: null };
  const same = choices.filter((each) => folded(each) === folded(words));
  const [only] = same;
  if (only !== undefined && same.length === 1) return { value: only, better: only };
  return { value: null, near: nearest(words, choices) };
}

/** Units of a length with what each is worth, the one to suggest last. */
const lengths = {
  days: { units: { d: 1, day: 1, days: 1, w: 7, week: 7, weeks: 7 }, one: 'day', most: 3650 },
  minutes: {
    units: { m: 1, min: 1, mins: 1, minute: 1, minutes: 1, h: 60, hr: 60, hrs: 60, hour: 60, hours: 60 },
    one: 'minute',
    most: 100_000,
  },
} as const;

interface Length {
  readonly units: Readonly<Record<string, number>>;
  readonly one: string;
  readonly most: number;
}

/** What JSON Schema takes for such a length, number for number. */
export function lengthPattern(of: keyof typeof lengths): string {
  return `^[0-9]+( ?(${Object.keys(lengths[of].units).join('|')}))?$`;
}

/** The longest one that counts. */
export function longestOf(of: keyof typeof lengths): number {
  return lengths[of].most;
}

function timeOf(words: string, { units, one, most }: Length): Understood {
  const [, digits = '', gap = '', unit = ''] = /^(\d{1,6})(\s*)([a-z]*)\.?$/i.exec(words) ?? [];
  if (digits === '') return unclear;
  const count = Number(digits);
  const lower = unit.toLowerCase();
  const known = unit === '' ? 1 : Object.hasOwn(units, lower) ? units[lower] : undefined;
  if (known !== undefined) {
    if (count === 0 || count * known > most) return unclear;
    const written = gap.length <= 1 && gap !== '\t' && !words.endsWith('.') && unit === lower;
    return { value: count * known, better: written ? null : `${digits} ${lower || `${one}s`}` };
  }
  const meant = nearest(lower, Object.keys(units).filter(isWord));
  return { value: null, near: meant === null ? null : `${digits} ${meant}` };
}

/** A letter alone is near to everything. */
function isWord(unit: string): boolean {
  return unit.length > 3 && unit.endsWith('s');
}

function dayOf(words: string): Understood {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written) return unclear;
  return { value: written, better: written === words ? null : written };
}
