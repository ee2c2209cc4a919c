// Compares what the reader finds in one document with what its labels say.

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
  'causes',
];

/** Which of the reader's kinds answer for a label. */
const sectionKinds = {
  summary: ['summary'],
  impact: ['impact'],
  timeline: ['timeline'],
  causes: ['factors'],
  lessons: ['lessons', 'well', 'wrong', 'lucky'],
  actions: ['actions'],
};

/**
 * @typedef {{ kind: string, hits: number, found: number, wanted: number, misses: string[] }} Score
 * @param {any} labels one line of structure.jsonl
 * @param {any} json the reader's JSON
 * @returns {Score[]}
 */
export function scoreDocument(labels, json) {
  const timeline = pairByLine(labels.timeline, json.timeline);
  const actions = pairByLine(labels.actions, json.actions);
  const causes = pairByLine(labels.causes, json.factors);
  return [
    compare('title', [labels.title_line].filter(Number), [json.titleLine].filter(Number), String),
    compare('sections', named(labels.sections), sectionsOf(json), (name) => `part ${name}`),
    counted('timeline: line', timeline, () => null),
    counted('timeline: line and time', timeline, (label, read) => unequal('time', label.time, read.local)),
    agreeing('timeline: zone', timeline, (label, read) => unequal('zone', label.zone, read.zone)),
    counted('actions: line', actions, () => null),
    counted(
      'actions: exact',
      actions,
      (label, read) => owner(label, read) ?? ticket(label, read) ?? done(label, read),
      true,
    ),
    agreeing('actions: owner', actions, owner),
    agreeing('actions: ticket', actions, ticket),
    agreeing('actions: done', actions, done),
    agreeing('actions: words', actions, (label, read) =>
      unequal('words', label.words, firstWords(read.text)),
    ),
    counted('causes', causes, () => null),
  ];
}

const owner = (label, read) =>
  unequal('owner', label.owner?.replace(/^@/, '') ?? null, read.owner?.replace(/^@/, '') ?? null);
const ticket = (label, read) =>
  unequal('ticket', label.ticket, label.ticket?.includes('://') ? read.ticketUrl : read.ticket);
const done = (label, read) => unequal('done', label.done, read.done);

function unequal(name, wanted, found) {
  return (wanted ?? null) === (found ?? null)
    ? null
    : `${name} is ${JSON.stringify(found ?? null)}, not ${JSON.stringify(wanted ?? null)}`;
}

function named(sections) {
  return Object.keys(sections).filter((name) => sections[name]);
}

function sectionsOf(json) {
  const kinds = new Set(json.sections.map(({ kind }) => kind));
  if (
    !kinds.has('summary') &&
    /^background$/i.test(json.sections.find(({ kind }) => kind === 'background')?.title ?? '')
  )
    kinds.add('summary');
  return Object.entries(sectionKinds).flatMap(([name, answers]) =>
    answers.some((kind) => kinds.has(kind)) ? [name] : [],
  );
}

function pairByLine(labels, found) {
  const left = [...found];
  const pairs = labels.map((label) => {
    const index = left.findIndex(({ line }) => line === label.line);
    return { label, read: index < 0 ? null : left.splice(index, 1)[0] };
  });
  return { pairs, extra: left };
}

/** Precision and recall over all items; a pair that disagrees counts as missed and as wrongly found. */
function counted(kind, { pairs, extra }, disagreement, quiet = false) {
  const misses = [];
  let hits = 0;
  for (const { label, read } of pairs) {
    const why = read ? disagreement(label, read) : 'not found';
    if (why === null) hits++;
    else if (!quiet && (read || kind.endsWith('line') || kind === 'causes'))
      misses.push(`line ${label.line}: ${why} (${label.words ?? label.time})`);
  }
  if (kind.endsWith(': line') || kind === 'causes')
    for (const read of extra) misses.push(`line ${read.line}: not a labelled one (${firstWords(read.text)})`);
  const read = pairs.filter((pair) => pair.read).length;
  return { kind, hits, found: read + extra.length, wanted: pairs.length, misses };
}

/** How many of the items that were found at all agree in one property. */
function agreeing(kind, { pairs }, disagreement) {
  const read = pairs.filter((pair) => pair.read);
  const wrong = read
    .map(({ label, read: each }) => [label, disagreement(label, each)])
    .filter(([, why]) => why !== null);
  return {
    kind,
    hits: read.length - wrong.length,
    found: read.length,
    wanted: read.length,
    misses: wrong.map(([label, why]) => `line ${label.line}: ${why}`),
  };
}

function compare(kind, wanted, found, show) {
  const missing = wanted.filter((each) => !found.includes(each));
  const extra = found.filter((each) => !wanted.includes(each));
  const misses = [
    ...missing.map((each) => `missing ${show(each)}`),
    ...extra.map((each) => `extra ${show(each)}`),
  ];
  return { kind, hits: wanted.length - missing.length, found: found.length, wanted: wanted.length, misses };
}

/** The first five words, as the labels write them. */
function firstWords(text) {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase())
    .filter((word) => word !== '')
    .slice(0, 5)
    .join(' ');
}
