// Scores the reader against labelled documents: npm run eval -- FOLDER [--misses N]
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';
import { kinds, scoreDocument } from './score.mjs';

const { folder, most } = readArguments();

ensureInstalled();
ensureBuilt();
const { parse, toJson } = await import('@debrief/document');

/** @type {Map<string, Map<string, { hits: number, found: number, wanted: number }>>} */
const tallies = new Map();
/** @type {string[]} */
const misses = [];

for (const line of readFileSync(join(folder, 'structure.jsonl'), 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const labels = JSON.parse(line);
  const path = join(folder, labels.corpus, labels.path);
  const json = toJson(parse(readFileSync(path, 'utf8'), null, { path }).model, { id: null, path });
  for (const score of scoreDocument(labels, json)) {
    for (const group of [labels.corpus, 'all']) {
      const tally = tallyOf(group, score.kind);
      tally.hits += score.hits;
      tally.found += score.found;
      tally.wanted += score.wanted;
    }
    for (const miss of score.misses) misses.push(`${relative(folder, path)}: ${score.kind}: ${miss}`);
  }
}

for (const miss of misses.slice(0, most)) console.log(miss);
if (misses.length > most) console.log(`… and ${misses.length - most} more`);
console.log('');
const groups = [...tallies.keys()].filter((group) => group !== 'all').concat('all');
console.log(['kind'.padEnd(26), ...groups.map((group) => group.slice(0, 26).padEnd(26))].join(''));
console.log([''.padEnd(26), ...groups.map(() => 'prec   recall F1     n'.padEnd(26))].join(''));
for (const kind of kinds) {
  console.log([kind.padEnd(26), ...groups.map((group) => cell(tallyOf(group, kind)).padEnd(26))].join(''));
}

/** The folder with the labelled documents, and how many misses to list. */
function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { misses: { type: 'string' } },
    });
    const folder = resolve(positionals[0] ?? '.');
    const most = values.misses === undefined ? Number.POSITIVE_INFINITY : Number(values.misses);
    if (positionals.length === 1 && most >= 0 && existsSync(join(folder, 'structure.jsonl')))
      return { folder, most };
  } catch {
    // Said below.
  }
  console.error('Name a folder of documents whose labels are in its structure.jsonl:');
  console.error('  npm run eval -- FOLDER [--misses NUMBER]');
  process.exit(2);
}

/**
 * @param {string} group
 * @param {string} kind
 */
function tallyOf(group, kind) {
  const of = tallies.get(group) ?? new Map();
  tallies.set(group, of);
  const tally = of.get(kind) ?? { hits: 0, found: 0, wanted: 0 };
  of.set(kind, tally);
  return tally;
}

/** @param {{ hits: number, found: number, wanted: number }} tally */
function cell({ hits, found, wanted }) {
  if (found + wanted === 0) return '–';
  const precision = found === 0 ? 1 : hits / found;
  const recall = wanted === 0 ? 1 : hits / wanted;
  const f1 = (2 * hits) / (found + wanted);
  return `${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}  ${wanted}`;
}
