import { doingOf } from '@debrief/process/doing';
import { todayOf } from '../day.js';
import { type Exit, exits } from '../exit.js';
import { author, Stop, stopping } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { listed } from '../words.js';
import { change } from './change.js';
import { operationOf } from './doing.js';
import { factsOf, type Given } from './flags.js';
import { type Addable, kinds, lessonLists, meetings } from './kinds.js';
import { typedEntry } from './stamp.js';

/** Adds a thing to a postmortem, with the facts that flags say. */
export async function adding(
  what: Addable,
  id: string,
  words: string,
  options: ChangeOptions & Given,
  io: Io,
): Promise<Exit> {
  return await stopping(io, async () => {
    if (words.trim() === '') throw new Stop(exits.usage, `There are no words for ${kinds[what].one}.`);
    const facts = { ...wordsOf(what, words, options), ...factsOf(what, options, kinds[what].one) };
    const place = placeOf(what, options);
    const exit = await change(id, io, options, async (_, folder) => {
      const own = what === 'amendment' ? { text: signed(words, (await author(folder, io)).name, io) } : {};
      return [doingOf(operationOf({ do: 'add', what, facts: { ...facts, ...own }, ...place }))];
    });
    if (exit === exits.fine && /\d:\d\d:\d\d/.test(String(facts['time'] ?? '')))
      io.stderr.write(
        'A timeline is kept by the minute, so the seconds were left out. Put them into the words.\n',
      );
    return exit;
  });
}

/** The facts that the words themselves say. */
function wordsOf(what: Addable, words: string, given: Given): Given {
  if (what === 'entry') return entryOf(words, given);
  if (what === 'term' && given['meaning'] === undefined) {
    const [term = '', ...meaning] = words.split(/:\s+/);
    if (meaning.length > 0) return { term, meaning: meaning.join(': ') };
    throw new Stop(exits.usage, `Say what it means as well: debrief add term ID "${words}" --meaning "…"`);
  }
  return { [kinds[what].main]: words };
}

function entryOf(words: string, given: Given): Given {
  if (given['time'] !== undefined) return { text: words };
  const typed = typedEntry(words);
  if (!typed) {
    throw new Stop(
      exits.usage,
      `The words begin with no time. Put it in front, as in "10:53 The alarm paged the responder", or say it with --time.`,
    );
  }
  const { time, text, moment, uncertain } = typed;
  return { time, text, ...(moment && { moment }), ...(uncertain !== null && { uncertain }) };
}

const lists: Readonly<Record<string, string>> = { learned: 'lessons', lesson: 'lessons', luck: 'lucky' };
const meetingLists: Readonly<Record<string, string>> = { 'follow-up': 'followup' };

/** Where the new thing stands. */
function placeOf(what: Addable, given: Given): Given {
  const said = (name: string): string => String(given[name]).toLowerCase();
  if (what === 'lesson') {
    const list = Object.hasOwn(lists, said('list')) ? lists[said('list')] : said('list');
    if (list && lessonLists.includes(list)) return { list };
    throw new Stop(
      exits.usage,
      `There is no list ${said('list')}. A lesson is ${listed(lessonLists, 'or')}.`,
    );
  }
  if (what === 'criterion' || what === 'dissent') {
    const list = Object.hasOwn(meetingLists, said('meeting'))
      ? meetingLists[said('meeting')]
      : said('meeting');
    if (list === 'review' || list === 'followup') return { list };
    throw new Stop(exits.usage, `There is no meeting ${said('meeting')}. It is ${listed(meetings, 'or')}.`);
  }
  if (what !== 'why') return {};
  return {
    ...(given['factor'] !== undefined && { factor: said('factor').toUpperCase() }),
    ...(given['chain'] !== undefined && { chain: String(given['chain']) }),
  };
}

/** An amendment with its day and its author, where the words do not begin with a day. */
function signed(words: string, name: string, io: Io): string {
  if (/^\d{4}-\d{2}-\d{2}\b/.test(words)) return words;
  return `${todayOf(io.now?.() ?? new Date(), io.env)} ${name}: ${words}`;
}
