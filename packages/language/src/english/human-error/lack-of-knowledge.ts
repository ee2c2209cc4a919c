import type { PatternRule } from '../../rule.js';
import { isDenied, isPrevented, isTask } from '../clause.js';
import { subjectOf } from '../doer.js';
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
    '[not knowing]',
    '(it is | it was) his|her|their [first] !time',
    '@human .. do|does [not @adverb* (understand | grasp)]',
    '[unknown|unfamiliar|alien to] @determiner? .. @human',
    '[(no | little | insufficient | not enough | lack of) (practice | routine)] with|in|on',
    'not .. on [.. mind|minds]',
    '[nobody|no-one|noone|none|everyone|everybody|one .. {know|understand}ed|knows|understands] (how | what | where | that | why | about | enough | the | of | this | it)',
    '[few|nobody|no-one|noone|one .. (had | has) @adverb? explained|taught|trained|shown|introduced|instructed]',
    '[training|instruction|induction .. @be|@have not @adverb* been? given|provided|offered|delivered|held|completed|attended|taken|arranged]',
    '[not @adverb* known|understood|familiar] to|by|for|among @determiner? .. @human',
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
    '[too|so|rather|relatively|fairly|quite new|inexperienced|green|junior]',
    '@do [not @adverb* realise|realize|recognise|recognize|appreciate] (that | the | how | what)',
    'unfamiliarity|unawareness',
    `[nobody|no-one|noone|none|one with|had|has|having (enough | sufficient | the | any | deep)? ${knowing}]`,
    '[new|unused to @determiner? job|role|team|tool|system|process]',
    '@person|@team , @adverb? [new (in | to | on | at | with)]',
    '[nobody|no-one|noone|one (left | here | today | anymore)? .. (understands | understood | knows | knew) (the | how | what | our | this | it)]',
    '[knowledge !base|index|graph|article|panel|store .. @be|@have been? @adverb* (lost | gone | left | vanished | disappeared | retired | evaporated)]',
    '@be [not @adverb* (experts | expert | specialists | specialist | versed | well-versed | up to date) (in | on | with | for)]',
    '@be [not @adverb* well? versed]',
    '@human .. {receive|get|be}ed (given)? [(no | little | hardly any | only minimal) @adverb? (instruction | instructions | briefing | introduction | onboarding | guidance | training | induction)]',
    '@human .. [{overwhelm|overstrain|overtax|overburden}ed] with|by @determiner (tool | system | complexity | console | panel | situation | task | new | technology)',
    '@human .. @be @adverb* [(out of practice | rusty | at a loss)]',
    '@human .. @be [not @adverb* (used | accustomed) to]',
    '[none|nobody|no-one|noone|one .. (had | has) @adverb* (done | used | run | tried | performed | restored | practised | practiced | rehearsed | operated)]',
    '[first time] for @determiner? .. @person',
    '[(on call | on-call | in charge | alone) for the first time]',
    'who did|does [not @adverb* (know | understand)]',
    'did|do|does [not @adverb* know whom|who|which|anything|enough|much|better]',
    '@human .. could [not @adverb* (interpret | understand | make sense | grasp)]',
    `[without (any | the | much | proper | enough | right | sufficient | prior | previous | adequate)? (right | proper | necessary | relevant | specific | technical)? ${knowing}]`,
    '@person|@team .. @be [not @adverb* (licensed | licenced | certified)]',
    '@human .. @have [not @adverb* (understood | grasped) how|what|that|the|why]',
    '@human [{lack}ed .. insight|overview|grasp|judgement]',
    '[knowledge|skill|skills|training|competence|experience issue|issues|problem|problems|deficiency|deficiencies] !tracker|set|sets',
  ],
  flags: [
    'A lack of training on the new console slowed the recovery.',
    'Low knowledge about how to replay the dead letters.',
    'The inexperienced responder restarted the wrong service.',
    'The person on call did not know how to read the trace.',
    { text: 'Limited experience with the sharding layer', in: 'factors', role: 'factor' },
    'The team wasn’t familiar with the failover steps.',
    'Untrained staff handled the first calls.',
    'Nobody in the laboratory knew how to thaw the sampler.',
  ],
  leaves: [
    'No training would have shown the second contact.',
    'The runbook lacks a step for the rollback.',
    'The training cluster had no free cards left.',
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
    // The reason is what can be learnt from, and here it is told.
    if (
      /^(?:not|none|nobody|no-one|noone|one)$/.test(tokens[from]?.word.text ?? '') &&
      tokens.slice(to).some(({ word }) => word.text === 'because' || word.text === 'since')
    )
      return false;
    if (tokens[from]?.word.text === 'without')
      return tokens.slice(0, from).some(({ word }) => word.classes.has('person') || word.classes.has('team'));
    const first = tokens[from]?.word.text ?? '';
    const verb = match.from;
    if (
      first === 'not' &&
      tokens[from + 1]?.word.text !== 'knowing' &&
      tokens[from - 1]?.word.classes.has('aux')
    ) {
      // What was not known yet is an honest report of the time.
      if (
        tokens.some(
          ({ word }) => word.text === 'yet' || word.text === 'still' || word.text === 'initially',
        ) &&
        !/^(?:experienced|trained|qualified|skilled|instructed|certified)$/.test(
          tokens[to - 1]?.word.text ?? '',
        )
      )
        return false;
      if (
        passage.role === 'entry' &&
        tokens[from - 1]?.word.classes.has('do') &&
        tokens.slice(from, to).some(({ word }) => word.text === 'know')
      )
        return false;
      const { doer } = subjectOf(sentence, from, known);
      return (doer !== 'thing' || lines.test(tokens[from - 2]?.word.text ?? '')) && doer !== 'customer';
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
    // What happened for the first time could not be known.
    if (
      first === 'had' &&
      tokens[to - 1]?.word.text === 'seen' &&
      tokens.slice(to, to + 4).some(({ word }) => novel.test(word.text))
    )
      return false;
    if (first === 'new' && tokens[match.from]?.word.classes.has('human')) return true;
    if (first === 'unfamiliar' && tokens[from + 1]?.word.text === 'to') return true;
    if (/^(?:unfamiliar|unsure|uncertain|new|unused)$/.test(first)) {
      const { doer } = subjectOf(sentence, verb, known);
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

/** The first, second and third line of support. */
const lines = /^l[0-4]$/;

const novel = /^(?:error|alert|alarm|failure|fault|symptom|pattern|behaviou?r|message)s?$/;
