import type { PatternRule } from '../../rule.js';
import { isDenied, isPassive, isPrevented, isTask } from '../clause.js';
import { isByThing, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

const knowing =
  'knowledge|training|experience|understanding|familiarity|expertise|skill|skills|know-how|knowhow|competence|competency|proficiency|awareness|education';

export const lackOfKnowledge: PatternRule = {
  name: 'human-error/lack-of-knowledge',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” makes what people did not know the fault.',
  why: 'Nobody knows everything at three in the morning; where the knowledge is kept, and how it is found, can be changed.',
  ask: 'Where would somebody find this at three in the morning, and who holds it only in their head?',
  instead: '“How to … is written down nowhere; two people know it, and neither was on call.”',
  source: 'Knowledge in the world rather than in the head',
  patterns: [
    `[lack|lacks|lacked|lacking|absence of|in|the|any? @adverb* ${knowing}]`,
    `[lack of .. ${knowing}]`,
    `[lack of .. , .. and|or ${knowing}]`,
    `[low|limited|little|insufficient|inadequate|poor|deficient|missing|partial|incomplete|scarce|minimal|weak level? of? (deep|deeper|prior|general|proper|detailed|technical|operational|domain|internal|collective|practical|hands-on|team|staff|production|real|working)? ${knowing}]`,
    `[no|not (any|enough|much|sufficient|adequate|the|a|full|complete)? (full|good|solid|complete|sufficient|deep|deeper|prior|previous|formal|proper|detailed|technical|domain|hands-on|real|working)? ${knowing}]`,
    `[gap|gaps|shortage in|of (our|the|their|team)? ${knowing}]`,
    '[knowledge|skill|skills|training|competence gap|gaps|deficit|deficits|shortage]',
    '[inexperience|inexperienced|untrained|undertrained|under-trained|unskilled|unqualified|uninformed|ill-informed|uneducated]',
    '@be [not @adverb* trained|experienced|skilled|qualified|familiar|knowledgeable|proficient|competent]',
    '@be [not @adverb* sure|certain how|where]',
    '@be @adverb* [unfamiliar with]',
    '@be @adverb* [unsure|uncertain how]',
    'did [not @adverb* know|understand|grasp how|what|where|that|the|about|of|this|it|enough]',
    '[{misunderstand|misread|misinterpret|misapprehend|mis-read}ed|misunderstood|misunderstanding|misunderstandings|misreading|misinterpretation|misconception]',
    '[not knowing]',
    '(it is | it was) his|her|their [first] !time',
    '@human .. do|does [not @adverb* (understand | grasp)]',
    '[understanding|knowledge|picture|mental-model .. @be @adverb* incorrect|wrong|flawed|incomplete|outdated|mistaken|inaccurate|false]',
    '[unknown|unfamiliar|alien to] @determiner? .. @human',
    '[(no | little | insufficient | not enough | lack of) (practice | routine)] with|in|on',
    'not .. on [.. mind|minds]',
    '[nobody|no-one|noone|none|everyone|everybody|one .. {know|understand}ed|knows|understands] (how | what | where | that | why | about | enough | the | of | this | it)',
    '[few|nobody|no-one|noone|one .. (had | has) @adverb? explained|taught|trained|shown|introduced|instructed]',
    '[training|instruction|induction .. @be|@have not @adverb* been? given|provided|offered|delivered|held|completed|attended|taken|arranged]',
    '[not @adverb* known|understood|familiar] to|by|for|among @determiner? .. @human',
    '[miscommunication|mis-communication|miscommunicated|mis-communicated]',
    '@human .. [(never | not) @adverb? been|was|were (trained | shown | taught | introduced | instructed)]',
    '@human .. [(struggled | struggles | unable | trouble) to (understand | grasp)]',
    'wet behind the ears',
    '[(first|second|third) day|week|shift|night on|in|at|with the|our|this job|team|rota|desk|company|rotation]',
    '(it is | it was | was | is | being) (his | her | my | their | our) [first|second|third day|week|month|shift]',
    `[not @adverb* having .. ${knowing}]`,
    '[not been @adverb* trained|instructed|briefed|shown|taught]',
    `[${knowing} ... @be @adverb* (lacking | missing | limited | insufficient | low | poor | absent | thin | scarce | incomplete)]`,
    '[in over (his | her | their | our | its) head|heads]',
    `[lack|lacks|lacked|lacking .. ${knowing}]`,
    `@do|@have [not have|had|possess .. ${knowing}]`,
    '@human .. [had never @adverb? (used | done | seen | worked | run | operated | handled | performed | touched | tried | restored | been @adverb? trained|shown|taught|told|briefed|instructed|introduced|given | heard)]',
    '@human .. [(no | little | not much) (idea | clue | notion | grasp | command)]',
    '@be [new to]',
    '@human .. [out of (their | his | her) depth]',
    '[not up to speed]',
    '[poorly|badly|inadequately|insufficiently|barely|never trained|instructed|briefed|educated|informed]',
    '@human .. @be [ignorant|clueless|confused|puzzled|bewildered|uninitiated]',
    '[confusion|ignorance|misconception|misapprehension] (on the part of | among | about | by | in the team | of)',
    '[too|so|rather|relatively|fairly|quite new|inexperienced|green|junior]',
    '@do [not @adverb* realise|realize|recognise|recognize|appreciate] (that | the | how | what)',
    'unfamiliarity|unawareness',
    `[nobody|no-one|noone|none|one with|had|has|having (enough | sufficient | the | any | deep)? ${knowing}]`,
    '[new|unused to @determiner? job|role|team|tool|system|process]',
  ],
  flags: [
    'A lack of training on the new console slowed the recovery.',
    'Low knowledge about how to replay the dead letters.',
    'The inexperienced responder restarted the wrong service.',
    'The person on call did not know how to read the trace.',
    { text: 'Limited experience with the sharding layer', in: 'factors', role: 'factor' },
    'The team wasn’t familiar with the failover steps.',
    'A misunderstanding of the two date fields led to the gap.',
    'Untrained staff handled the first calls.',
    'Nobody in the laboratory knew how to thaw the sampler.',
  ],
  leaves: [
    'No training would have shown the second contact.',
    'The runbook lacks a step for the rollback.',
    'The training cluster ran out of GPUs.',
    'How to replay the dead letters was written down nowhere.',
    'The scheduler did not know about the new pool.',
    'A lack of training data left the ranking model empty.',
    'At 10:41 UTC we did not know yet which zone was hit.',
    {
      text: 'Write down how to replay dead letters, so that no knowledge of the broker is needed',
      in: 'actions',
    },
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    if (isPrevented(sentence, from)) return false;
    if (
      /^(?:everyone|everybody)$/.test(tokens[from]?.word.text ?? '') &&
      tokens[from - 1]?.word.text !== 'not'
    )
      return false;
    if (tokens[from]?.word.text === 'one' && tokens[from - 1]?.word.text !== 'no') return false;
    if (
      /^(?:unknown|unfamiliar|alien)$/.test(tokens[from]?.word.text ?? '') &&
      tokens[match.to - 1]?.word.classes.has('customer')
    )
      return false;
    if (
      /^(?:known|understood)$/.test(tokens[to - 1]?.word.text ?? '') &&
      tokens[to]?.word.classes.has('preposition')
    )
      return !tokens
        .slice(0, to + 4)
        .some(({ word }) => word.classes.has('customer') || /^(?:yet|cause|still)$/.test(word.text));
    if (technical.has(tokens[to]?.word.text ?? '')) return false;
    const first = tokens[from]?.word.text ?? '';
    const verb = match.from;
    if (
      first === 'not' &&
      tokens[from + 1]?.word.text !== 'knowing' &&
      tokens[from - 1]?.word.classes.has('aux')
    ) {
      // What was not known yet is an honest report of the time.
      if (
        tokens.some(({ word }) => word.text === 'yet' || word.text === 'still' || word.text === 'initially')
      )
        return false;
      if (passage.role === 'entry' && tokens[from - 1]?.word.classes.has('do')) return false;
      const { doer } = subjectOf(sentence, verb, known);
      return doer !== 'thing' && doer !== 'customer';
    }
    if (
      /^(?:ignorant|clueless|confused|puzzled|bewildered|uninitiated|had|little)$/.test(first) &&
      (tokens[match.from]?.word.classes.has('customer') || subjectOf(sentence, from, known).doer === 'thing')
    )
      return false;
    if (first === 'no' && tokens[to]?.word.classes.has('modal')) return false;
    if (/^(?:too|so|rather|relatively|fairly|quite)$/.test(first)) {
      const { doer } = subjectOf(sentence, Math.max(from - 1, 0), known);
      return doer !== 'thing' && doer !== 'unsaid';
    }
    if (/^(?:unfamiliar|unsure|uncertain|new|unused)$/.test(first)) {
      const { doer } = subjectOf(sentence, verb, known);
      return doer !== 'thing' && doer !== 'customer';
    }
    if (/^(?:misunder|misread|misinter|misappre)/.test(first) && isPassive(sentence, from))
      return !isByThing(sentence, from, known);
    if (/^(?:misunder|misread|misinter|misappre)/.test(first) && /(?:ed|ood|read)$/.test(first)) {
      const { doer } = subjectOf(sentence, from, known);
      return doer !== 'thing' && doer !== 'customer';
    }
    if (/^(?:poor|missing|partial|weak|limited)$/.test(first) && tokens[to - 1]?.word.text === 'experience')
      return (
        tokens[to]?.word.text === 'with' || tokens[to]?.word.text === 'of' || tokens[to]?.word.text === 'in'
      );
    return (
      (/^(?:nobody|no-one|noone|none|one|not|never|everyone|everybody)$/.test(first) ||
        !isDenied(sentence, from, to)) &&
      !(first === 'no' && tokens[to - 1]?.word.text === 'training' && passage.role === 'label')
    );
  },
};

/** "Training data", "user experience score". */
const technical = new Set(
  list(
    'data set sets job jobs run runs cluster pipeline base graph article articles score level page portal environment example examples',
  ),
);
