// Compares what the reader finds in one document with what its labels say.

/**
 * @typedef {import('@debrief/document').PostmortemJson} Read
 * @typedef {{ line: number, time: string | null, zone: string | null }} EntryLabel
 * @typedef {{ line: number, words: string, owner: string | null, ticket: string | null, done: boolean | null }} ActionLabel
 * @typedef {{ line: number, words: string }} CauseLabel
 * @typedef {{ corpus: string, path: string, title_line: number | null, sections: Record<string, boolean>, timeline: EntryLabel[], actions: ActionLabel[], causes: CauseLabel[] }} Labels
 * @typedef {{ kind: string, hits: number, found: number, wanted: number, misses: string[] }} Score
 */

/**
 * @template Label, Item
 * @typedef {{ pairs: { label: Label, read: Item | null }[], extra: Item[] }} Paired
 */

/** What is scored. "exact" asks that every labelled property agrees; the others say which one does not. */
export const kinds = [
  'title',
  'sections',
  'timeline: line',
  'timeline: line and time',
  'timeline: zone',
  'actions: line',
  'actions: exact',
  'actions: owner',
  'actions: ticket',
  'actions: done',
  'actions: words',
  'causes: line',
];

/**
 * Which of the reader's kinds answer for a label.
 * @type {Record<string, string[]>}
 */
const answering = {
  summary: ['summary'],
  impact: ['impact'],
  timeline: ['timeline'],
  causes: ['factors'],
  lessons: ['lessons', 'well', 'wrong', 'lucky'],
  actions: ['actions'],
};

/**
 * @param {Labels} labels one line of structure.jsonl
 * @param {Read} json what the reader made of the document
 * @returns {Score[]}
 */
export function scoreDocument(labels, json) {
  const timeline = pairByLine(labels.timeline, json.timeline);
  const actions = pairByLine(labels.actions, json.actions);
  const causes = pairByLine(labels.causes, json.factors);
  const titles = [labels.title_line, json.titleLine].map((line) => (line === null ? [] : [`line ${line}`]));
  return [
    compare('title', titles[0] ?? [], titles[1] ?? []),
    compare('sections', namesOf(labels.sections), sectionsOf(json)),
    found('timeline: line', timeline),
    agreeing(
      'timeline: line and time',
      timeline,
      (label, read) => unequal('time', label.time, read.local),
      true,
    ),
    agreeing('timeline: zone', timeline, (label, read) => unequal('zone', label.zone, read.zone)),
    found('actions: line', actions),
    agreeing(
      'actions: exact',
      actions,
      (...pair) => owner(...pair) ?? ticket(...pair) ?? done(...pair),
      true,
    ),
    agreeing('actions: owner', actions, owner),
    agreeing('actions: ticket', actions, ticket),
    agreeing('actions: done', actions, done),
    agreeing('actions: words', actions, (label, read) =>
      unequal('words', label.words, firstWords(read.text)),
    ),
    found('causes: line', causes),
  ];
}

/** @typedef {Read['actions'][number]} ReadAction */

/** @type {(label: ActionLabel, read: ReadAction) => string | null} */
const owner = (label, read) => unequal('owner', bare(label.owner), bare(read.owner));

/** @type {(label: ActionLabel, read: ReadAction) => string | null} */
const ticket = (label, read) =>
  unequal('ticket', label.ticket, label.ticket?.includes('://') ? read.ticketUrl : read.ticket);

/** @type {(label: ActionLabel, read: ReadAction) => string | null} */
const done = (label, read) => unequal('done', label.done, read.done);

/** @param {string | null} name */
function bare(name) {
  return name?.replace(/^@/, '') ?? null;
}

/**
 * @param {string} name
 * @param {string | boolean | null} wanted
 * @param {string | boolean | null} read
 */
function unequal(name, wanted, read) {
  return wanted === read ? null : `${name} is ${JSON.stringify(read)}, not ${JSON.stringify(wanted)}`;
}

/** @param {Record<string, boolean>} sections */
function namesOf(sections) {
  return Object.keys(sections).filter((name) => sections[name]);
}

/**
 * The labels that the reader's parts answer for. A background is the summary where there is no other.
 * @param {Read} json
 */
function sectionsOf(json) {
  const parts = new Set(json.sections.map(({ kind }) => kind));
  const background = json.sections.some(
    ({ kind, title }) => kind === 'background' && /^background$/i.test(title),
  );
  if (background) parts.add('summary');
  return Object.entries(answering).flatMap(([name, answers]) =>
    answers.some((kind) => [...parts].some((part) => part === kind)) ? [name] : [],
  );
}

/**
 * @template {{ line: number }} Label
 * @template {{ line: number }} Item
 * @param {Label[]} labels
 * @param {readonly Item[]} items
 * @returns {Paired<Label, Item>}
 */
function pairByLine(labels, items) {
  const left = [...items];
  const pairs = labels.map((label) => {
    const index = left.findIndex(({ line }) => line === label.line);
    return { label, read: (index < 0 ? null : left.splice(index, 1)[0]) ?? null };
  });
  return { pairs, extra: left };
}

/**
 * Whether each labelled item was found on its line, and nothing else.
 * @template {{ line: number, words?: string, time?: string | null }} Label
 * @template {{ line: number, text: string }} Item
 * @param {string} kind
 * @param {Paired<Label, Item>} paired
 * @returns {Score}
 */
function found(kind, { pairs, extra }) {
  const missing = pairs.filter(({ read }) => read === null);
  return {
    kind,
    hits: pairs.length - missing.length,
    found: pairs.length - missing.length + extra.length,
    wanted: pairs.length,
    misses: [
      ...missing.map(({ label }) => `line ${label.line}: not found (${label.words ?? label.time})`),
      ...extra.map(({ line, text }) => `line ${line}: not a labelled one (${firstWords(text)})`),
    ],
  };
}

/**
 * Whether the items that were found agree in a property. With `overAll`, an item that was not found counts as missed.
 * @template {{ line: number }} Label
 * @template {{ line: number }} Item
 * @param {string} kind
 * @param {Paired<Label, Item>} paired
 * @param {(label: Label, read: Item) => string | null} disagreement
 * @returns {Score}
 */
function agreeing(kind, { pairs, extra }, disagreement, overAll = false) {
  const read = pairs.flatMap((pair) => (pair.read === null ? [] : [{ label: pair.label, read: pair.read }]));
  const misses = read.flatMap((pair) => {
    const why = disagreement(pair.label, pair.read);
    return why === null ? [] : [`line ${pair.label.line}: ${why}`];
  });
  return {
    kind,
    hits: read.length - misses.length,
    found: read.length + (overAll ? extra.length : 0),
    wanted: overAll ? pairs.length : read.length,
    misses: kind === 'actions: exact' ? [] : misses,
  };
}

/**
 * @param {string} kind
 * @param {string[]} wanted
 * @param {string[]} read
 * @returns {Score}
 */
function compare(kind, wanted, read) {
  const missing = wanted.filter((each) => !read.includes(each));
  const extra = read.filter((each) => !wanted.includes(each));
  const misses = [...missing.map((each) => `missing ${each}`), ...extra.map((each) => `extra ${each}`)];
  return { kind, hits: wanted.length - missing.length, found: read.length, wanted: wanted.length, misses };
}

/**
 * The first five words, as the labels write them.
 * @param {string} text
 */
function firstWords(text) {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
    .filter((word) => word !== '')
    .slice(0, 5)
    .join(' ');
}
