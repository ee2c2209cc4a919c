// How findings are held against labelled sentences.
import { createHash } from 'node:crypto';

/** @typedef {{ rule: string, severity: string, from: number, to: number }} Finding */
/** @typedef {{ corpus: string, path: string, line: number, text: string, label: string, span: string | null }} Labelled */
/** @typedef {{ wanted: number, found: number, right: number, alarms: number }} Row */

/** The labels, in the order of the report. */
export const labels = [
  'naming',
  'human-error',
  'counterfactual',
  'judgement',
  'single-cause',
  'loaded',
  'vague',
  'outage-word',
  'passive',
  'action',
  'question',
  'external',
];

/** The label that a rule's findings stand for; null for those outside the score. @param {string} rule */
export function labelOf(rule) {
  if (outside.has(rule)) return null;
  return own[rule] ?? byFamily[rule.slice(0, rule.indexOf('/'))] ?? null;
}

const outside = new Set(['facts/time-without-zone', 'facts/unknown-acronym', 'action/group-owner']);

/** @type {Record<string, string>} */
const own = { 'facts/outage': 'outage-word', 'facts/hidden-actor': 'passive' };

/** @type {Record<string, string>} */
const byFamily = {
  naming: 'naming',
  'human-error': 'human-error',
  hindsight: 'counterfactual',
  judgement: 'judgement',
  'single-cause': 'single-cause',
  loaded: 'loaded',
  facts: 'vague',
  action: 'action',
  question: 'question',
  external: 'external',
};

/** @returns {Map<string, Row>} */
export function newTally() {
  return new Map([...labels, 'all'].map((label) => [label, { wanted: 0, found: 0, right: 0, alarms: 0 }]));
}

/**
 * What was found in a sentence: anything that overlaps the words of its label, and whether its family is right.
 * @param {readonly Finding[]} findings
 * @param {{ from: number, to: number, text: string }} sentence
 * @param {Pick<Labelled, 'label' | 'span'>} record
 */
export function heardIn(findings, sentence, { label, span }) {
  const inSentence = findings.filter(({ from, to }) => from < sentence.to && to > sentence.from);
  const words = span === null ? null : spanIn(sentence.text, sentence.from, span);
  const hits = words ? inSentence.filter(({ from, to }) => from < words.to && to > words.from) : [];
  return { inSentence, any: hits.length > 0, right: hits.some(({ rule }) => labelOf(rule) === label) };
}

/**
 * @param {Map<string, Row>} tally
 * @param {Pick<Labelled, 'label'>} record
 * @param {{ inSentence: readonly Finding[], any: boolean, right: boolean }} heard
 */
export function add(tally, { label }, heard) {
  if (label === 'ok') {
    if (heard.inSentence.length > 0) bump('all', 'alarms');
    for (const family of new Set(heard.inSentence.map(({ rule }) => labelOf(rule))))
      bump(family ?? 'all', 'alarms');
    return;
  }
  for (const row of [label, 'all']) {
    bump(row, 'wanted');
    if (heard.any) bump(row, 'found');
    if (heard.right) bump(row, 'right');
  }

  /** @param {string} row @param {keyof Row} key */
  function bump(row, key) {
    const counts = tally.get(row);
    if (counts) counts[key]++;
  }
}

/** @param {Map<string, Row>} tally */
export function report(tally) {
  const lines = ['family             n   recall   right family   false alarms   precision'];
  for (const [label, { wanted, found, right, alarms }] of tally) {
    const precision = found + alarms === 0 ? '–' : (found / (found + alarms)).toFixed(3);
    lines.push(
      `${label.padEnd(16)} ${String(wanted).padStart(4)}   ${share(found, wanted)}    ${share(right, wanted)}          ${String(alarms).padStart(4)}           ${precision}`,
    );
  }
  return lines.join('\n');
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return whole === 0 ? '  –  ' : (part / whole).toFixed(3);
}

/**
 * Where words stand in a text from an offset on, whatever white space and line marks are between them.
 * @param {string} text
 * @param {number} from
 * @param {string} words
 */
export function spanIn(text, from, words) {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+(?:>\\s*)*');
  const match = new RegExp(pattern, 'u').exec(text.slice(from));
  if (!match) return null;
  return { from: from + match.index, to: from + match.index + match[0].length, text };
}

/** Half of our own sentences are to build with, the other half only to judge with. @param {string} text */
export function splitOf(text) {
  const [first = 0] = createHash('sha256').update(text).digest();
  return first % 2 === 0 ? 'build' : 'judge';
}
