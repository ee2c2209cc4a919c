import type { PatternRule } from '../../rule.js';
import { hasFigure, saysCount, saysLength } from './figures.js';
import { told } from './told.js';

export const vagueDegree: PatternRule = {
  name: 'facts/vague-degree',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” says that it was more or less, and not how much.',
  why: 'A reader who was not there cannot tell a rise of a tenth from one of ten times.',
  ask: 'What was the value, and what is it on a normal day?',
  instead: '“from 120 ms to 3 s”.',
  source: 'Impact told in numbers',
  places: told.filter((place) => place !== 'title' && place !== 'background'),
  patterns: [
    '[significantly|considerably|substantially|noticeably|markedly|somewhat|slightly|drastically|dramatically|unusually|abnormally|extremely (higher | slower | lower | longer | larger | worse | more | less | fewer | high | low | slow | long | wrong | late | degraded | delayed | increased | reduced)]',
    '[greatly|heavily|severely|badly|strongly|vastly|seriously|hugely|massively|moderately|mildly|marginally|partially (delayed | affected | degraded | reduced | increased | slowed | overloaded | impacted | limited | behind | higher | slower | lower | late | impaired | restricted | disrupted)]',
    '[a|the|with? (large | huge | massive | considerable | significant | substantial | big | enormous | sharp | noticeable | severe | strong | steep | dramatic | long) (increase | rise | spike | drop | backlog | delay | delays | queue | queues | loss | losses | slowdown | peak | growth | fall | decrease)]',
    '[(significant | considerable | substantial | noticeable | severe | long | huge | heavy) (delays | losses | slowdowns | damage | downtime | disruption | disruptions | costs | backlogs | queues)]',
    '[a (bit | little) (higher | slower | lower | longer | more | late | slow)]',
    '[@be elevated|substantial|considerable|significant|enormous|severe]',
    '[(to | reached) a? (very | quite | rather | pretty) (high | low | large | small | slow) (level | value | size | number)?]',
    '[(cpu | load | memory | latency | usage | rate | rates | traffic | utilisation | utilization) @be? (very | quite | rather | pretty | really | extremely) (high | low | slow)]',
    '[@be (very | quite | rather | pretty | really | extremely) (high | low)]',
    '[more or less (disabled | down | broken | unavailable | unusable)]',
    '[occasionally|somewhat|rather|pretty|quite slow]',
    '[very|quite|rather|pretty|fairly|relatively|extremely|unusually|abnormally (slow | slowly | late | often | busy | full | heavy | limited | unstable | unreliable)]',
    '[(a lot | way | far | much) (slower | longer | higher | lower | worse | later | larger)]',
    '[slower|higher|longer|lower|larger|heavier|worse than (usual | normal | average)]',
    '[well|far|way above|below|over|beyond]',
    '[above|below (average | normal)]',
    '[to (some | a certain | a large | a great | a small | a lesser) (extent | degree)]',
    '[increased|elevated|degraded|higher|high|heavy|reduced latency|latencies|load|performance|traffic|demand|utilisation|utilization]',
    '[(increased | elevated | higher | high) (error | failure) rate|rates]',
    '[{experience|suffer}ed delays|slowness|slowdowns|interruptions|disruptions]',
    '[huge|enormous|massive|gigantic|tremendous|immense]',
    '[drop|dropped|rose|increased|decreased|fell|grew|dipped|spiked|jumped|suffered|slowed (sharply | significantly | considerably | dramatically | slightly | noticeably | substantially | heavily | massively | somewhat | a bit | a little | markedly)]',
    '[basically|practically|virtually|effectively|largely|mostly|essentially (down | unavailable | unusable | offline | unaffected | unreachable | stopped)]',
  ],
  flags: [
    'Searches were significantly slower than on other days.',
    { text: 'CPU very high on the primary', in: 'timeline' },
    'The error rate was elevated in the booking service.',
    'The sign-in page was more or less unusable.',
    'Loading a plan took a bit longer.',
  ],
  leaves: [
    'Searches were significantly slower: 4.1 s instead of 300 ms.',
    'The error rate was elevated, at 12%.',
    { text: 'Reads should be significantly faster with the index', in: 'lessons' },
    'CPU was at 98%, which is very high for this pool.',
    'The new node is larger than the old one.',
  ],
  accepts: (candidate) =>
    !candidate.sentence.tokens
      .slice(0, candidate.match.from)
      .some(({ word }) => /^(?:due|because|under|handle|if|when)$/.test(word.text)) &&
    !/^(?:more|less|fewer)$/.test(
      candidate.sentence.tokens[candidate.match.marked.to - 1]?.word.text ?? '',
    ) &&
    !hasFigure(candidate, saysCount) &&
    !hasFigure(candidate, saysLength),
};
