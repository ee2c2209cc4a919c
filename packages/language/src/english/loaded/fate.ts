import type { PatternRule } from '../../rule.js';
import { without } from './without.js';

export const fate: PatternRule = {
  name: 'loaded/fate',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” tells readers how to feel about a fact.',
  why: 'Words of bad luck turn a chain of causes into fate, and fate has no action items.',
  ask: 'What does the sentence say without the word?',
  instead: 'Leave the word out; the fact stands by itself.',
  source: 'Facts without colour or caveats',
  except: ['lucky', 'well', 'actions'],
  patterns: [
    '[unfortunately|sadly|regrettably|regretfully|tragically|alas|unluckily|lamentably|depressingly|frustratingly|annoyingly|disappointingly|ironically|inevitably|unluckily|luckily|fortunately|thankfully]',
    "[(as luck would have it | by the grace of god | to make (matters | things) worse | to make it worse | adding insult to injury | to add insult to injury | to top it (all)? off | worse still | worst of all | even worse | as (if that was not | if this was not) enough | (murphy | sod) 's law | bad luck | as fate would have it | of all (days | nights | mornings | evenings | weekends | times | moments | places) | of all things)]",
    '[(yet again | lo and behold | sure enough | just our luck | of all people | as always | friday the 13th)]',
    '[it is|was @adverb? (unfortunate | sad | regrettable | ironic | tragic | a pity) (that | how)?]',
    '^ [how (ironic | sad | unfortunate)]',
    '[pure|sheer|bad|rotten|dumb|tough luck]',
    '[miracle|miracles]',
    '[of course (nobody | no one | the | it | this | we)]',
    '[thank (god | goodness | heavens)]',
    '[(god | heaven | heavens) knows]',
    '[(fate | luck | murphy) {strike|have|decide|be|intervene}ed]',
    '[(doomed | cursed | ill-fated | jinxed | fateful)]',
    '[miraculously|mercifully|by some? miracle]',
  ],
  flags: [
    'Unfortunately, the copy was on the same disk.',
    'The spare was sadly in another building.',
    'To make matters worse, the phone list was from the year before.',
    { text: 'As luck would have it, the certificate ended on a holiday', in: 'factors', role: 'factor' },
    { text: 'Unfortunately the rollback does not help', in: 'timeline' },
    'It was a doomed release.',
    'It is unfortunate that the spare was lent out.',
  ],
  leaves: [
    'We are sorry that your orders were late.',
    { text: 'Unfortunately named hosts were easy to tell apart', in: 'lucky' },
    'The copy was on the same disk.',
    'It was worse than on the day before.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    const first = sentence.tokens[match.marked.from];
    const alone = match.marked.to - match.marked.from === 1 && /(?:ly|alas)$/.test(first?.word.text ?? '');
    const leads = match.marked.from === 0 && sentence.tokens[match.marked.to]?.word.text === ',';
    // Only what the sentence can do without may go.
    return alone || leads ? without(candidate) : true;
  },
};
