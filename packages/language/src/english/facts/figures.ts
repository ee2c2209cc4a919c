import type { Candidate } from '../../rule.js';
import type { Token } from '../../word.js';
import { sentencesOf } from '../tokens.js';

/** Whether the figure that a vague word leaves out stands beside it: in its sentence, the next one, or its row. */
export function hasFigure(
  { sentence, sentences, passage }: Pick<Candidate, 'sentence' | 'sentences' | 'passage'>,
  says: (tokens: readonly Token[]) => boolean,
): boolean {
  if (says(sentence.tokens) || isUnknown(sentence.tokens)) return true;
  const next = sentences[sentences.indexOf(sentence) + 1];
  if (next && (isUnknown(next.tokens) || (continues(sentence.tokens, next.tokens) && says(next.tokens))))
    return true;
  if (passage.around.length === passage.words.length) return false;
  return sentencesOf(passage.around, 0).some(({ tokens }) => says(tokens));
}

/** Whether a sentence goes on about the same: “It was 7 of 52”, “In total 312 orders”, or a noun that comes again. */
function continues(tokens: readonly Token[], next: readonly Token[]): boolean {
  const [first, second] = [next[0], next[1]];
  // “It was 7 of 52”, and not “It was fixed by a restart of all four”.
  if (/^(?:it|this|that|we|there)$/.test(first?.word.text ?? '')) return saysCount(next.slice(0, 5));
  if (first?.kind !== 'word' || refers.has(first.word.text)) return true;
  if (first.word.text === 'in' && /^(?:total|all|sum|the|numbers|figures)$/.test(second?.word.text ?? ''))
    return true;
  const said = new Set(tokens.filter(({ word }) => word.text.length > 3).map(({ word }) => stem(word.text)));
  return next.some(
    ({ word }) => word.text.length > 3 && !word.classes.has('aux') && said.has(stem(word.text)),
  );
}

function stem(text: string): string {
  return text.slice(0, 6);
}

const refers = new Set(
  `these those they them of altogether overall about around some roughly exactly at most all both each one
  two three four five six seven eight nine ten twelve half our total how according`.split(/\s+/),
);

/** "No figure exists", "how many is not known": an honest gap. */
function isUnknown(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => {
    if (
      word.text === 'estimate' ||
      word.text === 'uncounted' ||
      (word.text === 'unknown' &&
        /^(?:is|are|remains|remain|was|still)$/.test(tokens[at - 1]?.word.text ?? ''))
    )
      return true;
    const [next, further] = [tokens[at + 1]?.word.text ?? '', tokens[at + 2]?.word.text ?? ''];
    if (word.text === 'no')
      return gap.test(next) || (/^(?:exact|precise|reliable)$/.test(next) && gap.test(further));
    return word.text === 'not' && /^(?:known|counted|recorded|measured)$/.test(next);
  });
}
const gap = /^(?:figure|number|count|measure|record|statistic)s?$/;

/** A number of things or a share of them; days, clocks, versions and durations are none. */
export function saysCount(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      isFigure(token, tokens[at - 1], tokens[at + 1]) &&
      !durations.test(token.word.text) &&
      !tokens[at + 1]?.word.classes.has('unit') &&
      !beside.has(tokens[at + 1]?.word.text ?? '') &&
      !tokens[at + 1]?.word.classes.has('person'),
  );
}

/** How long something took: a number with its unit, or two clocks. */
export function saysLength(tokens: readonly Token[]): boolean {
  let clocks = 0;
  return tokens.some((token, at) => {
    if (isClock(token, tokens[at - 1])) return ++clocks > 1;
    if (durations.test(token.word.text)) return true;
    const next = tokens[at + 1]?.word;
    // "A few minutes (six)".
    if (isFigure(token, tokens[at - 1], undefined) && tokens[at - 1]?.word.text === '(' && next?.text === ')')
      return true;
    // "30-minute", "22 minutes", "some 5 or 6 hours".
    return (
      isFigure(token, tokens[at - 1], undefined) &&
      next !== undefined &&
      (next.classes.has('unit') || joined.test(next.text))
    );
  });
}

/** A point in time: a clock. */
export function saysClock(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => isClock(token, tokens[at - 1]));
}

/** Nouns of which a number says nothing about how many were hit: "three times", "502 errors". */
const beside = new Set('times responses http error errors status bad gateway forbidden'.split(' '));
const durations = /^[\d.,]+(?:s|sec|secs|m|min|mins|h|hr|hrs|d|ms)$/;
const joined = /^(?:(?:second|minute|hour|day|week|month)s?|s|ms|h|d)$/;
const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty half third quarter'.split(
    ' ',
  ),
);

function isClock(token: Token, before: Token | undefined): boolean {
  return (
    token.kind === 'number' &&
    (/^\d{1,2}:\d{2}/.test(token.word.text) ||
      (/^\d{1,2}\.\d{2}$/.test(token.word.text) && before?.word.text === 'at'))
  );
}

function isFigure(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  const { text } = token.word;
  // “The two sites” is a name, not a count.
  if (token.kind === 'word' && before && definite.has(before.word.text)) return false;
  if (token.kind === 'word') return numberWords.has(text) || /^(?:two|three|four|five|six)-/.test(text);
  if (token.kind !== 'number') return false;
  // “19h48”
  if (before?.kind === 'number' && before.to === token.from && before.word.text.endsWith('h')) return false;
  // “10-30 minutes” is a span, “-30” alone an offset.
  const span = before?.kind === 'number' && before.to === token.from;
  // The month and the day of “2026-02-27”, and “04.04.” in front of an entry.
  if (span && /^-|^(?:19|20)\d{2}$/.test(before.word.text)) return false;
  if (!before && /^[0-3]?\d\.[01]?\d$/.test(text)) return false;
  if (text.includes(':') || (/^[+-]/.test(text) && !span) || text.includes('/')) return false;
  if (before?.word.text === '#' || (before?.kind === 'word' && label.has(before.word.text))) return false;
  // A year, a day of a month, a version, a name such as "node 4.1.2" or "HTTP 502".
  if (/^(?:19|20)\d{2}$/.test(text)) return false;
  if (/^\d+\.\d+\.\d/.test(text)) return false;
  const next = after?.word.text ?? '';
  return !months.test(next) && !months.test(before?.word.text ?? '') && !/^\d+(?:st|nd|rd|th)$/.test(text);
}

const definite = new Set(['the', 'these', 'those', 'both', 'our', 'its', 'other']);
const label = new Set(
  'http https version v error status code port step phase release tier level severity sev android ios windows'.split(
    ' ',
  ),
);
const months =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/;
