import type { PatternRule } from '../../rule.js';
import { hasObject, isDenied } from '../clause.js';
import { subjectOf } from '../doer.js';

export const tooMuchTrust: PatternRule = {
  name: 'judgement/too-much-trust',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” weighs an attitude, with the outcome on the scales.',
  why: 'Trust comes from all the days that a thing has worked; what had made it trustworthy is the finding.',
  ask: 'What had it shown until then, and what did it not cover?',
  instead: '“The alerts had covered all … incidents of the year; … is not among what they watch.”',
  source: 'Trust is learnt from what has worked',
  patterns: [
    '[too much|great trust|faith|confidence|reliance|optimism|belief]',
    '[over-reliance|overreliance|overly-reliant|over-reliant|overtrust|over-trust|over-optimistic|overoptimistic|overoptimism|over-optimism|over-trusting]',
    '[overly|too|unduly|excessively @adverb? (confident | optimistic | trusting | reliant | dependent | cautious | ambitious | comfortable | relaxed | lenient | eager | certain | sure | hopeful | timid)]',
    '[blind trust|faith|confidence|obedience]',
    '@human [{rely|trust|depend|lean}ed .. (too much | too heavily | blindly | too strongly | entirely)]',
    '[trusted|relied|depended .. (too much | too heavily | blindly | overly)]',
    '[(too heavily|overly|blindly) relied|relying|trusted|trusting]',
    '[excessive|undue|unwarranted|unjustified|misplaced|naive|unfounded trust|faith|confidence|reliance|optimism]',
    '[unjustifiably|wrongly|falsely confident]',
    '[took|taking (it | this | that | too much)? for granted]',
    '[wishful thinking]',
    '{rely|trust|count|hope|bank|depend}ed [on|to|for|in @adverb? luck]',
    '[false sense of security|safety|confidence]',
    '@be|@human [lulled]',
    '{trust|believe|accept}ed .. [without (question | questioning | verifying | checking | doubt | proof)]',
    '{take}ed .. [at face value]',
    '[blindly|unquestioningly {accept|believe|follow|trust}ed]',
    '@human [had|have @adverb* (complete | total | full | absolute | unlimited) (faith | confidence | trust)]',
    '[hoped|hoping for the best]',
    '[not be|@be? (cautious | sceptical | skeptical | suspicious | critical | careful) enough]',
    '[not @adverb* question|questioned]',
    '@human .. {trust|rely|depend|count|believe|lean}ed .. [(a bit | a little | far | way | rather)? too much|heavily|readily|easily]',
    '@human .. {trust|rely|depend|count|believe}ed .. [more than .. (ought | should)]',
    '[too much|little|far (attention | weight | emphasis | importance | priority | focus | talking | talk | discussion | debate)] !span',
    '@human .. {focus|concentrate|fixate|dwell|insist|look}ed .. [(too | so) (much | long | narrowly | hard | closely) (on | at)]',
    '@human .. {feel|be}ed @adverb* [too (safe | secure | sure | comfortable | certain)]',
  ],
  flags: [
    'There was too much trust in the green panel.',
    'We relied too heavily on the one alert.',
    'An over-reliance on the supplier’s status page.',
    'The team was overly confident in the new importer.',
    { text: 'Blind faith in the retry logic', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The trust store held an expired certificate.',
    'The confidence interval was 95%.',
    'The alerts had covered all nine incidents of the year.',
    'The importer relies on the order of the rows.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { from, to } = match.marked;
    if (sentence.tokens[from]?.word.text === 'not')
      return sentence.tokens[from - 1]?.word.classes.has('aux') === true;
    if (
      /^(?:blindly|unquestioningly)$/.test(sentence.tokens[from]?.word.text ?? '') &&
      subjectOf(sentence, from, known).doer === 'thing' &&
      hasObject(sentence, to - 1)
    )
      return false;
    if (weighing.test(sentence.tokens[to - 1]?.word.text ?? '') && from > 0) {
      const passive = sentence.tokens
        .slice(Math.max(0, from - 3), from)
        .some(({ word }) => word.classes.has('be'));
      if (!passive && subjectOf(sentence, from - 1, known).doer === 'thing') return false;
    }
    return !isDenied(sentence, from, to);
  },
};

const weighing = /^(?:attention|weight|emphasis|importance|priority|focus)$/;
