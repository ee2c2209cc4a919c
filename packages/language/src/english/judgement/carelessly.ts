import type { PatternRule } from '../../rule.js';
import { hasObject, isDenied, isPrevented } from '../clause.js';
import { subjectOf } from '../doer.js';

export const carelessly: PatternRule = {
  name: 'judgement/carelessly',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” judges how somebody worked, and not what they had to work with.',
  why: 'Nobody comes to work to be careless; time, tools and what could be seen explain more than a trait.',
  ask: 'What pressed them for time, and what did the tool show before it went ahead?',
  instead: '“They merged 20 minutes before the freeze; the preview showed no difference.”',
  source: 'Conditions instead of character',
  patterns: [
    'carelessly|recklessly|negligently|thoughtlessly|irresponsibly|foolishly|stupidly|sloppily|heedlessly|mindlessly|unthinkingly|rashly|haphazardly|clumsily|imprudently|impulsively|half-heartedly|unprofessionally|incompetently|ineptly|unwisely|brazenly|stubbornly|obstinately|pointlessly|aimlessly|nonchalantly|grudgingly|frantically|amateurishly|childishly|arrogantly|wantonly|precipitately|overhastily|over-hastily',
    'blindly|naively|naïvely|lazily|casually|hastily|lightly|cavalierly|uncritically',
    '@adverb? [without (doing | giving)? (too)? (much | enough | sufficient | due | proper | adequate | any | second | serious | further | a second | a) (thought | thinking | consideration | care | diligence | regard)]',
    'without thinking|due care',
    'without (a second | much | enough | any) thought|look|glance',
    'half-asleep|willy-nilly',
    'rubber-stamp|rubber-stamped|rubber-stamping|rubberstamped|rubber-stamps',
    '{take|treat}ed @determiner? .. (too lightly | lightly)',
    '@do|@be not take|taken|taking|treated .. seriously',
    'nobody|no-one|noone|one {take}ed .. seriously',
    '@human (only)? @adverb* {skim|gloss|rush|scroll}ed (only | over | through | past)? @determiner',
    '{treat|take|dismiss|see|regard}ed .. as @determiner (joke | nuisance | formality | trifle | routine)',
    '@human|@house .. {seem|appear}ed (not)? to care',
    'nobody|no-one|noone|one .. {seem|appear}ed to (care | mind | bother)',
    'too|so|very {casual|careless|relaxed|lax} (about | with | in)',
    'without [care] !plan|plans|of|label|home|record',
    '{accept|take|grant|give|hand|share|distribute|use|treat|spread|open}ed .. [too (freely | generously | liberally | lightly | casually | loosely | carelessly)]',
    'nobody|no-one|noone|one cares|bothers|bothered',
  ],
  flags: [
    'The change was hastily merged before the freeze.',
    'Somebody carelessly ran the clean-up on the live host.',
    'The settings were blindly copied from the test site.',
    'We naively raised the limit for all regions.',
    { text: 'Template edited without much thought', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The camera has a blind spot behind the door.',
    'The fields are lazily evaluated.',
    'The proxy blindly forwards the header.',
    'Nobody acted carelessly.',
    'The client blindly trusted the cached address.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    if (tokens[match.to - 1]?.word.text === 'seriously') return true;
    if (isDenied(sentence, match.from, match.to) || isPrevented(sentence, match.from)) return false;
    const first = tokens[match.from]?.word.text ?? '';
    if (first === 'lightly' || first === 'casually') return tokens[match.from - 1]?.word.text === 'too';
    if (!/^(?:blind|na[iï]v|lazi|uncrit|hasti)/.test(first)) return true;
    // A program may be lazy or blind by design.
    const verb = match.to;
    const classes = tokens[verb]?.word.classes;
    const { doer } = subjectOf(sentence, match.from, known);
    if (doer !== 'thing') return !first.startsWith('lazi') || doer !== 'unsaid';
    if (first.startsWith('lazi')) return false;
    const passive = tokens
      .slice(Math.max(0, match.from - 2), match.from)
      .some(({ word }) => word.classes.has('be'));
    return (
      passive || (classes?.has('participle') === true && !classes.has('third') && !hasObject(sentence, verb))
    );
  },
};
