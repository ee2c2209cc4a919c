import { Lines, type Model } from '@debrief/document';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { type Addable, kinds } from './kinds.js';
import { typedTime } from './stamp.js';
import { type Thing, thingsOf } from './things.js';

/** A thing of a document that somebody named. */
export interface Found {
  readonly what: Addable;
  /** Its id, or where it stands. */
  readonly item: string | number;
  /** What to call it: `A1`, `the entry of 10:41`, `the lesson “The rollback …”`. */
  readonly name: string;
}

const letters = { A: 'action', F: 'factor', Q: 'question' } as const;

/** True for what names a thing and can be no key: `a1`, `:46`, `10:41`. */
export function namesThing(words: string): boolean {
  return idIn(words) !== null || /^:\d+$/.test(words) || typedTime(words) !== null;
}

/**
 * The thing that somebody means: by its id (`a1`), by its time (`10:41`), by its line (`:46`), or by words of it that
 * no other thing has, among the kinds that `fits` takes. Where several could be meant, the command ends and says which.
 */
export function findThing(words: string, model: Model, fits: (what: Addable) => boolean = () => true): Found {
  const lines = new Lines(model.text);
  const things = thingsOf(model);
  const id = idIn(words);
  if (id !== null) return byId(id, things, lines);
  const line = /^:(\d+)$/.exec(words)?.[1];
  if (line !== undefined) return byLine(Number(line), things, lines, model.text);
  const time = typedTime(words);
  if (time) {
    const same = things.filter(({ what, local, at }) => {
      if (time.at && at) return what === 'entry' && at === time.at;
      return what === 'entry' && time.local !== null && (local?.endsWith(time.local) ?? false);
    });
    return only(same, `There is no entry of ${words} in the timeline.`, words, lines);
  }
  const wanted = words.toLowerCase().trim();
  const holding = things.filter(
    (each) => wanted !== '' && fits(each.what) && each.words.toLowerCase().includes(wanted),
  );
  const whole = holding.filter((each) => each.words.toLowerCase() === wanted);
  const none = `There is nothing called “${words}” in this document. Numbers, times, lines (:46) and words name things.`;
  return only(whole.length === 1 ? whole : holding, none, words, lines);
}

function idIn(words: string): string | null {
  return /^[afq]\d{1,6}$/i.test(words) ? words.toUpperCase() : null;
}

function byId(id: string, things: readonly Thing[], lines: Lines): Found {
  const what = letters[id.slice(0, 1) as keyof typeof letters];
  const alike = things.filter((each) => each.what === what);
  const named = alike.filter((each) => each.id === id);
  if (named.length === 1) return { what, item: id, name: id };
  if (named.length > 1) {
    throw new Stop(
      exits.refused,
      `${named.length} ${what}s are called ${id}. Name one by its line; with --renumber it gets a number of its own:`,
      ...placesOf(named, lines),
    );
  }
  const ids = alike.flatMap((each) => each.id ?? []);
  const bare = alike.filter((each) => each.id === null);
  throw new Stop(
    exits.refused,
    `There is no ${what} ${id} in this document.${ids.length > 0 ? ` It has ${ids.join(', ')}.` : ''}`,
    ...(bare.length > 0 ? ['Those without a number go by their line:', ...placesOf(bare, lines)] : []),
  );
}

/** The smallest thing that begins in a line, or else that holds it. */
function byLine(line: number, things: readonly Thing[], lines: Lines, text: string): Found {
  const around = things
    .filter(({ from, to }) => {
      const end = from + Math.max(0, text.slice(from, to).trimEnd().length - 1);
      return lines.lineAt(from) <= line && line <= lines.lineAt(end);
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const at = around.find(({ from }) => lines.lineAt(from) === line) ?? around[0];
  if (at) return namedThing(at, lines);
  throw new Stop(exits.refused, `In line ${line} stands nothing that could be changed by itself.`);
}

function only(things: readonly Thing[], none: string, words: string, lines: Lines): Found {
  const [first, ...others] = things;
  if (!first) throw new Stop(exits.refused, none);
  if (others.length === 0) return namedThing(first, lines);
  throw new Stop(
    exits.refused,
    `“${words}” could be any of ${things.length}. Name one by its line:`,
    ...placesOf(things, lines),
  );
}

function namedThing({ what, id, from, words, local }: Thing, lines: Lines): Found {
  const kind = kinds[what].one.replace(/^an? /, '');
  const clock = local?.replace(/^.*T/, '');
  const bare =
    words === '' ? `the ${kind} in line ${lines.lineAt(from)}` : `the ${kind} “${shortened(words, 30)}”`;
  return { what, item: from, name: id ?? (clock ? `the entry of ${clock}` : bare) };
}

/** The first few of things, each with the line that names it. */
function placesOf(things: readonly Thing[], lines: Lines): string[] {
  const shown = things.slice(0, 8).map(({ from, words, local }) => {
    const when = local ? `${local.replace('T', ' ')} ` : '';
    return `  :${lines.lineAt(from)}  ${when}${shortened(words, 60)}`;
  });
  return things.length > shown.length ? [...shown, `  and ${things.length - shown.length} more`] : shown;
}

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
