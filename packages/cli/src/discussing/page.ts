import { accept, type DiscussionEvent, isRefusal, type SuggestedEdit } from '@debrief/document';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented, led } from '../terminal/indent.js';
import { blank, type Line, line, paint, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { counted } from '../words.js';
import { brief } from './brief.js';
import { type NumberedThread, type Scene, shownTitleAt } from './scene.js';

/** The threads as a page to read: where each hangs, and who said what when. */
export function threadsPage(scene: Scene, shown: readonly NumberedThread[], options: PageOptions): string {
  const { width, colour } = options;
  const parts = [
    [
      ...wrap(line(span(scene.id, 'strong')), width),
      ...wrap(line(span(sumOf(scene, shown), 'faint')), width),
    ],
    ...shown.map((each) => threadLines(each, scene, options)),
    wayOn(scene, shown),
  ];
  return paint(apart(parts), colour);
}

function sumOf({ threads }: Scene, shown: readonly NumberedThread[]): string {
  if (threads.length === 0) return 'Nothing was said about it yet.';
  const open = threads.filter(({ thread }) => thread.state === 'open').length;
  const hidden = threads.length - shown.length;
  if (open === 0)
    return hidden === 0 ? 'Every thread is resolved.' : 'Every thread is resolved; --all shows them.';
  const are = counted(open, 'thread is open', 'threads are open');
  return hidden === 0 ? `${are}.` : `${are}; --all shows the resolved ones too.`;
}

/** The commands that go on from here; they stay whole, to be copied. */
function wayOn({ id, threads }: Scene, shown: readonly NumberedThread[]): Line[] {
  const command = (rest: string): Line => line(span(`debrief discuss ${typed(id)} ${rest}`, 'code'));
  if (threads.length === 0) return [command('"words"')];
  const open = shown.find(({ thread }) => thread.state === 'open');
  if (!open) return shown.slice(0, 1).map(({ number }) => command(`--reopen ${number} "words"`));
  const { number, thread } = open;
  const suggests = thread.entries.some(({ type }) => type === 'suggested');
  return [
    command(`--reply ${number} "words"`),
    command(`--resolve ${number}`),
    ...(suggests ? [command(`--accept ${number}`)] : []),
  ];
}

function threadLines(numbered: NumberedThread, scene: Scene, options: PageOptions): Line[] {
  const { thread, number } = numbered;
  const { dot } = options.ascii ? ascii : unicode;
  const state = thread.state === 'resolved' ? ` ${dot} resolved` : '';
  const head = line(
    span(`${placeOf(numbered, scene)}${state}`, 'strong'),
    span(` ${dot} ${thread.id}`, 'faint'),
  );
  const mark = line(span(String(number), 'code'), '  ');
  return hanging(mark, options.width, (width) => [
    ...wrap(head, width),
    ...quoteLines(numbered, scene, width),
    ...thread.entries.flatMap((entry) => [
      blank,
      ...entryLines(entry, numbered, scene, { ...options, width }),
    ]),
  ]);
}

/** Where a thread hangs, in words. */
function placeOf({ thread, place }: NumberedThread, scene: Scene): string {
  if (thread.headless) return 'Its opening is not here; another branch may hold it';
  if (place === 'whole') return 'About the whole';
  if (place === 'detached') {
    const section = thread.anchor?.section;
    return `Detached: its words are gone from ${section === undefined ? 'the text' : brief(section, longestTitle)}`;
  }
  const title = shownTitleAt(scene, place.from);
  const where = `line ${scene.lines.lineAt(place.from)}`;
  return title === null ? where.replace('l', 'L') : `${brief(title, longestTitle)}, ${where}`;
}

/** With the line and the id it stands on one line of a page. */
const longestTitle = 34;

/** The words that it hangs on, and what has become of them. */
function quoteLines({ thread, place }: NumberedThread, { model }: Scene, width: number): Line[] {
  const { anchor } = thread;
  if (!anchor || anchor.exact.trim() === '') return [];
  const quoted = wrap(line(`“${brief(anchor.exact, mostQuoted)}”`), width);
  if (typeof place === 'string' || place.how === 'exact') return quoted;
  const now = brief(model.text.slice(place.from, place.to), mostQuoted);
  return [...quoted, ...wrap(line(span('now ', 'faint'), `“${now}”`), width)];
}

const mostQuoted = 240;

const doings: Readonly<Record<DiscussionEvent['type'], string>> = {
  opened: '',
  replied: '',
  suggested: ' suggests',
  resolved: ' resolved it',
  reopened: ' reopened it',
};

function entryLines(
  entry: DiscussionEvent,
  numbered: NumberedThread,
  scene: Scene,
  options: PageOptions,
): Line[] {
  const { type, by, at, words = '' } = entry;
  const { dot } = options.ascii ? ascii : unicode;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  return [
    ...wrap(line(span(by.name, 'strong'), doings[type], span(` ${dot} ${when}`, 'faint')), options.width),
    ...indented(2, options.width, (width) => [
      ...proseLines(words, width),
      ...(type === 'suggested' ? suggestionLines(entry.edits, numbered, scene, { ...options, width }) : []),
    ]),
  ];
}

/** What somebody wrote, in their own lines. */
function proseLines(words: string, width: number): Line[] {
  return words
    .trim()
    .split(/\r?\n/)
    .flatMap((row) => {
      if (row.trim() === '') return words.trim() === '' ? [] : [blank];
      return indented(row.search(/\S/), width, (inner) => wrap(line(row), inner));
    });
}

/** What a suggestion takes away and puts in its place, and what keeps it from being accepted. */
function suggestionLines(
  edits: readonly SuggestedEdit[],
  { thread }: NumberedThread,
  { model, sections }: Scene,
  { width }: PageOptions,
): Line[] {
  const marked = (words: string, mark: string, tone: 'harm' | 'calm'): Line[] =>
    words === '' ? [] : led(span(mark, tone), span(mark, tone), width, (inner) => proseLines(words, inner));
  const changes = edits.flatMap(({ anchor, insert }) => {
    const behind = anchor.prefix.trim() === '' ? anchor.suffix : anchor.prefix.slice(-40);
    const beside = anchor.exact === '' ? wrap(line(span(`beside “${brief(behind)}”`, 'faint')), width) : [];
    return [...beside, ...marked(anchor.exact, '- ', 'harm'), ...marked(insert, '+ ', 'calm')];
  });
  if (thread.state === 'resolved') return changes;
  const outcome = accept(model.text, edits, { sections });
  return isRefusal(outcome) ? [...changes, ...wrap(line(span(outcome.message, 'note')), width)] : changes;
}
