import type { PatternRule } from '../../rule.js';
import { subjectOf } from '../doer.js';

export const opinion: PatternRule = {
  name: 'facts/opinion',
  severity: 'warning',
  bias: 'evaluation',
  says: '“{words}” weighs what happened, in a place for what happened.',
  why: 'Praise and blame in a timeline tell readers what to think before they have seen the facts.',
  ask: 'What could be seen, and after how many minutes?',
  instead: '“Taken over 3 minutes after the page”; praise has its place under what went well.',
  source: 'Facts first, devoid of opinion',
  places: ['timeline', 'summary'],
  patterns: [
    '[strangely|weirdly|oddly|curiously|interestingly|worryingly|annoyingly|frustratingly|surprisingly|luckily|fortunately|thankfully|hopefully|alarmingly|suspiciously|bizarrely|ironically|amusingly|disappointingly|impressively]',
    '[(some | very | really | rather | quite | a | looks)? (weird | strange | odd | bizarre | wonky | crazy | mysterious | spooky | funky | fishy) (stuff | things | behaviour | behavior | issue | issues | errors | problem | thing | way)]',
    '^ [(slow | late | quick | prompt | swift) (answer | reply | response | reaction | fix)]',
    '[(weird | strange | odd | bizarre) (readings | values | numbers | results | messages | patterns | pattern | spikes | state | traffic)]',
    '[going wonky|weird|crazy|strange]',
    '[networky-looking|weird-looking|odd-looking|strange-looking|suspicious-looking]',
    '[(great | good | nice | excellent | awesome | fantastic | amazing | superb | brilliant) (catch | job | work | thinking | teamwork | response | communication | effort | find | spot)]',
    '[(well | nicely | brilliantly) (done | spotted | caught | handled | played)]',
    '[(kudos | hats off | props | shout-out | shoutout | thanks) to]',
    '[unacceptably|unnecessarily|needlessly|inexplicably|unbelievably|sloppily|clumsily|carelessly|painfully]',
    '[promptly|swiftly|professionally|heroically|commendably|admirably|expertly|diligently|brilliantly|efficiently]',
    '[(very | quite | pretty | really | surprisingly | impressively) (quickly | slowly | fast | late | long | well | badly)]',
    '[(poor | bad | terrible | slow | lousy | weak | excellent | good | great | confusing) (communication | response | coordination | planning | decision | handling | timing | support)]',
    '[much|far (deeper | better | worse | harder | too)]',
    '[{feel} (pretty | quite | rather | very | a bit | like | heavy | wrong | risky)]',
    '[quickly|slowly (noticed | resolved | fixed | identified | responded | restored | reacted | found | spotted | detected)]',
    '[(noticed | resolved | fixed | identified | responded | restored | reacted | found | spotted | detected) (quickly | slowly | fast | late | immediately)]',
    '[a bit longer than normal|usual]',
    '[finally]',
    '[at last]',
    '[(excellent | impressive | exemplary | outstanding | flawless | perfect | disappointing | unacceptable | unsatisfactory | embarrassing | regrettable | remarkable | admirable)]',
    '[(too | far too | much too | way too) (late | slow | slowly | early | long | little)]',
    '[wisely|rightly|sensibly|smartly|calmly|smoothly|nicely|perfectly|flawlessly|conveniently|helpfully]',
    '[(right | wrong | good | bad | smart | wise | questionable | poor | strange | odd) (call | decision | choice | move | idea)]',
    '[(annoying | messy | unhelpful | painful | tedious | cumbersome | awkward | clumsy)]',
    '[after (much | a lot of | long | endless | some) (discussion | debate | back and forth | hesitation | confusion)]',
    '[only now]',
    '[(awesome | great | amazing | fantastic | brilliant | super | big) (help | support)]',
    '[super (fast | quick | helpful | slow | quickly | nice | annoying)]',
    '[(we | they | i) (were | are | got | get) @adverb? lucky]',
    '[(everybody | everyone | we | i | team) (is | are | was | were | am)? a? (bit | little | rather | very | quite)? nervous]',
    '[nothing (we | i | they | you) (do | did | try | tried) (helps | helped | works | worked)]',
    '^ [(good | bad | great) news]',
    '@be [(friendly | unfriendly | rude | kind | uncooperative | unhelpful)]',
    '[not (cool | fun | great | nice | ideal | pretty | amused)]',
    '[(stressful | hectic | chaotic | crazy | exciting | tense | rough | tiring | frantic) (hour | hours | night | day | morning | evening | minutes | time | shift | week)]',
    '[(dirty | ugly | nasty | horrible | hacky) (hack | fix | workaround | trick | solution | script)]',
    '[went @adverb? (well | smoothly | fine | badly | poorly | great | ok | okay)]',
    '[(make | makes | made | making) (no | little | any) sense]',
    '@be|am @adverb? not? @adverb? [(a (bit | little) | quite | very | rather | somewhat | really | all | so | pretty | too)? (annoyed | upset | angry | happy | unhappy | frustrated | surprised | relieved | confused | grumpy | furious | puzzled | stressed | thrilled | amused | pleased | delighted | irritated | shocked | cross | disappointed | impressed | baffled)]',
    '[(very | really | quite | so | extremely | not (very | really | too | that | particularly) | less than | rather) (helpful | friendly | professional | kind | rude | useful | responsive | competent | cooperative | good | nice)]',
    '[(not | no) (much | great | any | a big | of any)? (help | use)] $',
    '[(is | was | were | are | looks | looked | seems | seemed | sounds | sounded) @adverb? (suspicious | strange | weird | odd | fishy | bizarre | mad | crazy | scary | ugly | nasty | silly | absurd | ridiculous | useless | pointless | hopeless | funny | curious)]',
    '^ [(strange | weird | odd | curious | nasty | ugly | scary | surprising | interesting | funny | sad | unfortunate | good | great | nice | lucky | bad | useless | perfect | typical | classic)] !news|morning|night|afternoon|evening|node|state|build|request|requests|path|version|config|copy|backup',
    '[(helped | helps | answered | reacted | responded | answers | reacts | responds) (right away | quickly | fast | immediately | at once | instantly | slowly | late | superbly)]',
  ],
  flags: [
    { text: 'Great catch by the night shift', in: 'timeline' },
    { text: 'The on-call engineer promptly responded', in: 'timeline' },
    { text: 'Poor communication with the carrier', in: 'timeline' },
    { text: 'Strangely, all the nodes drain at once', in: 'timeline' },
    { text: 'The order of the letters makes no sense', in: 'timeline' },
    { text: 'The day shift was a bit annoyed', in: 'timeline' },
    { text: 'Some weird stuff in the mail log', in: 'timeline' },
    { text: 'The cause was found pretty quickly', in: 'timeline' },
  ],
  leaves: [
    { text: 'Taken over 3 minutes after the page', in: 'timeline' },
    { text: 'The fault was found quickly', in: 'well' },
    { text: 'Great teamwork across three time zones', in: 'well' },
    { text: 'The pages load quickly again', in: 'timeline' },
    { text: 'The slowest scans take 4 s', in: 'timeline' },
    { text: 'A nurse reported that her list looks odd', in: 'timeline' },
    { text: 'The disk is filling up quickly, 2 GB a minute', in: 'timeline' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const text = sentence.tokens
      .slice(match.marked.from, match.marked.to)
      .map(({ word }) => word.text)
      .join(' ');
    if (passage.place === 'summary')
      return /^quickly (?:noticed|resolved|fixed|identified|responded|detected|spotted)|^promptly$|^swiftly$/.test(
        text,
      );
    if (
      /^(?:looks|looked|is|was|seems|seemed) /.test(text) &&
      sentence.tokens.slice(0, match.marked.from).some(({ word }) => reports.test(word.text))
    )
      return false;
    const { doer } = subjectOf(sentence, match.marked.from, known);
    if (/^(?:promptly|swiftly|quickly|efficiently)$/.test(text)) return doer !== 'thing';
    if (
      /(?:quickly|slowly|fast|late|long|well|badly)$/.test(text) &&
      /^(?:very|quite|pretty|really)/.test(text)
    )
      return sentence.tokens.some(({ word }) => reaction.test(word.text));
    return (
      passage.role === 'entry' ||
      passage.role === 'cell' ||
      passage.role === 'prose' ||
      passage.role === 'item'
    );
  },
};

/** “One nurse mailed that her list looks odd”: told as it was said. */
const reports = /^(?:report|mail|said$|says$|wr[io]te|told|tells|post(?:s|ed)$|complain)/;

/** Verbs of those who respond; how fast they were is an opinion until it has a figure. */
const reaction =
  /^(?:notic|found|find|fix|resolv|respon|react|restor|identif|spott|back|recover|detect|answer|help|solv)/;
