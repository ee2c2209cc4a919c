import type { PatternRule } from '../../rule.js';
import { list } from '../words/list.js';
import { explained, textAt } from './words.js';

const steps =
  'check|checks|test|tests|testing|review|reviews|verification|validation|rehearsal|drill|dry-run|inspection|audit|assessment|analysis|communication|announcement|handover|consultation|walkthrough';
const weights =
  'danger|risk|risks|scale|severity|extent|seriousness|importance|urgency|significance|relevance|implications|implication|consequences|consequence|magnitude|gravity';
const minded =
  'communicated|announced|consulted|heeded|considered|anticipated|foreseen|escalated|questioned|rehearsed|discussed|challenged';

export const leftUndone: PatternRule = {
  name: 'hindsight/left-undone',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” tells what was not done, as if that had been the plan.',
  why: 'What was left undone is seen only from the end; at the time other things were being done, for reasons.',
  ask: 'What was done in its place, and what made that look like enough?',
  instead: '“Before the change, … and … were checked; … was not part of the list.”',
  source: 'Telling what people did, not what they did not do',
  places: [
    'summary',
    'impact',
    'background',
    'detection',
    'response',
    'timeline',
    'health',
    'review',
    'wrong',
    'factors',
  ],
  patterns: [
    '[no|little|scant|insufficient|too .. thought|attention|consideration|heed|regard|priority|care @be|@have|@adverb* given|paid|taken]',
    '[no attempt|effort|attempts|efforts @be|@have|@adverb* made]',
    `[no|little|insufficient .. ${steps} @be|@have|@adverb* {carry|perform|do|make|conduct|run|hold|undertake|arrange}ed]`,
    `[no|little|insufficient .. ${steps} {take}ed place]`,
    `[${steps} @be|@have|@adverb* skipped|omitted|forgone]`,
    `[${steps} @be|@have not|never @adverb? been? done|performed|conducted|held]`,
    `[{be}ed|had|been not|never @adverb* been? ${minded}] !by`,
    '[{be}ed|had|been not|never @adverb* been? (thought of | thought through | followed up | acted on|upon | taken into account | taken seriously)]',
    '[{be}ed|had|been not|never @adverb* been? @adverb tested|checked|reviewed|verified|validated|planned|prepared]',
    '[no action|steps|notice|precautions {be}ed @adverb* taken]',
    '[not|never acted on|upon]',
    '[had never @adverb? been @adverb? tested|tried|exercised|practised|practiced|checked|reviewed|questioned]',
    '[{go|put|send|ship|release|deploy|roll|merge|hand|publish|push|take}ed ... untested|unchecked|unreviewed|unrehearsed|unverified|unannounced|unapproved]',
    `[${weights} ... {be}ed not|never @adverb? recognised|recognized|appreciated|understood|seen|grasped|realised|realized|noticed|considered]`,
    '[which|this|that {be}ed not|never @adverb? done]',
  ],
  flags: [
    'No thought was given to ships in another time zone.',
    'Little attention was paid to the humidity.',
    'No checks were carried out before the season began.',
    'The page from the dairy was seen but not acted upon.',
    'The new tariff was not announced to the shops.',
    'The restore had never been properly tested.',
    'A second signature was required, which was not done.',
    'The new belt was put into service untested.',
  ],
  leaves: [
    'No change was made to the tariff.',
    'No tests were run on the mirror, because the old plan did not list it.',
    'The test run was not started.',
    'Customers were not notified.',
    { text: 'The spare had never been tested with a full load', in: 'factors', role: 'factor' },
    { text: 'No load test of the new gate', in: 'factors', role: 'factor' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage } = candidate;
    if (explained(candidate)) return false;
    // "Never been checked at more than 40 km/h" tells how far the checks went.
    if (
      match.pattern.source.startsWith('[had never') &&
      sentence.tokens.some(({ kind }) => kind === 'number')
    )
      return false;
    // "Not considered valid" is about a value.
    const next = sentence.tokens[match.to];
    if (
      textAt(sentence, match.to - 1) === 'considered' &&
      next?.kind === 'word' &&
      !behind.some((name) => next.word.classes.has(name))
    )
      return false;
    // A missing control is a good factor.
    return passage.place !== 'factors' || careless.has(textAt(sentence, match.to - 1));
  },
};

const behind = ['preposition', 'joint', 'adverb'];
const careless = new Set(list('given paid taken made'));
