import type { Passage } from '../../place.js';
import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';

export const sarcasm: PatternRule = {
  name: 'loaded/sarcasm',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” says one thing and means another.',
  why: 'Irony does not travel: readers who were not there take it word for word, and those who were feel laughed at.',
  ask: 'What did it do, and what had been expected of it?',
  instead: 'Say what happened: “the backup link was down as well”.',
  source: 'Subjective language hides the facts',
  flags: [
    'Moving the mail server on a Friday was a brilliant idea.',
    'Nice one, scheduler.',
    'The "tested" rollback had a syntax error.',
    { text: 'The "fix" is rolled out, and the tills are down', in: 'timeline' },
    'The so-called spare link was down as well.',
    'Surprise, surprise: the manual was from 2016.',
    'The alarm came two hours late, how helpful.',
    'The monitor, in its infinite wisdom, wrote to a closed mailbox.',
  ],
  leaves: [
    'The team called Brilliant Labs uses its own cluster.',
    'The button is called "Fix all" in the menu.',
    'The spare link was down as well.',
    'A pod was "stuck" in the old state.',
    'For the earlier case kindly refer to the record of May.',
    { text: 'A brilliant idea of the night shift saved an hour', in: 'well' },
    'The status "fixed" was set at 11:02 UTC.',
  ],
  quoted: true,
  except: ['well', 'lucky'],
  patterns: [
    '["quote"]',
    '[so-called]',
    '[so called] !by|after|because|from|in|on|at|when',
    '[infinite wisdom]',
    '[a|such|this|the|another|yet|what brilliant|genius|bright|wonderful|great|fantastic|marvellous|clever idea|move|decision|plan]',
    '[nice (one | work | job | going | try)] ,|$',
    '[surprise ,? surprise]',
    '[what a|another (surprise | joy | treat | day | night | relief | mess | pleasure | coincidence | shock | delight)]',
    '[such a (joy | treat | mess | relief | pleasure)]',
    "[to (nobody | no one | no-one | everyone | everybody | our) 's? (great)? surprise]",
    '[how (helpful | nice | convenient | lovely | clever | thoughtful | wonderful | reassuring | comforting | considerate)] !is|was|the|it|a|we|they|to',
    '[needless to say]',
    '^ [great|lovely|wonderful|fantastic|perfect|brilliant|bravo|nice|super|sweet|bingo|marvellous|splendid|superb|excellent|terrific|typical] $',
    '[thanks (a lot | so much | a bunch | for nothing)]',
    '[good luck with]',
    '[happily|blissfully|merrily|cheerfully|gleefully|helpfully|graciously|conveniently|dutifully|joyfully|generously|obligingly @past|@third|@verb|@gerund|@participle]',
    '[kindly @past|@third|@participle]',
    '[brilliant|ingenious|shiny|glorious new]',
    '[another|yet|what (fine | great | lovely | glorious | wonderful) (day | night | morning | evening | weekend) (at | in | for)]',
    '[bless his|her|its|their|them|him|it heart|hearts?]',
    '[spoiler alert? :]',
    '[mysterious] "quote"|\'|‘|“',
    '[who would have (thought | guessed | known | expected)]',
    '[what could (possibly)? go wrong]',
    '[(as if by | like) magic]',
    '[masterpiece|bravo|congratulations|bingo|geniuses|masterminds]',
    '[for (fun and profit | our viewing pleasure | the fun of it)]',
    '[you guessed it]',
    '[(just | exactly) what (we | one | you | everybody) (needed | wanted)]',
    '[no wonder]',
    '[funnily|strangely|oddly|curiously enough]',
    '[go figure]',
    '[(how | so | just) typical]',
    ', [of course] $',
    '[for the (umpteenth | nth | hundredth) time]',
    '[(big | great | a lot of) help] that|it was',
    '[what else] $',
    '[(pride and joy | smart move | clever trick | ha ha | haha | rocket science)]',
    '[wizards|stars|heroes|experts|gurus at|in|of|on] the|our|their|head',
    '[but who (cares | needs)]',
    '[(much-praised | much-vaunted | vaunted | trusty | beloved | oh-so | oh so | legendary)]',
    "['s famous|legendary|wonderful|glorious|marvellous|fabulous]",
    '[wonderful|lovely|marvellous|glorious|fabulous|fancy new? .. (tool | system | portal | software | vendor | supplier | process | failover | backup | dashboard | platform | app)]',
  ],
  accepts: ({ match, sentence, sentences, passage }) => {
    const { tokens } = sentence;
    const first = tokens[match.marked.from];
    if (!first) return false;
    if (first.kind === 'quote') return isMocked(match.marked.from, tokens, passage);
    // A sentence of one word, behind another one.
    if (match.pattern.source.startsWith('^')) return sentences.indexOf(sentence) > 0;
    return true;
  },
};

/** Whether words in quotation marks praise what they stand for; not where they are a label, a state or a button. */
function isMocked(at: number, tokens: readonly Token[], { from, words }: Passage): boolean {
  const token = tokens[at];
  if (!token || token.to - token.from > 34) return false;
  const quoted = words.slice(token.from - from + 1, token.to - from - 1);
  const next = tokens[at + 1];
  if (naming.has(tokens[at - 1]?.word.text ?? '') || naming.has(next?.word.text ?? '')) return false;
  return praising.test(quoted) || (assuring.test(quoted) && next?.kind === 'word');
}

/** Words of praise that mean the opposite between quotation marks. */
const praising =
  /^(?:the |a |an |our |highly |fully |very |well[- ])?(?:fix(?:ed|es)?|solution|improvement|improved|expert|experts|helpful|smart|clever|genius|brilliant|robust|reliable|resilient|redundant|redundancy|temporary|temporarily|quick|simple|simply|easy|safe|safely|tested|reviewed|best practices?|thorough|careful|carefully|harmless|trivial|automatic|seamless|seamlessly|optimi[sz]ed|intelligent|self-healing|fail-?safe|bullet-?proof|zero[- ]downtime|high[- ]availability|professional|professionals|enterprise(?:[- ]grade)?|world-class|guaranteed)$/i;

/** Words of assurance, in front of the thing that they were said of. */
const assuring =
  /^(?:highly |fully |well[- ])?(?:available|monitored|stable|secure|supported|planned|documented|checked|verified|approved|protected|automated|immediate|urgent|working|premium|independent|critical|production-ready|final|isolated|idempotent|permanent|trained|experienced)$/i;

const naming = new Set(
  'called named labelled labeled titled status state flag button field label tab menu option value setting mode page read reads said says shows showed showing column word term marked tag channel list team as in group role namespace job cluster pod service services queue topic table user account screen index environment folder repository branch rule alert dashboard step link message response answer error'.split(
    ' ',
  ),
);
