// Measures how fast Debrief is, each figure beside a peer or a limit in the same run: npm run bench [-- GROUP …] [-- FOLDER]
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../scripts/prepare.mjs';
import { checkingRows } from './checking.mjs';
import { longPostmortem } from './long.mjs';
import { alternately, compareStarts, median, percentile, row, table } from './measure.mjs';
import { storeRows } from './store.mjs';

/** @typedef {ReturnType<typeof row>} Row */

ensureInstalled();
ensureBuilt();
const { TreeFragment } = await import('@lezer/common');
const { default: MarkdownIt } = await import('markdown-it');
const { apply, grammar, isRefusal, parse, render } = await import('@debrief/document');
const { Checker } = await import('@debrief/language');

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string', multiple: true } },
});
/** @type {Record<string, () => Row[] | Promise<Row[]>>} */
const groups = {
  document: () => [coldParse(), ...keystrokes(), ...operations(), wholeFolder(), rendering(), ...growth()],
  store: async () => storeRows(await import('@debrief/store')),
  check: () => checkingRows(root),
  start: commandStart,
  search: searching,
  page: async () => (await import('./page/rows.mjs')).pageRows(root),
  http: serving,
};
const named = positionals.filter((name) => Object.hasOwn(groups, name));
const chosen = named.length > 0 ? named : Object.keys(groups);
const folder = positionals.find((name) => !named.includes(name)) ?? join(root, 'examples');
const markdownIt = new MarkdownIt();
const documents = markdownFiles(folder).map((path) => readFileSync(path, 'utf8'));
const example = tenKilobytes(readFileSync(join(root, 'examples/2026/10.ledger.double-refunds.md'), 'utf8'));

console.log(
  `Node ${process.version}; ${documents.length} documents, ${kilobytes(documents.join(''))}, from ${folder}`,
);
for (const measure of Object.entries(groups).flatMap(([name, rows]) => (chosen.includes(name) ? [rows] : [])))
  console.log(table(await measure()));

function coldParse() {
  const [debrief = [], lezer = [], peer = []] = alternately(120, [
    () => parse(example),
    () => grammar.parse(example),
    () => markdownIt.parse(example, {}),
  ]);
  return row(`parse ${kilobytes(example)}, cold`, median(debrief), [
    ['Lezer alone', median(lezer)],
    ['markdown-it', median(peer)],
  ]);
}

/** One letter typed at a time, all over the document, as the editor does it; then its words are listened to. */
function keystrokes() {
  const debrief = [];
  const lezer = [];
  const listened = [];
  const checker = new Checker();
  let text = example;
  let parsed = parse(text);
  let tree = grammar.parse(text);
  for (let count = 0; count < 900; count++) {
    const at = (count * 7919) % text.length;
    const next = `${text.slice(0, at)}a${text.slice(at)}`;
    const change = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }];
    const one = performance.now();
    tree = grammar.parse(next, TreeFragment.applyChanges(TreeFragment.addTree(tree), change));
    const two = performance.now();
    parsed = parse(next, parsed, { changes: [{ from: at, to: at, insert: 'a' }] });
    const three = performance.now();
    checker.check(parsed.model);
    const four = performance.now();
    text = next;
    if (count < 300) continue;
    lezer.push(two - one);
    debrief.push(three - two);
    listened.push(four - two);
  }
  return [
    row('keystroke: parse and model, median', median(debrief), [['Lezer alone', median(lezer)]]),
    row('keystroke: parse and model, p95', percentile(debrief, 95), [['Lezer alone', percentile(lezer, 95)]]),
    row('keystroke: parse and all findings, median', median(listened), [
      ['Lezer alone', median(lezer)],
      ['limit', 1],
    ]),
    row('keystroke: parse and all findings, p95', percentile(listened, 95), [
      ['Lezer alone', percentile(lezer, 95)],
      ['limit', 4],
    ]),
  ];
}

/** What a person does, one operation after the other in a long document; each is planned, written and read back. */
function operations() {
  const text = longPostmortem(100);
  /** @type {Record<string, (count: number, parsed: import('@debrief/document').Parsed) => import('@debrief/document').Operation>} */
  const kinds = {
    'tick an action': (count) => ({
      do: 'change',
      what: 'action',
      item: `A${((count * 13) % 100) + 1}`,
      facts: { done: count % 2 === 0 },
    }),
    'add an action': (count) => ({
      do: 'add',
      what: 'action',
      facts: { text: `Spread load ${count}`, owner: 'Dana Reyes' },
    }),
    'add a timeline entry': (count) => ({
      do: 'add',
      what: 'entry',
      facts: {
        time: `2026-11-02 ${10 + (count % 5)}:${10 + (count % 50)}`,
        text: `Paged the responder of pool ${count}`,
      },
    }),
    'remove a timeline entry': (count, parsed) => ({
      do: 'remove',
      what: 'entry',
      item: entryAt(parsed, count).from,
    }),
    'change the time of an entry': (count, parsed) => ({
      do: 'change',
      what: 'entry',
      item: entryAt(parsed, count).from,
      facts: { time: `${10 + (count % 5)}:${10 + ((count * 7) % 50)}` },
    }),
    'move an entry to another day': (count, parsed) => ({
      do: 'change',
      what: 'entry',
      item: entryAt(parsed, count).from,
      facts: { time: `2026-11-0${1 + (count % 5)} ${10 + (count % 5)}:${10 + ((count * 7) % 50)}` },
    }),
    'set a key': (count) => ({ do: 'set-key', key: 'severity', value: `sev${count % 3}` }),
    retitle: (count) => ({ do: 'retitle', title: `Card payments declined, ${count}` }),
  };
  return Object.entries(kinds).map(([name, operation]) => {
    let parsed = parse(text);
    let tree = grammar.parse(text);
    let count = 0;
    const [debrief = [], lezer = []] = alternately(60, [
      () => {
        const done = apply(parsed, operation(count++, parsed));
        if (isRefusal(done)) throw new Error(`${name}: ${done.message}`);
        parsed = done.parsed;
      },
      () => {
        const at = (count * 7919) % text.length;
        const change = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }];
        const next = `${text.slice(0, at)}a${text.slice(at)}`;
        tree = grammar.parse(next, TreeFragment.applyChanges(TreeFragment.addTree(tree), change));
        tree = grammar.parse(
          text,
          TreeFragment.applyChanges(TreeFragment.addTree(tree), [
            { fromA: at, toA: at + 1, fromB: at, toB: at },
          ]),
        );
      },
    ]);
    return row(`${name} in ${kilobytes(text)}`, median(debrief.slice(20)), [
      ['Lezer, a letter in and out', median(lezer.slice(20))],
      ['limit', 5],
    ]);
  });
}

/**
 * An entry somewhere in the timeline, each time another one.
 * @param {import('@debrief/document').Parsed} parsed
 * @param {number} count
 */
function entryAt({ model: { timeline } }, count) {
  const entry = timeline[(count * 37) % timeline.length];
  if (!entry) throw new Error('The long document has no timeline.');
  return entry;
}

function wholeFolder() {
  const all = (/** @type {(text: string) => unknown} */ read) => () => {
    for (const text of documents) read(text);
  };
  const [debrief = [], lezer = [], peer = []] = alternately(9, [
    all((text) => parse(text)),
    all((text) => grammar.parse(text)),
    all((text) => markdownIt.parse(text, {})),
  ]);
  return row('parse the whole folder, cold', median(debrief), [
    ['Lezer alone', median(lezer)],
    ['markdown-it', median(peer)],
  ]);
}

function rendering() {
  const { model } = parse(example.repeat(10));
  const [debrief = [], peer = []] = alternately(15, [
    () => render(model),
    () => markdownIt.render(model.text),
  ]);
  return row(`render ${kilobytes(model.text)} to HTML`, median(debrief), [
    ['markdown-it, with its parse', median(peer)],
  ]);
}

/** Twice the text must take about twice the time, whatever the text. */
function growth() {
  /** @type {Record<string, string>} */
  const texts = {
    'boxes "- [ ] "': '- [ ] \n',
    'bars "|"': '|',
    'stars "*a_ "': '*a_ ',
    'nested quotes "> "': '> ',
    'links "[a]("': '[a](',
  };
  return Object.entries(texts).map(([name, unit]) => {
    const half = unit.repeat(Math.ceil(500_000 / unit.length));
    const [single = [], double = []] = alternately(3, [() => parse(half), () => parse(half + half)]);
    return row(`1 MB of ${name}`, median(double), [['twice 0.5 MB', 2 * median(single)]]);
  });
}

/** Of everything, the small collection; alone also the large one, which takes some minutes. */
async function searching() {
  const sizes = values.documents?.map(Number) ?? (named.includes('search') ? [10_000, 100_000] : [10_000]);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 1_000))
    throw new Error('--documents takes a whole number from 1000 on: fewer have no rare words.');
  // The generator is compiled, and may not be there before everything is built.
  const { searchRows } = await import('./search/rows.mjs');
  return await searchRows(root, sizes);
}

async function serving() {
  const { httpRows } = await import('./http/rows.mjs');
  return await httpRows(root, values.documents?.map(Number)[0] ?? 10_000);
}

async function commandStart() {
  const command = join(root, 'node_modules/.bin/debrief');
  const started = await compareStarts(15, [
    [process.execPath, '-e', '0'],
    [process.execPath, command, '--version'],
    [process.execPath, command, 'show', join(root, 'examples/2026/10.ledger.double-refunds.md')],
  ]);
  const [node = [], version = [], show = []] = started;
  return [
    row('debrief --version, whole process', median(version), [
      ['node -e 0', median(node)],
      ['limit: node -e 0 and 60 ms', median(node) + 60],
    ]),
    row('debrief show FILE, whole process', median(show), [['node -e 0', median(node)]]),
  ];
}

/** @param {string} text */
function tenKilobytes(text) {
  return text.slice(0, 10_240);
}

/** @param {string} text */
function kilobytes(text) {
  return `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function markdownFiles(path) {
  if (statSync(path).isFile()) return /\.(?:md|erb)$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => markdownFiles(join(path, name)));
}
