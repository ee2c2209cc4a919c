import type { PatternRule } from '../../rule.js';
import { hasObject, isDenied, isPassive } from '../clause.js';
import { subjectOf } from '../doer.js';

export const botched: PatternRule = {
  name: 'judgement/botched',
  severity: 'error',
  bias: 'outcome bias',
  says: '“{words}” tells how it ended, and calls that what they did.',
  why: 'The word holds the verdict and none of the facts: what was believed, what was tried, what came of it.',
  ask: 'What did they take the state to be, and what told them so?',
  instead: '“They took … for …, because … showed …, and started …”',
  source: 'Understanding what people took the situation to be',
  patterns: [
    '{mismanage|mishandle|misjudge|botch|bungle|fumble|muddle|flub|muff}',
    'mismanagement|mishandling|misjudgement|misjudgment|misstep|missteps',
    '{mess|screw|foul|cock|stuff|muck|slip|balls|goof} (@determiner .. )? up',
    'screwup|screw-up|screw-ups|cock-up|foul-up|balls-up|fuck-up|mess-up|fiasco|blunders|blundered',
    '{get}ed @determiner|it ... [(horribly | completely | badly | all)? wrong]',
    '{make}ed a @adverb? [mess|hash|shambles|pig] (of)?',
    '{drop}ed a clanger',
    '{misuse|abuse|mistreat}ed',
    '@human @adverb* {misconfigure|misapply|misroute|misplace|mislabel|misname}ed',
    'wrong|poor|bad {handle}ing',
    '@human @adverb* {panic|panick|overreact|over-react|flounder|meddle|fiddle|tinker|dither|gamble|stumble|ruin|misread}',
    '@name @adverb* {panic|panick|overreact|over-react|flounder|meddle|fiddle|tinker|dither|misread}',
    'in (a | blind)? panic !mode',
    '{overreact|over-react}',
    '{take}ed @determiner? @adverb* (big | huge | great | unnecessary | needless | dangerous)? gamble',
    '{poke|stab|fumble|grope}ed (around | about)? in the dark',
    '{wing} it',
    '@human|@house {lose}ed the plot',
    '{spoil|wreck|trash|blow|screw}ed (it | the job | the launch | the migration | things)',
    '{make}ed a (meal | fool | muddle | dog) of',
    'own-goal|own-goals',
    'own goal',
    '@human {make}ed (it | things | matters) worse',
  ],
  flags: [
    'The supplier mismanaged the handoff.',
    'The rollback was botched.',
    'Somebody messed up the deploy.',
    'They misjudged the size of the backlog.',
    { text: 'Mishandling of the first page', in: 'factors', role: 'factor' },
    'We got the order of the steps completely wrong.',
  ],
  leaves: [
    'Misrouted packets rose to 4%.',
    'The misaligned partitions were rebuilt.',
    'The upgrade script messed up the index.',
    'The rollback was not botched.',
    'The job misjudged the free space by 2 GB.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { from } = match;
    if (isDenied(sentence, from, match.to)) return false;
    const word = tokens[from]?.word;
    if (!word) return false;
    if (word.classes.has('customer')) return false;
    if (/^(?:nobody|no-one|noone)$/.test(word.text)) return false;
    if (word.classes.has('human')) return subjectOf(sentence, match.to - 1, known).doer !== 'thing';
    if (word.classes.has('name') || word.text === 'in') return true;
    const { doer } = subjectOf(sentence, from, known);
    // "Got the order wrong", and not "got the wrong order".
    if (word.text === 'got')
      return (
        doer !== 'thing' &&
        doer !== 'customer' &&
        (tokens[match.to] === undefined || tokens[match.to]?.kind === 'mark')
      );
    if (/^(?:mis|abus)(?:us|treat)/.test(word.text))
      return doer !== 'thing' && doer !== 'unsaid' && doer !== 'customer';
    if (!/(?:ed|s|ing|screw|mess|foul|botch|bungle|fumble|made)$/.test(word.text)) return true;
    if (doer !== 'thing') return true;
    return (
      isPassive(sentence, from) ||
      tokens[from - 1]?.word.classes.has('determiner') === true ||
      !hasObject(sentence, match.to - 1)
    );
  },
};
