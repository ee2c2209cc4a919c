import type { Place } from '../../place.js';
import type { PatternRule } from '../../rule.js';
import { hasFigure, saysClock, saysCount, saysLength } from './figures.js';
import { frequencies, lengths, moments } from './times.js';
import { isHabitual, isTold } from './told.js';

export const vagueTime: PatternRule = {
  name: 'facts/vague-time',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” does not say how long, or when.',
  why: 'How long each step took is often the most useful thing that a postmortem knows, and memory loses it first.',
  ask: 'From when to when, and which log or message shows it?',
  instead: '“from 09:14 to 09:52 UTC” or “for 38 minutes”; “about” is fine where nobody knows better.',
  source: 'A timeline of what and when',
  places: [
    'title',
    'summary',
    'impact',
    'background',
    'detection',
    'response',
    'timeline',
    'external',
    'lessons',
    'wrong',
    'questions',
    'factors',
    'well',
    'lucky',
    'other',
  ],
  patterns: [...lengths, ...moments, ...frequencies],
  flags: [
    'The web shop was down for a while.',
    'No invoices went out for an extended period.',
    { text: 'A few minutes later the queue was empty', in: 'timeline' },
    'The right graph took quite some time to find.',
    'The link had dropped at some point during the night.',
    'Bookings were briefly unavailable.',
    { text: 'The scanners lost their connection from time to time.', in: 'impact' },
    'Letters were late by several days.',
    { text: 'During the day: first doubts at the ticket desk', in: 'timeline' },
    'The restore took longer than we had hoped.',
    'Nine depots had the new list much later.',
  ],
  leaves: [
    'All letters were sent again by noon.',
    'The list was sent by the night desk.',
    { text: 'The copy takes a few minutes on a quiet night', in: 'background' },
    'The web shop was down for a while, 22 minutes in all.',
    'Exports were stuck for a long time (3 hours).',
    'From 09:14 until 09:52 UTC orders were late.',
    'The keys expire after a few minutes by default, at most 5 minutes.',
    { text: 'Shortly after, at 11:04, the alarm cleared', in: 'timeline' },
    'The log is rotated regularly.',
    'For the first time the drill used real traffic.',
    'The second attempt came some 20 minutes later.',
  ],
  accepts: (candidate) => {
    const { match, sentence, passage } = candidate;
    const words = sentence.tokens.slice(match.marked.from, match.marked.to).map(({ word }) => word.text);
    const text = words.join(' ');
    if (thought.has(passage.place)) {
      // What is learned may be told at large; a delay is a fact wherever it stands.
      const before = sentence.tokens
        .slice(0, match.marked.to)
        .some(({ word }) =>
          /^(?:took|taken|lasted|cost|lost|wasted|spent|waited|needed|down|unavailable|offline)$/.test(
            word.text,
          ),
        );
      const still = sentence.tokens[match.marked.to]?.word.text;
      if (
        !before &&
        !(
          isTold(candidate) &&
          /\b(?:late|no time|while|ages|forever|part of|long time|hours|days|weeks|some time)$/.test(text) &&
          still !== 'ago'
        )
      )
        return false;
    }
    if (
      /^(?:(?:for|after|in|over|within|during) )?a (?:certain )?(?:time|period)$/.test(text) &&
      !/^(?:for|after) /.test(text)
    )
      return false;
    if (
      /^(?:shortly|soon|later|earlier|some time|at some point|next|the next|the following|the same|following|same|by|towards)/.test(
        text,
      ) &&
      saysClock(sentence.tokens)
    )
      return false;
    if (
      (thought.has(passage.place) ||
        passage.place === 'external' ||
        (prose.has(passage.place) && often.test(text))) &&
      isHabitual(sentence)
    )
      return false;
    // “The reader waits a few seconds between two attempts”, “you will have it by the evening”.
    if (/^(?:between|per|each)$/.test(sentence.tokens[match.marked.to]?.word.text ?? '')) return false;
    if (
      /^(?:by|towards|within|in|until|till)/.test(text) &&
      (sentence.tokens.some(({ word }) => word.text === 'will') ||
        sentence.tokens
          .slice(0, match.marked.from)
          .some(({ word }) =>
            /^(?:should|would|expected|planned|postponed|scheduled|moved)$/.test(word.text),
          ))
    )
      return false;
    const before = sentence.tokens[match.marked.from - 1]?.word.text ?? '';
    if (before === 'the' && /^(?:few|several)/.test(text)) return false;
    // "In the past few days", "takes long to print": not a time of the story.
    if (/^(?:last|next|past|every)$/.test(before)) return false;
    if (/^zones?$/.test(sentence.tokens[match.marked.to]?.word.text ?? '')) return false;
    if (
      passage.place === 'background' &&
      sentence.tokens.slice(0, match.marked.to).some(({ word }) => usual.has(word.text))
    )
      return false;
    if (
      /long/.test(text) &&
      sentence.tokens.slice(0, match.marked.from).some(({ word }) => word.text === 'takes')
    )
      return false;
    if (often.test(text) && hasFigure(candidate, saysCount)) return false;
    if (/part of$/.test(text)) return !sentence.tokens.some(({ kind }) => kind === 'number');
    return !hasFigure(candidate, saysLength);
  },
};

/** Where what always is stands beside what was. */
const prose: ReadonlySet<Place> = new Set<Place>(['summary', 'background', 'response', 'detection', 'other']);

/** Where it is thought over. */
const thought: ReadonlySet<Place> = new Set<Place>([
  'lessons',
  'wrong',
  'questions',
  'factors',
  'well',
  'lucky',
]);

/** "The job takes a few minutes": so it always does. */
const usual = new Set(['takes', 'take', 'lasts', 'last', 'needs', 'runs', 'expires', 'expire']);

const often =
  /^(?:rarely|seldom|sporadically|occasionally|regularly|intermittently|frequently|repeatedly|sometimes|now and|on and|from time to time|on )/;
