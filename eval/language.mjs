// Scores the language checker against labelled sentences:
//   npm run eval:language -- FOLDER [--misses N] [--unlabelled N] [--only LABEL,LABEL]   real documents with labels
//   npm run eval:language                                                             our own sentences and documents in eval/language
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';
import { add, heardIn, labelOf, newTally, report, spanIn, splitOf } from './language/score.mjs';

/** @typedef {import('./language/score.mjs').Finding} Finding */
/** @typedef {import('./language/score.mjs').Labelled} Labelled */

const { folder, misses, unlabelled, only } = readArguments();

ensureInstalled();
ensureBuilt();
const { parse, Lines } = await import('@debrief/document');
const { Checker, inPlace } = await import('@debrief/language');
const checker = new Checker();

if (folder === null) scoreOurOwn();
else tellDocuments(folder, true);

/** Our own sentences and documents. What was built with is told apart from what is only judged with. */
function scoreOurOwn() {
  const home = fileURLToPath(new URL('language', import.meta.url));
  for (const split of /** @type {const} */ (['build', 'judge'])) {
    console.log(`\nSentences to ${split} with`);
    scoreSentences(join(home, 'sentences'), split);
  }
  for (const name of ['a', 'b', 'c']) {
    console.log(`\nDocuments ${name}, to build with`);
    tellDocuments(join(home, 'documents', name), true);
  }
}

/** @param {string} folder @param {boolean} listed whether misses may be seen */
function tellDocuments(folder, listed) {
  const { tally, missed, others, otherRules, words, raised } = scoreDocuments(folder);
  if (listed && misses > 0) console.log(`${missed.slice(0, misses).join('\n')}\n`);
  if (listed && unlabelled > 0) console.log(`${others.slice(0, unlabelled).join('\n')}\n`);
  console.log(report(tally));
  console.log(
    `\nOn text that no label speaks of: ${raised} findings in ${words} words, ${((1000 * raised) / words).toFixed(2)} per 1,000 words.`,
  );
  for (const [rule, count] of [...otherRules].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${rule}`);
}

/** Real documents: each labelled sentence in its place. @param {string} folder */
function scoreDocuments(folder) {
  /** @type {Map<string, Labelled[]>} */
  const byFile = new Map();
  for (const record of readLines(join(folder, 'language.jsonl'))) {
    const path = join(folder, record.corpus, record.path);
    byFile.set(path, [...(byFile.get(path) ?? []), record]);
  }
  const tally = newTally();
  /** @type {string[]} */
  const missed = [];
  /** @type {string[]} */
  const others = [];
  /** @type {Map<string, number>} */
  const otherRules = new Map();
  let words = 0;
  let raised = 0;
  for (const [path, records] of byFile) {
    const text = readFileSync(path, 'utf8');
    const { model } = parse(text, null, { path });
    const findings = checker.check(model).filter(counts);
    const lines = new Lines(text);
    /** @type {Set<Finding>} */
    const used = new Set();
    for (const record of records) {
      const found = spanIn(text, lines.startOf(record.line), record.text);
      if (!found) {
        console.error(`${basename(path)}:${record.line}: this sentence is not in the file: ${record.text}`);
        continue;
      }
      const heard = heardIn(findings, found, record);
      for (const each of heard.inSentence) used.add(each);
      add(tally, record, heard);
      missed.push(...told(record, heard, `${basename(path)}:${record.line}`));
    }
    words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    for (const finding of findings) {
      if (used.has(finding)) continue;
      raised++;
      otherRules.set(finding.rule, (otherRules.get(finding.rule) ?? 0) + 1);
      if (only && !only.includes(labelOf(finding.rule) ?? '')) continue;
      others.push(
        `${basename(path)}:${lines.lineAt(finding.from)}: ${finding.rule}: ${sentenceAround(text, finding)}`,
      );
    }
  }
  return { tally, missed, others, otherRules, words, raised };
}

/** Each sentence in a small document of its own. @param {string} home @param {'build' | 'judge'} split */
function scoreSentences(home, split) {
  const tally = newTally();
  /** @type {string[]} */
  const missed = [];
  for (const name of readdirSync(home).sort())
    for (const record of readLines(join(home, name))) {
      if (splitOf(record.text) !== split) continue;
      const { document } = inPlace(record.text, record.place, record.role);
      const findings = checker.check(parse(document).model).filter(counts);
      const from = document.indexOf(record.text);
      const heard = heardIn(findings, { from, to: from + record.text.length, text: document }, record);
      // A sentence of one family says nothing of the others.
      const own = {
        ...heard,
        inSentence: heard.inSentence.filter((each) => labelOf(each.rule) === familyIn(name)),
      };
      const counted = record.label === 'ok' ? own : heard;
      add(tally, record, counted);
      missed.push(...told(record, counted, name));
    }
  if (split === 'build' && misses > 0) console.log(`${missed.slice(0, misses).join('\n')}\n`);
  console.log(report(tally));
}

/** @param {string} name */
function familyIn(name) {
  return name.replace(/(?:\.\d+)?\.jsonl$/, '');
}

/** Notes, and what is no matter of language, do not count. @param {Finding} finding */
function counts({ rule, severity }) {
  return severity !== 'note' && labelOf(rule) !== null;
}

/**
 * @param {Labelled} record
 * @param {ReturnType<typeof heardIn>} heard
 * @param {string} where
 */
function told(record, heard, where) {
  const labels = [record.label, ...heard.inSentence.map(({ rule }) => labelOf(rule) ?? '')];
  if (only && !labels.some((label) => only.includes(label))) return [];
  const rules = heard.inSentence.map(({ rule }) => rule).join(', ');
  if (record.label === 'ok') return rules === '' ? [] : [`FALSE  ${where}: ${rules}: ${record.text}`];
  if (heard.right) return [];
  return [
    `${heard.any ? 'OTHER ' : 'MISS  '} ${where}: ${record.label} “${record.span}” (${rules}): ${record.text}`,
  ];
}

/** @param {string} text @param {{ from: number, to: number }} range */
function sentenceAround(text, { from, to }) {
  const start = Math.max(text.lastIndexOf('\n', from) + 1, from - 90);
  const end = Math.min(text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to), to + 70);
  return `${text.slice(start, from)}«${text.slice(from, to)}»${text.slice(to, end)}`.replace(/\s+/g, ' ');
}

/** @param {string} path @returns {any[]} */
function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { misses: { type: 'string' }, unlabelled: { type: 'string' }, only: { type: 'string' } },
    });
    const folder = positionals[0] === undefined ? null : resolve(positionals[0]);
    const misses = Number(values.misses ?? 0);
    const unlabelled = Number(values.unlabelled ?? 0);
    if (misses >= 0 && unlabelled >= 0 && (folder === null || existsSync(join(folder, 'language.jsonl'))))
      return { folder, misses, unlabelled, only: values.only?.split(',') ?? null };
  } catch {
    // Said below.
  }
  console.error(
    'Name a folder of documents whose labels are in its language.jsonl, or none for our own sentences:',
  );
  console.error(
    '  npm run eval:language -- [FOLDER] [--misses NUMBER] [--unlabelled NUMBER] [--only LABELS]',
  );
  return process.exit(2);
}
