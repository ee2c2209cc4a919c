import { type Search, wordOf, wordsOf } from '../app/address.js';

/** The key of a query in the library that a figure counts by. */
const keys: Readonly<Record<string, string>> = {
  systems: 'system',
  severities: 'severity',
  triggers: 'trigger',
  'detected-by': 'detected',
  themes: 'theme',
  months: 'in',
  years: 'in',
};

/**
 * The query that finds in the library what stands behind a row of a figure; null where no query can.
 *
 *     behind({ name: 'systems' }, 'app', { severity: 'sev1' }); // 'system:app severity:sev1'
 */
export function behind(figure: string, row: string, search: Search): string | null {
  const own = ownTerms(figure, row);
  const chosen = chosenTerms(search);
  return own === null || chosen === null ? null : [...own, ...chosen].join(' ');
}

function ownTerms(figure: string, row: string): readonly string[] | null {
  if (figure === 'quarters') {
    const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(row) ?? [];
    if (year === undefined) return null;
    const last = Number(quarter) * 3;
    return [`since:${year}-${twoDigits(last - 2)}`, `until:${year}-${twoDigits(last)}`];
  }
  const key = keys[figure];
  // “other” gathers words that nobody should be found by.
  if (key === undefined || (figure === 'detected-by' && row === 'other')) return null;
  return [`${key}:${quoted(row)}`];
}

/** What is chosen on the page, in the words of the library; null where it has none for it. */
function chosenTerms(search: Search): readonly string[] | null {
  const years = wordsOf(search, 'year');
  if (years.length > 1) return null;
  const lists = (['system', 'severity', 'label'] as const).flatMap((name) => {
    const words = wordsOf(search, name);
    return words.length === 0 ? [] : [`${name}:${words.map(quoted).join(',')}`];
  });
  const periods = (['since', 'until'] as const).flatMap((name) => {
    const word = wordOf(search, name);
    return word ? [`${name}:${word}`] : [];
  });
  return [...lists, ...years.map((year) => `in:${year}`), ...periods];
}

function quoted(value: string): string {
  return /[\s,"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}
