import type { PatternRule } from '../../rule.js';
import { hasFigure, saysClock, saysCount, saysLength } from './figures.js';

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
  ],
  patterns: [
    '[for|after|in|within|over|during? a @adverb? short|brief|long|longer|extended|considerable|certain|prolonged|lengthy|significant? while|time|period]',
    '[a @adverb? short|brief|long|longer|extended|considerable|prolonged|lengthy|certain period|stretch|spell of|in? time?]',
    '[for|after|in|within|over an @adverb? extended|unknown|indefinite time|period of? time?]',
    '[for a period of? time?]',
    '[(short | brief | long | extended | lengthy | prolonged) (period | periods) of? time?]',
    '[for|after|took|takes|take|taken|taking|within|over quite? some time]',
    '[(for | after | over | within | in | during)? (a | just | only)? @adverb? few|several second|seconds|minute|minutes|min|mins|hour|hours|hrs|day|days|week|weeks|moments later|after|afterwards?]',
    '[for|after|in|within a couple of minutes|hours|days|weeks]',
    '[a couple of minutes|hours|days|weeks]',
    '[for|after|took|within (seconds | minutes | hours | days | weeks | ages | months)]',
    '[(take | taking | took | takes | taken | for) (ages | forever)]',
    '[a fair|good|long|certain? bit|amount|deal|lot of time]',
    '[@adverb? long|loooong time]',
    '[a @adverb? long|loooong time]',
    '[at some point in|during? the? night|morning|day|afternoon|evening?]',
    '[some time later|after|afterwards|ago|before]',
    '[(shortly | soon) (after | afterwards | before | thereafter | later)]',
    '[(later | earlier) that day|night|morning|afternoon|evening|week]',
    '[the greater|better|larger part of the day|night|morning|afternoon|evening|week]',
    '[(most | much) of|on the? day|night|morning|afternoon|evening|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday]',
    '[for|over|during much|most of the day|night|morning|week|incident]',
    '@be .. [briefly]',
    '[temporarily|briefly|momentarily] (unavailable | down | lost | unreachable | offline | failed | interrupted)',
    '[from time to time]',
    '[on (several | multiple | various | numerous | some | many) occasions]',
    '[sporadically|occasionally|regularly|intermittently|frequently|repeatedly|sometimes]',
    '[(now and then | now and again | every so often | on and off | time and again | every now and then | once in a while)]',
    '[some|many|multiple|numerous|various|countless|endless minutes|hours|days|weeks|months|nights]',
    '[(minutes | hours | days | weeks | months) (later | earlier | ago | on end)]',
    '^ [soon|sometime]',
    '[sometime (during | in | after | before | around) @determiner? .. night|day|morning|evening|afternoon|week|weekend]',
    '[(in | within) no time]',
    '[half the night|day|week|morning]',
    '[a (long | short) while]',
    '[{last} (long | longer | hours | days | ages | minutes | weeks)]',
    '[(a while | a long time | ages | some time) (ago | back)]',
    '[almost|nearly immediately|instantly]',
    '[too long]',
    '[a|some @adverb? (little | short | bit) (while | time | later)]',
    '[a bit|little later]',
    '[far? too many days|hours|minutes|weeks]',
    '[(for | during) (the rest | part | parts) of the day|night|morning|afternoon|evening|week]',
    '[(all | the whole | the entire) day|night|morning|afternoon|evening|weekend]',
    '[(in | late in | early in | during) the (early | late | small) hours|morning|evening|afternoon]',
    '[(late | early) (at night | in the (night | morning | evening | afternoon))]',
    '[(before long | in due course | in a timely manner | the other day | at times | at intervals | lately | more than once | once or twice | a good hour | for ever | at length)]',
    '[with (some | a (slight | short | long | small | considerable | significant | certain | noticeable)) delay]',
    '[(a number | a couple | plenty | lots) of (minutes | hours | days | weeks)]',
    '[(prolonged | lengthy | extended | sustained) (downtime | unavailability | interruption | degradation | incident)]',
  ],
  flags: [
    'The web shop was down for a while.',
    'No invoices went out for an extended period.',
    { text: 'A few minutes later the queue was empty', in: 'timeline' },
    'The right graph took quite some time to find.',
    'The link had dropped at some point during the night.',
    'Bookings were briefly unavailable.',
    { text: 'The scanners lost their connection from time to time.', in: 'impact' },
    'Letters were late by several days.',
  ],
  leaves: [
    'The web shop was down for a while, 22 minutes in all.',
    'Exports were stuck for a long time (3 hours).',
    'From 09:14 until 09:52 UTC orders were late.',
    'The keys expire after a few minutes by default, at most 5 minutes.',
    { text: 'Shortly after, at 11:04, the alarm cleared', in: 'timeline' },
    'For the first time the drill used real traffic.',
    'The second attempt came some 20 minutes later.',
  ],
  accepts: (candidate) => {
    const { match, sentence, passage } = candidate;
    const words = sentence.tokens.slice(match.marked.from, match.marked.to).map(({ word }) => word.text);
    const text = words.join(' ');
    if (passage.place === 'lessons' || passage.place === 'wrong' || passage.place === 'questions') {
      // What is learned may be told at large; a delay is a fact wherever it stands.
      const before = sentence.tokens
        .slice(0, match.marked.to)
        .some(({ word }) => /^(?:took|lasted)$/.test(word.text));
      if (!before) return false;
    }
    if (
      /^(?:(?:for|after|in|over|within|during) )?a (?:certain )?(?:time|period)$/.test(text) &&
      !/^(?:for|after) /.test(text)
    )
      return false;
    if (/^(?:shortly|soon) (?:after|before)$/.test(text) && passage.place !== 'timeline') return false;
    if (/^(?:shortly|soon|later|earlier|some time|at some point)/.test(text) && saysClock(sentence.tokens))
      return false;
    const before = sentence.tokens[match.marked.from - 1]?.word.text ?? '';
    // "In the past few days", "takes long to print": not a time of the story.
    if (/^(?:last|next|past|every)$/.test(before)) return false;
    if (
      /long/.test(text) &&
      sentence.tokens.slice(0, match.marked.from).some(({ word }) => word.text === 'takes')
    )
      return false;
    if (often.test(text) && hasFigure(candidate, saysCount)) return false;
    return !hasFigure(candidate, saysLength);
  },
};

const often =
  /^(?:sporadically|occasionally|regularly|intermittently|frequently|repeatedly|sometimes|now and|on and|from time to time|on )/;
