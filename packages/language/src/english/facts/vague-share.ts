import type { Candidate, PatternRule } from '../../rule.js';
import { hidesNumber } from './counted.js';
import { hasFigure, saysCount } from './figures.js';
import { everywhere, isTold } from './told.js';

export const vagueShare: PatternRule = {
  name: 'facts/vague-share',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” gives a size without a figure.',
  why: 'What is large to one reader is small to another; both will think that they know.',
  ask: 'What share was it, and what is the whole?',
  instead: '“38% of the fleet (114 of 300 vans)”.',
  source: 'Impact told in numbers',
  places: everywhere,
  patterns: [
    '[most|majority] !vote|votes|quorum|opinion|decision',
    '[the @adverb? (vast | great | overwhelming | large) majority] of?',
    '[much of] @determiner',
    '[the bulk of]',
    '[(roughly | about | around | up to | approximately | nearly | almost | more than | less than | over | well over) a? half|third|quarter] !an',
    '[give or take]',
    '[a good half]',
    '[(almost | nearly | virtually | practically | pretty much) (all | every | everyone | everybody | half)]',
    '[a (fair | good | little | tiny | wee | big) bit of] revenue|data|traffic|stock|work|money',
    '[lots|tons|loads|heaps|masses|piles|plenty|oodles of]',
    '[a whole? (bunch | ton | load | pile | heap | mass | truckload | boatload | shedload) of]',
    '[(quite | such)? a lot of]',
    '^ [(a | large)? part|parts of]',
    '[large|vast|wide|huge|big|great|considerable|significant|substantial|sizeable parts|swathes|swaths|stretches|sections of]',
    '[(almost | nearly | virtually | practically | pretty much) (everyone | everybody)]',
    '[@determiner? @adverb? large|larger|limited|restricted|certain|growing|unusual|select|small|smaller|significant|great|greater|good|considerable|high|higher|arbitrary|fair|tiny|big|huge|limited|substantial|vast|sizeable|sizable|low|unknown|unspecified|disproportionate|noticeable|notable|enormous|massive|decent number|numbers|amount|amounts|portion|share|proportion|percentage|fraction|subset|set|sets|group|groups|minority|majority|deal|volume|volumes|quantity|quantities|part|chunk|batch|batches|area|range|section|slice|pile of]',
    '[in|across|for large|big|many|some|wide? (parts of)] the|our|town|its|europe|asia|africa|america',
    "[the lion 's share]",
    '[(a | an) portion|proportion|fraction|percentage|subset|share|minority|chunk of]',
  ],
  flags: [
    'Roughly a third of the buses sent no position.',
    'The bulk of the calls was dropped.',
    'A large number of parcels went to the wrong depot.',
    'Most readers saw the page of the day before.',
    'Nearly all cash registers in the north restarted.',
    'The sale brought a great deal of orders.',
    'A significant portion of the fleet went offline.',
    { text: 'Lots of uploads were late', in: 'impact', role: 'item' },
  ],
  leaves: [
    'Most readers, 61% of 14,000, saw the page of the day before.',
    'Most of the time was spent on the restore.',
    'At most two sites were down.',
    'The number of open files grows by 40 a minute.',
    'Most importantly, the copy was whole.',
    { text: 'A large part of the work is done by hand', in: 'lessons' },
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    const { tokens } = sentence;
    const first = tokens[match.marked.from]?.word.text ?? '';
    const before = tokens[match.marked.from - 1]?.word.text ?? '';
    const next = tokens[match.marked.to];
    if (next?.word.classes.has('aux') && /(?:majority|(?:almost|nearly) all)$/.test(wordsOf(candidate)))
      return isTold(candidate) && !hasFigure(candidate, saysCount);
    if (first === 'most') {
      if (/^(?:the|at|in|is|are|was|were|our|its)$/.test(before) || next?.word.classes.has('adverb'))
        return false;
      return hidesNumber(candidate, false);
    }
    if (first === 'roughly' || / half| third| quarter|take$/.test(wordsOf(candidate)))
      return !tokens.some(({ kind, word }) => kind === 'number' && !word.text.includes(':'));
    if (/ every(?:one|body)$/.test(wordsOf(candidate))) return !hasFigure(candidate, saysCount);
    if (first === 'much' || tokens[match.marked.from + 1]?.word.text === 'bulk') {
      const what = tokens.slice(match.marked.to, match.marked.to + 3);
      return (
        !what.some(
          ({ word }) => word.classes.has('unit') || /^(?:this|that|it|work|code|discussion)$/.test(word.text),
        ) && !hasFigure(candidate, saysCount)
      );
    }
    if (first === 'the' && tokens[match.marked.from + 1]?.word.text === 'number') return false;
    const lots =
      /^(?:lots|quite|a|such)$/.test(first) &&
      /^(?:lot|lots)$/.test(tokens[match.marked.to - 2]?.word.text ?? '');
    if (lots && next?.word.text === 'traffic') return false;
    return hidesNumber(candidate, true, !lots);
  },
};

function wordsOf({ match, sentence }: Candidate): string {
  return sentence.tokens
    .slice(match.marked.from, match.marked.to)
    .map(({ word }) => word.text)
    .join(' ');
}
