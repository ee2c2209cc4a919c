import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { subjectOf } from '../doer.js';

const think =
  'assume|believe|conclude|think|presume|decide|determine|expect|suppose|interpret|identify|judge|diagnose|estimate|attribute|consider|interpret|guess|classify|dismiss|infer|suspect|perceive|reckon|deem';

export const wronglyAssumed: PatternRule = {
  name: 'judgement/wrongly-assumed',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” sets a belief of that day against what is known today.',
  why: 'At the time it was simply what they believed, for reasons; the reasons are what can be learnt from.',
  ask: 'What spoke for it at the time, and when did the picture change?',
  instead: '“They expected …, because …; at 10:41 … showed …”',
  source: 'Everybody acts on the picture they have',
  patterns: [
    `[wrongly|incorrectly|erroneously|mistakenly|falsely|naively|wrongfully|foolishly|prematurely|misguidedly|inaccurately|blindly {${think}}]`,
    `[{${think}}ed (wrongly|incorrectly|erroneously|mistakenly|falsely|prematurely)]`,
    '[incorrect|wrong|false|mistaken|faulty|flawed|bad|invalid|unfounded|erroneous|naive|unjustified|misguided|poor|dangerous|untested @adverb? assumption|assumptions|belief|beliefs|conclusion|conclusions|diagnosis|impression|expectation|expectations|premise|interpretation|reasoning|perception|hypothesis|theory|understanding|mental]',
    '[assumption|assumptions|belief|conclusion|diagnosis|understanding @be @adverb* plain? (incorrect | wrong | false | mistaken | flawed | unfounded)]',
    '[jump|jumped|jumping|leap|leapt|leaping|rushed to .. conclusion|conclusions]',
    '@human|@adverb @be @adverb* [(wrong|mistaken|incorrect) to|in|about]',
    '{underestimate|misdiagnose|mis-diagnose|misperceive|misinterpret|miscalculate|misconceive|misidentify|overestimate|under-estimate|over-estimate}ed',
    'misdiagnosis|miscalculation|underestimation',
    '[{mistake}ed (the | a | it | this) .. for]',
    '@human @adverb* [wrongly|falsely @participle|@past]',
    '{take}ed .. for granted',
    '[barking up the wrong tree]',
    `@human .. {${think}}ed , [wrongly|incorrectly|mistakenly|erroneously|falsely] ,`,
    '[assumption|assumptions|belief|conclusion|diagnosis|expectation|guess|theory|hypothesis|estimate|estimates ... (proved | proven | turned out) (to be)? (wrong | false | incorrect | mistaken | unfounded | naive | untrue | flawed | invalid)]',
    '[under the (illusion | delusion | misapprehension)]',
    '{believe|accept|trust|conclude|assume|dismiss}ed .. [too (readily | easily | quickly | soon | fast | lightly)]',
    '[chased|chasing|chase .. ghost|ghosts|shadow|shadows|goose|phantom|phantoms]',
    '[{fixate}ed|fixating|fixation on]',
    '{go|head|lead}ed (@human | off)? [down @determiner (wrong | garden | false) (path | road | track | route)]',
    '{go|be}ed [on @determiner wrong|false track|trail|path]',
    '@human .. [led astray]',
    '{latch}ed [on|onto to? @determiner? .. idea|theory|hypothesis|explanation|cause]',
    '@human [stubbornly|doggedly|obstinately @verb|@past]',
    '[gut|instinct|intuition feeling? {mislead|deceive}ed|wrong]',
    '@human @be [off the mark|base|beam]',
    '@human @be @adverb* [misled|fooled|deceived|tricked] by',
    '@human .. {be|feel|grow}ed (sure | certain | convinced | confident) ... , [wrongly|mistakenly|incorrectly|falsely]',
    `{${think}}ed ... , [which|this|that @be|{prove|turn}ed out? @adverb* (wrong | false | incorrect | untrue | mistaken | not true | not the case)]`,
    '[assumption|belief|expectation|conclusion|hope|theory|idea|hypothesis ... @be @adverb* (naive | wrong | false | mistaken | optimistic | unfounded | incorrect | wishful | unjustified | untrue)]',
    '@human .. {assume|presume|expect|believe}ed [(far | way)? (too much | a lot | too little)]',
    '{chase|follow|pursue}ed (the | a) [wrong|false (lead | trail | track | theory | idea | suspect | clue | scent | thread)]',
    '{chase|follow|pursue}ing (the | a) [wrong|false (lead | trail | track | theory | idea | suspect | clue | scent | thread)]',
    '@human .. (on | down | up) (the | a) [wrong|false (track | trail | scent | path | tree)]',
    '(look | looked | looking | searched | searching | dug | digging | started | went | gone | pointed | pointing | stared) .. [in|at the wrong place|places|direction|directions|spot|corner]',
    'analysis|investigation|search|discussion|diagnosis|thoughts|effort|efforts .. {go|head|run|be}ed [in the wrong direction]',
    '@human .. {lose}ed (ourselves | themselves | himself | herself) [in]',
    '{go|run|turn}ed (a)? round|around? [in circles]',
    '[mistook|mistaking ... for]',
    '@be|been [mistaken (for | as)]',
    '@person|@team|we @be @adverb* [wrong] $',
  ],
  flags: [
    'We wrongly assumed that the mirror was read-only.',
    'The responder incorrectly concluded that the disk was full.',
    'The plan rested on a false assumption about the quota.',
    'Our diagnosis was wrong for the first hour.',
    'The team jumped to the conclusion that it was the network.',
    'We underestimated the load of the import.',
    'Our belief that the brake was fine proved wrong.',
    'For an hour we looked in the wrong place.',
  ],
  leaves: [
    'Letters were incorrectly folded by the second machine.',
    'The wrong DNS record was served.',
    'The parser wrongly assumed one byte for each letter.',
    'They assumed that the upgrade was behind it, as both had begun at 10:41 UTC.',
    'The optimiser underestimated the row count by 40%.',
    'The pointer went in the wrong direction after the reset.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { from, to } = match.marked;
    if (isDenied(sentence, from, to)) return false;
    const text = tokens[from]?.word.text ?? '';
    if (text === 'mistaken' && /^(?:for|as)$/.test(tokens[from + 1]?.word.text ?? '')) return true;
    if (/^(?:in|at)$/.test(text))
      return (
        searching.test(tokens[match.from]?.word.text ?? '') ||
        /^(?:we|person|team|unsaid|someone)$/.test(subjectOf(sentence, match.from, known).doer)
      );
    if (text === 'down' && subjectOf(sentence, match.from, known).doer === 'thing') return false;
    const nominal =
      /(?:tion|tions|sis|assumption|belief)$/.test(text) || tokens[from]?.word.classes.has('determiner');
    if (nominal || text === 'barking') return true;
    const adjective =
      /^(?:incorrect|wrong|false|mistaken|faulty|flawed|bad|invalid|unfounded|erroneous|naive|unjustified|misguided|poor|dangerous|untested)$/.test(
        text,
      );
    if (adjective)
      return tokens[from - 1]?.word.classes.has('be')
        ? subjectOf(sentence, from - 1, known).doer !== 'thing'
        : true;
    // Only people believe, and jump to conclusions.
    if (
      /^(?:jump|leap|rush)/.test(text) ||
      /^(?:belie|thought|think|suspect|reckon|fear|hope)/.test(tokens[to - 1]?.word.text ?? '')
    )
      return true;
    const { doer } = subjectOf(sentence, from, known);
    return doer !== 'thing' || tokens[from - 1]?.word.classes.has('be') === true;
  },
};

const searching = /^(?:analysis|investigation|search|discussion|diagnosis|thoughts|efforts?)$/;
