import type { Finding } from '../finding.js';
import type { FrontMatter } from '../frontmatter/frontmatter.js';
import type { Meta, Model } from '../model.js';
import type { Range, Said } from '../range.js';
import { moments } from '../timeline/moments.js';
import { statedTime } from '../timeline/timeline.js';

/** The words that the format knows for a key. */
const allowed = {
  status: ['draft', 'in-review', 'final', 'closed'],
  triggers: ['core-down', 'user-facing', 'degraded', 'data-loss', 'security', 'near-miss', 'other'],
  'detected-by': ['alarm', 'customer', 'colleague', 'other'],
  visibility: ['team', 'company', 'public'],
  'full-outage': ['true', 'false'],
} as const;

/** The newest format that this version reads whole. */
const format = 1;

/** Values that the format does not know, each with the nearest that it does. */
export function checkValues({ text, meta, frontMatter }: Model): Finding[] {
  const said = (key: keyof typeof allowed, values: readonly (Said<string> | null)[]): Finding[] =>
    values.flatMap((value) => (value ? unknownValue(text, key, value) : []));
  return [
    ...said('status', [meta.status]),
    ...said('triggers', meta.triggers),
    ...said('detected-by', [meta.detectedBy]),
    ...said('visibility', [meta.visibility]),
    ...said('full-outage', meta.fullOutage ? [] : [frontMatter.string('full-outage')]),
    ...unknownTimes(frontMatter),
    ...newerFormat(meta),
  ];
}

function unknownValue(text: string, key: keyof typeof allowed, said: Said<string>): Finding[] {
  const { value } = said;
  const words: readonly string[] = allowed[key];
  if (words.includes(value)) return [];
  const near = nearest(value, words);
  const place = withinQuotes(text, said);
  const fixes = near && place ? [{ title: `Write ${near}`, edits: [{ ...place, insert: near }] }] : [];
  return [
    {
      from: said.from,
      to: said.to,
      rule: 'syntax/unknown-value',
      severity: 'warning',
      message: `\`${key}: ${shortened(value)}\` is not one of ${words.join(', ')}.`,
      fixes,
    },
  ];
}

/** Where the words of a value stand, without quotes; null when the text says them in another form. */
function withinQuotes(text: string, { from, to, value }: Said<string>): Range | null {
  const start = /["']/.test(text[from] ?? '') ? from + 1 : from;
  const end = start + value.length;
  return end <= to && text.slice(start, end) === value ? { from: start, to: end } : null;
}

/** Moments whose words are not read as a time. */
function unknownTimes(frontMatter: FrontMatter): Finding[] {
  const said = frontMatter.map('times');
  return moments.flatMap((moment): Finding[] => {
    const words = said.get(moment);
    if (!words || statedTime(frontMatter, moment)) return [];
    const message = `\`${moment}: ${shortened(words.value)}\` is not read as a time. Write it as 2026-11-03 10:41 UTC.`;
    const { from, to } = words;
    return [{ from, to, rule: 'syntax/unknown-time', severity: 'warning', message, fixes: [] }];
  });
}

function newerFormat({ format: said }: Meta): Finding[] {
  if (!said || Number(said.value) <= format) return [];
  const message = `This document says format ${shortened(said.value)}; this version of Debrief reads format ${format}. Newer parts are shown as prose.`;
  return [
    { from: said.from, to: said.to, rule: 'syntax/newer-format', severity: 'note', message, fixes: [] },
  ];
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

/** The word that a slip of the keyboard most likely meant; null when nothing is close. */
export function nearest(word: string, words: readonly string[]): string | null {
  const wanted = word
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .slice(0, 40);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const each of words) {
    const distance = editDistance(wanted, each);
    if (distance < bestDistance) {
      best = each;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
