import type { Candidate, PatternRule } from '../../rule.js';
import { hasFigure, saysCount, saysLength } from './figures.js';
import { everywhere, isTold } from './told.js';

export const vagueDegree: PatternRule = {
  name: 'facts/vague-degree',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” says that it was more or less, and not how much.',
  why: 'A reader who was not there cannot tell a rise of a tenth from one of ten times.',
  ask: 'What was the value, and what is it on a normal day?',
  instead: '“from 120 ms to 3 s”.',
  source: 'Impact told in numbers',
  places: everywhere.filter((place) => place !== 'title'),
  patterns: [
    '[significantly|considerably|substantially|noticeably|markedly|somewhat|slightly|drastically|dramatically|unusually|abnormally|extremely (higher | slower | lower | longer | larger | worse | more | less | fewer | high | low | slow | long | wrong | late | degraded | delayed | increased | reduced)]',
    '@past|@third|@gerund|@verb|@participle up|down|off? [significantly|considerably|substantially|noticeably|markedly|drastically|dramatically|sharply|steeply|massively|visibly|slightly|enormously|hugely|tremendously]',
    '{grow|rise|increase|drop|fall|climb|shrink|decrease|slow|suffer|change|go}ed up|down? [(a lot | quite a bit | a bit | a little | somewhat | a great deal | a good deal | a fair bit)]',
    '[(slightly | somewhat | a bit | a little | a little bit | a tiny bit) off|disturbed|disrupted|sluggish|slower|slow|wrong|unstable|degraded|confused|overloaded|delayed|behind]',
    '@be|become|became|grew|got|stayed|stays|remained|remains [very|quite|rather|pretty|extremely|really|fairly|so|unusually large|big|small|long|short|sluggish|heavy|full|noisy|hot|cold|crowded|unresponsive]',
    '@be|became|stayed|remained @adverb? [degraded|sluggish|unstable|laggy|impaired] !mode|state',
    '[considerable|substantial|noticeable|appreciable] .. drift|lag|load|pressure|backlog|queue|traffic|delay|rise|growth|strain|latency|contention|wear|loss|demand|skew|congestion|dent|gap|damage|effort',
    '[a @adverb? (modest | small | large | considerable | substantial | significant | hefty | tidy | fair | sizeable | notable) (sum | loss | cost | bill | penalty | fine | refund)]',
    '[(waiting | wait | response | loading | processing | delivery | handling | reply | queue) (times | time | volumes)] .. increased|rose|climbed|grew|lengthened|suffered',
    '[call|mail|ticket|message|order (volumes | volume) @be? @adverb? (high | higher | heavy | up | increased | rose | low)]',
    '[long|longer (waiting | wait | response | loading | processing | delivery | reply) (times | time)]',
    '(wait | waits | queue | queues | delay | delays) ... was|were|been @adverb? [long|longer|huge|endless] !enough',
    '[by a @adverb? (small | large | tiny | huge | fair | considerable | significant | certain) (amount | margin | factor | percentage)]',
    '[{suffer}ed @adverb? (badly | greatly | heavily | severely | a lot | considerably)]',
    '[(less | more | least | most | worst | hardest | worse | differently) (affected | hit | impacted)] !by',
    '@be [way (up | down | off | behind | over | under | out | late)]',
    '[(mostly | nearly | almost | partly | partially | largely | practically) (back to normal | recovered | back | fine | ok | okay | restored | resolved | fixed | stable | healthy | normal)]',
    '[(some | slight | little | small | marginal | a little | slow) improvement]',
    '[(a bit | a lot | slightly | somewhat | much | a little | far | noticeably) better] !than',
    '[(getting | gets | got | becoming | became | becomes) (better | worse | slower | faster | longer | shorter | hotter | higher | lower)]',
    '[all over the place]',
    '{feel}ed [sluggish|slow|laggy|slower]',
    '[helped only? (a little | somewhat | a bit | slightly | partly)]',
    '[(grew and grew | rose and rose | fell and fell | grows and grows | climbs and climbs)]',
    '[(loss of (revenue | sales | income | goodwill | trust | turnover | bookings | business))]',
    '[(revenue | sales | income) (loss | losses)]',
    '(@customer | @person | staff | everyone | people | families | guests) had to [(wait | queue | stand in line | work late | work overtime | stay late | come back)]',
    '(sales | trust | quality | performance | service | reputation | morale | throughput | patients | customers | listeners) [{suffer}ed] $',
    '[(sizeable | sizable | considerable | high | higher | extra | additional | significant | substantial | enormous) (costs | cost | expenses | expense | workload | effort)] !of',
    '[(doubled | tripled | halved) (and more | or more | or so)]',
    '[(confined | restricted | limited) to (a few | some | several | a small | a handful | parts | part | certain)]',
    '[long (queues | waits | lines) (formed | at | in | for | before)]',
    '[more|fewer|less .. than (usual | normal | average | expected)]',
    '(number | amount | count | share | rate | load | volume) ... @be @adverb? [(small | high | low | limited | large | big | moderate | far too high | too high)]',
    '[(almost | nearly | practically | virtually | next to) (zero | nothing | none | full | empty | idle)]',
    '@customer @be @adverb? [impacted|affected|disrupted|inconvenienced] !by',
    '@customer workloads|services|orders|requests|sessions|traffic|operations @be @adverb? [impacted|affected|disrupted]',
    '[@customer|service|site|app|portal|system|feed|platform|page|api|shop (was | were) @adverb? (partially | partly | mostly | largely | intermittently | hardly | barely) (available | unavailable | usable | unusable | reachable | impaired | down)]',
    '@be [(choppy | jerky | unreliable | abnormal | unresponsive | sluggish | noticeable | spotty | patchy)]',
    '[(delay | impact | effect | damage | drop | loss) @be @adverb? (noticeable | moderate | visible | big | large | serious | severe | great | high)]',
    '[errors|latency|latencies|traffic|load|cpu|memory|usage|timeouts|sales|alerts|requests|calls (spiked | soared | surged | exploded | skyrocketed | plummeted | dropped | jumped | ballooned)] !to|from|by|at|@figure',
    '[(database | service | system | site | app | portal | page | pages | search | searches | api | server | queries | requests | response | responses | tool | feed) (was | were) (slow | slower | sluggish)] !down|query',
    '[(sales | orders | bookings | traffic | revenue | throughput | donations | calls) (was | were) (down | up | slow | weak)]',
    '[(kept | keeps) (growing | rising | increasing | falling | climbing | dropping)] !by|from|to',
    '[(some | slight | minor | long | short | considerable) delays] !of',
    '[some (data loss | packet loss | downtime | disruption | delay | latency | slowness)]',
    '[greatly|heavily|severely|badly|strongly|vastly|seriously|hugely|massively|moderately|mildly|marginally|partially (delayed | affected | degraded | reduced | increased | slowed | overloaded | impacted | limited | behind | higher | slower | lower | late | impaired | restricted | disrupted)]',
    '[a|the|with? (large | huge | massive | considerable | significant | substantial | big | enormous | sharp | noticeable | severe | strong | steep | dramatic | long) (increase | rise | spike | drop | backlog | delay | delays | queue | queues | loss | losses | slowdown | peak | growth | fall | decrease)]',
    '[(significant | considerable | substantial | noticeable | severe | long | huge | heavy) (delays | losses | slowdowns | damage | downtime | disruption | disruptions | costs | backlogs | queues)]',
    '[a (bit | little) (higher | slower | lower | longer | more | late | slow)]',
    '[@be elevated|substantial|considerable|significant|enormous|severe]',
    '[(to | reached) a? (very | quite | rather | pretty) (high | low | large | small | slow) (level | value | size | number)?]',
    '[(cpu | load | memory | latency | usage | rate | rates | traffic | utilisation | utilization) @be? (very | quite | rather | pretty | really | extremely) (high | low | slow)]',
    '[@be (very | quite | rather | pretty | really | extremely) (high | low)]',
    '[more or less] !than|the',
    '[(more and more | fewer and fewer | less and less | slower and slower | worse and worse | higher and higher | longer and longer | bigger and bigger | larger and larger)]',
    '[(somewhat | slightly | rather | way | far | a bit | a little | a tad | much) too (much | many | few | little | high | low | large | small | slow | fast | late | early | big | long | short | hot | cold | full | loud | heavy)]',
    '[a tad (slow | slower | late | high | higher | low | lower | off | long | longer | behind | too)]',
    '{spread|grow|rise|fall|climb|escalate|deteriorate|increase|drop|worsen|sink|swell|shrink}|spread|spreads|grew|rose|fell [(up | down)? (quickly | rapidly | fast | slowly | steadily | gradually)]',
    '^ @determiner? .. [(was | were) @adverb? (delayed | late | slow | affected | impacted | degraded | slower | behind | impaired | reduced)] $',
    '[(ran | worked | responded | loaded | answered | moved | played | started) (slow | slower | slowly | late | badly | poorly)] $',
    '[there (was | were) (some | a | an | slight | minor | certain)? (delay | delays | impact | slowdown | slowdowns | disruption | disruptions | interruptions | dropouts)] !of',
    '^ [(reduced | degraded | limited | impaired | restricted) (functionality | service | performance | availability | capacity | quality | operation | access | experience)]',
    '^ [(performance (problems | issues | degradation) | slowness | slow (loading | response | responses | performance))]',
    '^ [(low | medium | high | significant | moderate | major | minor | severe | limited) (impact)?] $',
    '^ [(medium | moderate | significant | major | severe | considerable | noticeable) (impact | effect)]',
    '[lost (money | revenue | sales | income | turnover | business | bookings | orders | customers)] !of|worth',
    '@be|became|got [flaky|erratic|wobbly|shaky|unsteady|jittery|unpredictable]',
    '[(unusually | surprisingly | unexpectedly | abnormally | remarkably | strikingly) (many | few | large | small | strong | weak | quiet | loud | hot | cold | long | short)]',
    '[(a large | a big | an important | a major | a small) @customer|farm|hospital|account|tenant|partner|museum|shop|site]',
    '[(slight | slow | steady | gradual | sudden | small | marked) (increase | rise | drop | decrease | growth | decline | slowdown | spike) (in | of)]',
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
    'Waiting times at the counter increased.',
    'Playback was choppy.',
    { text: 'The ward calls more and more', in: 'timeline' },
    { text: 'Deliveries were late', in: 'impact', role: 'item' },
    'Searches were significantly slower than on other days.',
    { text: 'CPU very high on the primary', in: 'timeline' },
    'The error rate was elevated in the booking service.',
    'The sign-in page was more or less unusable.',
    'Loading a plan took a bit longer.',
  ],
  leaves: [
    'Calls dropped 41 times in the hour.',
    'Waiting times increased from 4 to 31 minutes.',
    'Searches were significantly slower: 4.1 s instead of 300 ms.',
    'The error rate was elevated, at 12%.',
    { text: 'Reads should be significantly faster with the index', in: 'lessons' },
    { text: 'High load alert acknowledged', in: 'timeline' },
    'CPU was at 98%, which is very high for this pool.',
    'The new node is larger than the old one.',
  ],
  accepts: (candidate) =>
    isTold(candidate) &&
    !isNone(candidate) &&
    !/^(?:alert|alerts|alarm|alarms|warning|warnings|threshold|thresholds)$/.test(wordBefore(candidate, 0)) &&
    !candidate.sentence.tokens
      .slice(0, candidate.match.from)
      .some(({ word }) => /^(?:due|because|under|handle|if|when)$/.test(word.text)) &&
    (!/^(?:more|less|fewer)$/.test(wordBefore(candidate, 1)) ||
      /^(?:or|and)$/.test(wordBefore(candidate, 2))) &&
    !hasFigure(candidate, saysCount) &&
    !hasFigure(candidate, saysLength),
};

/** The last word that is marked, or one before or behind it. */
function wordBefore({ match, sentence }: Candidate, back: number): string {
  return sentence.tokens[match.marked.to - back]?.word.text ?? '';
}

/** “No customers were affected.” */
function isNone({ match, sentence }: Candidate): boolean {
  const from = Math.max(0, match.from - 3);
  return sentence.tokens
    .slice(from, Math.max(match.from, match.marked.from))
    .some(({ word }) => word.text === 'no' || word.text === 'none');
}
