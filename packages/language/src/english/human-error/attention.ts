import type { PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { isPossible, isPrevented, isTask } from '../clause.js';
import { subjectOf } from '../doer.js';

export const attention: PatternRule = {
  name: 'human-error/attention',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” explains the day by where somebody’s attention was not.',
  why: 'Attention is always somewhere; what it was on, and what the screen showed, can be learnt from.',
  ask: 'What asked for attention at that moment, and what did the screen show?',
  instead: '“They were working on …; the prompt showed … and nothing about …”',
  source: 'Looking through the eyes of those who were there',
  patterns: [
    '@aux not @adverb* pay|paying @adverb* (much | enough | close | full | due | sufficient | any)? attention',
    'without paying .. attention',
    '{pay}ed (no | little | too little | insufficient | not enough) attention',
    'inattention|inattentive|inattentiveness|inattentively|absentmindedness',
    'nobody|everyone|everybody|no-one|one|none @be @adverb* paying|pay @adverb* attention',
    '{lose}ed (the | their | our | his | her)? overview|bearings|thread',
    'due|owing to .. [tiredness|fatigue|exhaustion|boredom|stress|haste|nervousness|panic]',
    'out of [tiredness|haste|boredom|laziness|panic|habit|carelessness]',
    '{take}ed (their | his | her | our | its) eye|eyes off',
    'on autopilot|auto-pilot',
    'half asleep',
    '{doze|nod}ed off',
    'without @adverb* reading|looking|watching',
    '{click|tap}ed through|past|away @determiner .. warning|prompt|dialog|dialogue|confirmation|message|alert',
    'warning|prompt|dialog|dialogue|confirmation|message|alert @be {click|tap|swipe}ed away',
    'not look|looking|read|reading|watch|check (closely | carefully | properly | hard enough | long enough)',
    '@human .. @be @adverb* [tired|sleepy|exhausted|overtired|daydreaming|careless|absent-minded]',
    'lapse|lapses of|in attention|concentration|memory|focus|judgement|judgment',
    'not pay|paying @adverb* any? heed|regard',
    '{pay}ed @adverb? no|little|scant heed|regard|attention',
    'lapse|lapses by|of|on @determiner? .. @person|@team|shift',
    '(missed | overlooked) by @determiner? .. @person|@team',
    'lack of|in @adverb? attention|concentration|focus|attentiveness|alertness',
    '{lose}ed focus|concentration|attention',
    '@be @adverb* [distracted|inattentive|unaware|oblivious]',
    '@be @adverb* [not @adverb* aware]',
    '[without @adverb* being? @adverb* aware]',
    '[not @adverb* think to|of]',
    '[not|never occur to] @human',
    '@be @adverb* [not @adverb* careful|attentive|mindful|watching|looking|concentrating|focused|alert|vigilant]',
    'mind|minds|thoughts @be [elsewhere|wandering|somewhere]',
    '[(lapse | slip | moment of inattention) on the part of]',
    '[(poor | loss of | lost | lapse of | lapse in | lacking | little | reduced) concentration|attentiveness|vigilance|alertness]',
    '@human .. @be [thinking of something|other|another|else|lunch|home]',
    '[(force of habit | heat of the moment | stress of the moment)]',
  ],
  flags: [
    'The responder wasn’t paying attention to the second panel.',
    'The wrong pool was drained through inattention.',
    'He was not fully aware of the active workspace.',
    'The person on shift didn’t think to scroll down to the next section.',
    'A lapse of concentration led to the wrong key being pasted.',
    { text: 'Without being aware of the context, the template was applied to the live site', in: 'timeline' },
    'The operator was distracted by a call.',
    'The warning was clicked away.',
  ],
  leaves: [
    'The health check was unaware of the second zone.',
    'The panel asks for attention in red.',
    'The scheduler is not aware of the zones.',
    'We were made aware of the fault by the help desk at 10:41 UTC.',
    { text: 'Show the account in the prompt, so that nobody works without being aware of it', in: 'actions' },
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    if (
      isPrevented(sentence, match.from) ||
      (/^(?:nobody|no-one|noone)$/.test(tokens[match.from]?.word.text ?? '') &&
        !/atten/.test(tokens[match.to - 1]?.word.text ?? ''))
    )
      return false;
    if (/^look/.test(tokens[match.to - 1]?.word.text ?? '') && tokens[match.to]?.word.text === 'for')
      return false;
    const first = tokens[match.from]?.word;
    if (!first) return false;
    if (first.text === 'without' && sentence.tokens[match.to - 1]?.word.text !== 'attention')
      return subjectOf(sentence, match.from, known).doer !== 'thing' || passiveBefore(tokens, match.from);
    if (!first.classes.has('aux') || first.text === 'not' || first.text === 'never') {
      const before = tokens[match.from - 1]?.word;
      const { doer } = subjectOf(sentence, match.from, known);
      return first.text !== 'not' && first.text !== 'never' ? true : doer !== 'thing' && before !== undefined;
    }
    if (isPossible(sentence, match.from)) return false;
    const { doer } = subjectOf(sentence, match.from, known);
    return doer !== 'thing' && doer !== 'customer';
  },
};

/** "Was confirmed without reading": somebody did it. */
function passiveBefore(tokens: Sentence['tokens'], at: number): boolean {
  const [aux, verb] = tokens.slice(Math.max(0, at - 2), at);
  return aux?.word.classes.has('be') === true && verb?.word.classes.has('participle') === true;
}
