import type { Entry, Model } from '@debrief/document';
import { commandFor, type Need, placeFor, quoted, rangeOf } from '../need.js';
import { entryHandle, isTypable } from './handle.js';
import { compareTimes, isBehind } from './moments.js';
import { isSaid } from './said.js';
import { wordsOf } from './sections.js';

export const beforeTheOnset: Need = {
  name: 'process/before-the-onset',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline begins before anything was wrong.',
  why: 'Told forward from an ordinary moment, people’s steps show the sense that they made; told backward, they look like slips.',
  lacks: (about) => {
    const { timeline, times } = about.model;
    const first = timeline.find(({ moment, text }) => moment !== null || isSaid(text));
    if (!first || !about.required.sections.includes('timeline')) return [];
    const add = commandFor(about, 'add entry', '"HH:MM WHAT WAS GOING ON BEFORE"');
    const began = timeline.find(({ moment }) => moment === 'began') ?? times.began;
    if (!began) {
      const command = commandFor(about, 'set', `HH:MM --moment began`);
      return [
        {
          ...placeFor(about.model, 'timeline'),
          message: 'No entry is marked as the beginning: **Began.**',
          command,
          way: { thing: 'entry', index: timeline.indexOf(first), field: 'moment' },
        },
      ];
    }
    const order = compareTimes(first, began);
    if (order === null || order < 0) return [];
    return [
      {
        ...rangeOf(first),
        message: 'The timeline begins with the incident itself. What was the last ordinary thing before it?',
        command: add,
        way: { thing: 'entry', index: null },
        ask: 'What was the last thing that happened before anything was wrong?',
      },
    ];
  },
};

export const runsForward: Need = {
  name: 'process/runs-forward',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline runs forward.',
  why: 'Read backward, everything seems to have been bound to happen.',
  lacks: ({ model: { timeline } }) => {
    let latest: Entry | null = null;
    const entry = timeline.find((each) => {
      const order: number | null = latest && compareTimes(latest, each);
      // One whose time cannot be told stands between the others.
      if (latest === null || order !== null || each.at !== null) latest = each;
      return order !== null && order > 0;
    });
    if (!entry) return [];
    const message = `${entry.local ?? 'This entry'} stands behind a later time; the timeline runs forward.`;
    const way = { thing: 'entry', index: timeline.indexOf(entry), field: 'time' } as const;
    return [{ ...rangeOf(entry.stamp), message, command: null, way }];
  },
};

export const duringAndAfter: Need = {
  name: 'process/during-and-after',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'The timeline tells what was done, and goes on until all was well again.',
  why: 'How people found out and what they tried is as much worth learning as how it began.',
  lacks: (about) => {
    const { timeline, times } = about.model;
    const { began, resolved } = times;
    if (timeline.length === 0 || !began || !about.required.sections.includes('timeline')) return [];
    const place = placeFor(about.model, 'timeline');
    if (!resolved) {
      const command = commandFor(about, 'add entry', '"HH:MM WHAT SHOWED IT" --moment resolved');
      const way = { thing: 'entry', index: null, facts: { moment: 'resolved' } } as const;
      return [{ ...place, message: 'No entry tells when it was over: **Resolved.**', command, way }];
    }
    const during = timeline.some(
      (entry) => isSaid(entry.text) && isBehind(entry, began) && isBehind(resolved, entry),
    );
    if (during || timeline.some(({ at, local }) => at === null && local === null)) return [];
    const message = 'Between the beginning and the end nothing is told. What was seen, what was tried?';
    const command = commandFor(about, 'add entry', '"HH:MM WHAT WAS DONE"');
    return [{ ...place, message, command, way: { thing: 'entry', index: null } }];
  },
};

export const sources: Need = {
  name: 'process/sources',
  phase: 'facts',
  gate: 'in-review',
  of: 'timeline',
  says: 'Each entry of the timeline has a source, or says that it is uncertain.',
  why: 'Memory smooths what happened; a graph, a log or a message does not.',
  lacks: (about) => {
    const { model } = about;
    const without = model.timeline.filter((entry) => !hasSource(entry));
    const [first] = without;
    if (!first || saysWhence.test(wordsOf(about.model, 'timeline'))) return [];
    const times = without.slice(0, 4).map(({ local }) => local?.replace(/^.*T/, '') ?? 'one without a time');
    const more = without.length > times.length ? ` and ${without.length - times.length} more` : '';
    const of = `${without.length} of ${model.timeline.length} entries say`;
    const which =
      model.timeline.length === 1 ? 'The entry says' : without.length === 1 ? 'One entry says' : of;
    return [
      {
        ...rangeOf(first),
        message: `${which} neither where it is known from nor that it is uncertain: ${times.join(', ')}${more}.`,
        command: commandFor(about, 'set', `${entryHandle(first, model)} --text ${sourced(first, model)}`),
        way: { thing: 'entry', index: model.timeline.indexOf(first), field: 'text' },
      },
    ];
  },
};

/** The words of an entry as they stand there, without its moment, and with room for a source behind them. */
function sourced({ moment, text, textRange: { from, to } }: Entry, model: Model): string {
  const raw = model.text.slice(from, to).trim();
  const words = moment === null || raw === text ? raw : raw.endsWith(text) ? text : '';
  return quoted(`${isSaid(words) && isTypable(words) ? words : '…'} ([graph](ADDRESS))`);
}

const saysWhence =
  /(?:^|\n|[.!?]\s)\s*(?:sources?\b.*:|(?:all|the) (?:entries|times and words)\b.*\b(?:come|are|is|were) (?:taken )?from\b)/i;

function hasSource({ links, certain, text }: Entry): boolean {
  return (
    links.some(({ value }) => isSaid(value)) ||
    !certain ||
    /\b(?:source|according to|as recorded in|log)\b/i.test(text)
  );
}
