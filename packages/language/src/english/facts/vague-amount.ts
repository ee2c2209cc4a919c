import type { PatternRule } from '../../rule.js';
import { hidesNumber } from './counted.js';
import { hasFigure, saysCount } from './figures.js';
import { everywhere, isHabitual, isTold } from './told.js';

export const vagueAmount: PatternRule = {
  name: 'facts/vague-amount',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” leaves the reader to guess how many.',
  why: 'Without a number nobody can weigh the incident, compare it with another, or see whether a fix helped.',
  ask: 'How many of how many, and where is that read off?',
  instead: '“412 of 9,800 users (4%), counted in …”; an estimate is fine with the way it was made.',
  source: 'Impact told in numbers',
  places: everywhere,
  patterns: [
    '[some|many|several|numerous|multiple|various|countless|innumerable|assorted|sundry|random]',
    '[few]',
    '[(a few | several | some | many) hundred|thousand|dozen|million]',
    '[a @adverb? (number | flood | wave | stream | smattering | sprinkling | scattering | plethora | flurry | deluge | barrage | torrent | steady stream | host | raft | slew | trickle) of]',
    '[a good few]',
    '[in (some | many | several | a few | certain | rare | most | a number of | isolated) (cases | instances | places | spots | areas)]',
    '[a? (handful | couple | bunch | myriad) of]',
    '^ [certain] !that|of|to',
    '[certain] @human',
    '@human in|at|from [certain]',
    '[many a] @human|farm|shop|site',
    '[(individual | isolated | widespread)] @customer|errors|failures|problems|timeouts|shops|sites|branches|disruption|disruptions|outages|stores|reports|complaints',
    '[(all | various) (kinds | sorts) of]',
    '[(one or two | two or three | three or four | a dozen or so | upwards of | north of)]',
    '[(not every)] customer|user|shop|site|branch|member|visitor|reader|team',
    '[not all] @human|of|our|the|branches|sites|services|shops|stores|offices|systems',
    '{lose|corrupt|miss|drop|expose|leak|delete|damage|destroy}ed [some] data|traffic|telemetry|mail|email|capacity|history|messages|revenue|money|stock|information|work|progress|time]',
    '[hundreds|thousands|dozens|millions|scores of]',
    '^ [some|many|several|few|others] had|were|could|did|got|saw|lost|waited|left|called|reported|never|even|still|also|just',
    '^ [some|many|several|most of them|these|those]',
    '[some|many|several|most|much|few of them|it]',
    '^ [most|much] was|were|could|had',
    '[(dozens | hundreds | thousands | countless | umpteen | loads | quite a few) more?] @customer|calls|tickets|mails|alerts|pages|complaints|reports|errors|orders|messages',
  ],
  flags: [
    'Some customers could not pay by card.',
    { text: 'Thousands of letters were printed twice', in: 'impact', role: 'item' },
    { text: 'Numerous uploads are stuck in the queue', in: 'timeline' },
    'Scores of commuters stood on the platform.',
    'A handful of teams lost their build history.',
    'Several tills in the north restarted.',
    { text: 'Some of the parcel data never arrived', in: 'impact', role: 'item' },
    { text: 'Most of them had to come back the next day', in: 'impact', role: 'item' },
    'Several farms got no feed plan. A fix was live at 14:20, on 3 servers.',
    'We lost some mail of the branch offices.',
    { text: 'The wrong price was shown for multiple articles.', in: 'impact' },
  ],
  leaves: [
    'Some kiosks stayed dark; no figure exists.',
    'Some customers could not pay by card: 312 of 8,040 from 09:14 until 09:32 UTC.',
    'Several vans sent no position. It was 7 of 52.',
    'For some reason the queue stayed full.',
    'The form does not ask how many printers stand still.',
    'Some 230 nurses had to sign in again.',
    'Several causes can look the same on that screen.',
    { text: 'Some services have no owner', in: 'factors', role: 'factor' },
    'We tried several ways to drain it.',
    'Several sites (Cork, Galway and Sligo) lost their telephones.',
    'Some teams run a cluster of their own.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    const { tokens } = sentence;
    const first = tokens[match.marked.from]?.word.text ?? '';
    const before = tokens[match.marked.from - 1]?.word.text ?? '';
    if (first === 'few' && /^(?:the|these|those|last|next|past|first)$/.test(before)) return false;
    if (first === 'random' && /^(?:a|an|the|at)$/.test(before)) return false;
    if (/^(?:how|as|too)$/.test(before)) return false;
    // “Some 230 nurses”: about as many.
    if (first === 'some' && tokens[match.marked.from + 1]?.kind === 'number') return false;
    if (before === 'if' || before === 'any' || before === 'the') return false;
    if (direct.test(match.pattern.source))
      return isTold(candidate) && !isHabitual(sentence) && !hasFigure(candidate, saysCount);
    return hidesNumber(
      candidate,
      /^(?:numerous|countless|innumerable|hundreds|thousands|dozens|millions|scores)$/.test(first),
    );
  },
};

/** Patterns that name what they count. */
const direct =
  /^(?:\{|\^ \[some|\^ \[most|\[some\|many\|several\|most|\[in |\[many a|\[\((?:individual|one|not every))/;
