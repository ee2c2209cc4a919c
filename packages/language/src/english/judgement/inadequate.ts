import type { PatternRule } from '../../rule.js';
import { isDenied, isPrevented, isTask } from '../clause.js';
import { subjectOf } from '../doer.js';
import { list } from '../words/list.js';

const done =
  'tested|communicated|planned|reviewed|documented|designed|thought-out|thought|managed|coordinated|handled|shared|prepared|implemented|organised|organized|written|checked|verified|validated|researched|investigated|assessed|analysed|analyzed|considered|evaluated|explained|trained|staffed|led|chosen|timed|judged|engineered|conceived|discussed|announced|briefed|rehearsed|handed|monitored|tracked|followed|scoped|estimated|informed|specified|conducted|addressed|worded|owned';
const work =
  'response|communication|communications|coordination|co-ordination|planning|preparation|preparations|handling|teamwork|collaboration|cooperation|handover|handoff|leadership|management|oversight|workmanship|craftsmanship|execution|reviewing|organisation|decision-making|discipline|follow-up|follow-through|attitude|culture|housekeeping|prioritisation|prioritization|practice|practices|work|effort|conduct|engineering|testing|review|reviews|investigation|diligence|design|process|processes|thinking|supervision|ownership|care|attention|governance|hygiene|analysis|documentation|discussion|alignment';

export const inadequate: PatternRule = {
  name: 'judgement/inadequate',
  severity: 'warning',
  bias: 'outcome bias',
  says: '“{words}” gives a mark, and leaves out what was done.',
  why: 'Enough is known only afterwards; what was tried, by which standard and why, can be built on.',
  ask: 'What was tried or said, by which standard, and who had settled on that standard?',
  instead: '“It was tried with … on …; … was not part of the plan, which asks for …”',
  source: 'Describing the work instead of grading it',
  patterns: [
    `[inadequately|poorly|insufficiently|improperly|badly|shoddily|carelessly|unsatisfactorily|incompletely|ineffectively|inefficiently|half-heartedly|terribly|amateurishly|superficially ${done}]`,
    `@be|@have [not been? @adverb* (properly | adequately | sufficiently | thoroughly | carefully | fully | well | correctly | rigorously | diligently | appropriately | effectively | extensively) @adverb? ${done}]`,
    `@be|@have [not been? @adverb* ${done} (properly | adequately | sufficiently | thoroughly | carefully | well | rigorously | enough | well enough | thoroughly enough)]`,
    `@do [not (properly|adequately|sufficiently|thoroughly|carefully|rigorously|diligently) {test|communicate|plan|review|document|coordinate|handle|share|prepare|check|verify|validate|research|investigate|assess|analyse|analyze|consider|evaluate|think|discuss|scope}]`,
    `@do [not {test|communicate|plan|review|document|coordinate|share|prepare|check|verify|validate|investigate|consider|think|discuss|explain|look} .. (properly | adequately | sufficiently | thoroughly | carefully | enough | well enough)]`,
    `[inadequate|poor|bad|sloppy|shoddy|substandard|sub-standard|subpar|lacklustre|lackluster|lax|slack|half-hearted|superficial|amateurish|unsatisfactory|disappointing|mediocre|ineffective|abysmal|dismal|terrible|appalling|awful|uncoordinated|weak|chaotic|messy|clumsy|sluggish @adverb? (release | change | incident | crisis | project | team | internal | external | code | overall | initial | risk | test | deployment | engineering | customer | operational | time)? ${work}]`,
    `[insufficient|inadequate (internal|team|upfront|prior|careful)? communication|coordination|planning|preparation|care|thought|review|collaboration|consideration|diligence|effort|oversight|supervision|discussion|ownership|investigation|analysis|attention|response|handover|judgement|alignment]`,
    `[not enough (communication|coordination|planning|preparation|care|thought|collaboration|consideration|diligence|effort|review|reviews|discussion|attention|oversight|investigation|ownership|teamwork|testing|analysis|focus|thinking|research)]`,
    `[too little (communication|coordination|planning|preparation|care|thought|collaboration|consideration|diligence|effort|review|discussion|attention|oversight|investigation|testing|analysis|thinking|research|time)]`,
    '[not @adverb* (thorough|careful|rigorous|diligent|cautious|attentive|vigilant|proactive|clear|good|quick|fast) enough]',
    '[insufficiently|inadequately thorough|careful|rigorous|diligent|cautious|prepared|clear]',
    '(communication | coordination | planning | response | handling | testing | review | reviewing | preparation | handover | handoff | teamwork | leadership | reaction | cooperation | collaboration | performance | support | supervision) ... @be [@adverb* (bad | poor | terrible | disastrous | dreadful | awful | inadequate | lacking | weak | sloppy | chaotic | messy | confusing | patchy | minimal | non-existent | disappointing | lamentable | substandard | superficial | perfunctory | below)]',
    '[bad|poor|terrible|disastrous|dreadful|awful|disappointing|lousy performance of @determiner? .. team|shift|crew|engineers|engineer|responders|operators|department|group|supplier]',
    '[quick and dirty fix|hack|workaround|solution|patch|job|approach|change|way]',
    '[{hack|cobble|throw|slap}ed together]',
    '(communication | coordination | planning | testing | tests | review | reviews | handover | preparation | plan | schedule | deadline | approval | analysis | investigation) ... @be [@adverb* (late | thin | cursory | superficial | unrealistic | useless | rushed | hasty | incomplete | unprofessional | too optimistic | a formality | a joke | a farce)]',
    '{handle|manage|coordinate|plan|communicate|execute|prepare|organise|organize|document|test}ed [(very | rather | so)? (badly | poorly | unprofessionally | clumsily | terribly)]',
    '[failure of (leadership | management | judgement | judgment | communication | planning | discipline | oversight | nerve | imagination)]',
    '[without (a | any) (clear | proper | real)? plan]',
    '[poorly|badly executed|understood|built|run|done|maintained]',
    '[in a (terrible | bad | poor | sorry | dreadful | awful) state]',
    '[not up to (standard | scratch | par | the job | the task)]',
    '[left (a lot | much | something | a great deal) to be desired]',
    '[below|under (the | our | any)? (expected | required | usual)? standard|standards|par]',
    '[fell|falls|falling short of]',
    '@be [ill-conceived|ill-considered|ill-judged|ill-thought-out|half-baked|badly-planned|ill-prepared|unprepared|underprepared|under-prepared]',
    '[ill-conceived|ill-considered|ill-judged|half-baked|poorly-planned|poorly-tested|badly-tested|poorly-written|poorly-designed]',
    '[without @adverb? doing? (too much | much | proper | enough | sufficient | adequate | due | thorough | careful) @adverb? (investigation | testing | checking | verification | review | research | planning | preparation | consultation | discussion | analysis | coordination | communication | warning)]',
    '[without properly|carefully|thoroughly|fully|adequately|sufficiently|actually|even|bothering {test|check|verify|read|review|consider|plan|think|look|consult|investigate|validate|understand|evaluate}ing]',
    '[{do}ed @determiner @adverb? poor|bad|terrible|sloppy|awful|lousy|shoddy|dreadful|miserable|rotten job]',
    '[poorly|badly prepared|equipped|organised|organized]',
    '[cursory|perfunctory|superficial|half-hearted|hasty|token @adverb? look|glance|review|check|checks|test|tests|inspection|approval|reading|analysis|assessment|investigation|search]',
    '@human|@house @be [not @adverb* thorough|diligent|rigorous|conscientious]',
    '[carefree|cavalier|lax|slack|casual|lackadaisical|relaxed attitude|discipline|approach]',
    'laxness|laxity|slackness|sloppiness',
    '[attitude problem|problems]',
    '@be [a rubber (stamp | stamping)]',
    'support|answer|reply|quality|workmanship|attitude|tone|behaviour|behavior|conduct|advice|hotline|work|engineer|vendor|supplier|team .. @be [@adverb* (disappointing | useless | unhelpful | not helpful | no help | of no help | lame | pathetic | abysmal | dire | laughable | hopeless | unprofessional | amateurish | shoddy | sloppy)]',
    '(workmanship | attitude | conduct | quality of .. work|review|reviews|testing|handover|communication|support|response|documentation|planning) @be [@adverb* (poor | bad | low | terrible | insufficient | weak | lacking)]',
    '[poor|low|bad|insufficient|inadequate|terrible quality|standard of @determiner? work|review|reviews|testing|handover|communication|support|response|documentation|planning|tests|code|craftsmanship|preparation]',
    '[disappointing|useless|unhelpful|lame|pathetic|laughable|hopeless|dire|unprofessional support|response|answer|reply|reaction|advice|hotline|attitude|behaviour|behavior|conduct|tone|help]',
    '[hardly|barely|scarcely {test|review|plan|document|prepare|discuss|rehearse|check|communicate|think}ed]',
    '[(ill | badly | poorly) thought out|through]',
    '@be|as [@determiner afterthought]',
    'communication|coordination|teamwork|cooperation|collaboration|leadership [({break}ed down | collapsed | left much to be desired)]',
    '{handle|manage|design|plan|build|wire|choose|write|document|communicate|organise|organize|coordinate}ed .. [@adverb? badly|poorly|terribly|amateurishly|unprofessionally]',
    '(testing | review | planning | communication | preparation | coordination | documentation) @be [(far from | anything but)]',
    '@human|@house @adverb* {fail}ed [badly|miserably|dismally|spectacularly|completely|utterly|terribly]',
    '(response | reaction | team | call | bridge | communication | handling | recovery | effort | project | migration | coordination) [{lack}ed @determiner? @adverb? (clear | any | real)? direction|structure|leadership|urgency|coordination|discipline|focus|rigour|rigor|order|organisation|organization|professionalism|transparency]',
    'there @be [no|little @adverb? leadership|discipline|urgency|direction|plan|teamwork|coordination|co-ordination|accountability]',
    'leadership|coordination|co-ordination|teamwork|direction|discipline|rigour|rigor|ownership|cooperation @be [@adverb* absent|missing|non-existent|nonexistent|lost]',
    '[nobody|no-one|noone|one .. {take|feel|assume|have|want}ed (to take)? .. charge|responsibility|ownership|responsible|lead|initiative|command|control]',
    '^ [@adverb? poor|bad|terrible|awful|dreadful|unprofessional|sloppy|lousy|shoddy|pathetic|weak|shameful] $',
    '^ [@adverb? poor|bad|terrible|awful|dreadful|unprofessional|sloppy|lousy|weak] , (frankly | honestly | to be honest | really | indeed | in fact)',
    '(communication | handover | paperwork | documentation | planning | process | review | release | rollout | cleanup | setup | response | call | handling | bookkeeping | inventory) @be [@determiner (complete | total | absolute | bit of a)? (disaster | mess | shambles | joke | farce | embarrassment)]',
    '[without (any | a | a single | even a | the | the slightest | the least)? @adverb? (risk | impact)? (assessment | analysis | test | testing | review | check | checks | plan | planning | thought | rehearsal | preparation | warning | supervision | discussion | explanation | verification | consultation) (whatsoever | at all)]',
    '[without a single test|check|review|rehearsal|question|look|trial] !failure|failures|error|case|failing',
    '[with (no | zero) (risk | impact)? (assessment | analysis | testing | tests | review | checks | planning | thought | rehearsal | preparation | supervision | discussion) (whatsoever | at all)]',
    '[with (little | hardly any | almost no | next to no) (risk | impact)? (assessment | testing | review | planning | thought | rehearsal | preparation | supervision | care | regard | consultation | coordination | verification)]',
    '(communication | coordination | response | handling | handover | hand-over | planning | preparation | testing | review | reaction | support | answer | teamwork | performance | behaviour | behavior | execution | cooperation) ... @be [not @adverb* (great | ideal | good | well done | done well | optimal | adequate | professional | satisfactory | smooth | helpful | convincing | impressive | brilliant | exemplary | constructive)]',
    '@human|@house .. @be [not @adverb* (assertive | decisive | firm | strict | curious | critical | bold | persistent | precise | organised | organized | focused | consistent | professional | responsive | available | active | present) enough]',
    '(plan | tests | test | runbook | documentation | procedure | schedule | preparation | spec | specification | contract | review) @be [(full of (holes | gaps | errors | mistakes))]',
    '(review | approval | test | sign-off | inspection | audit | check | rehearsal | walkthrough) @be [(only | just | merely | nothing but | little more than)? (a | an)? (mere | pure | empty | pro-forma)? formality|sham|farce|joke|charade|box-ticking] !check|required',
    '@human|@house ... @be [@adverb* (of no help | no help | not helpful | no use | of little help | of no use | unhelpful | difficult to work | hard to work | a nightmare)]',
    '[not @adverb* proud of]',
    '@human|@house {handle|manage|take|deal}ed @determiner .. [badly|poorly|wrongly|terribly]',
    '@human .. {lose}ed [control] of @determiner (call | bridge | situation | incident | meeting | room | discussion)',
    '[{fail}ed (badly | completely | utterly | miserably)? in (its | their | his | her | our) @adverb? (duty | duties | obligation | obligations | task | role)]',
    '[(nobody | no-one | noone | no one) @be? @adverb? in|at charge|control|command|helm] !of',
    'discipline|morale|motivation|moderation|note-taking|follow-up|reporting|cooperation|hygiene .. @be [@adverb* (poor | bad | low | weak | lacking | sloppy | terrible | patchy | chaotic)]',
    '@be [anything but] !a|the|an|text|json|zero|null',
    '[copy-paste|canned|boilerplate|evasive|meaningless|useless|curt answer|answers|reply|replies]',
    '{treat}ed like|as @determiner? [orphan|orphans|stepchild|toy|burden|second-class|afterthought]',
    '{expect}ed @determiner? [(more professional | more helpful | more serious | better)  (answer | reply | reaction | response | service | support | work | handling)]',
    '(alerting | alerts | monitoring | tests | testing | documentation | docs | runbook | code | release | architecture | design | process | rota | dashboard | staging | environment | tooling | work | repair | patch | service | help) @be [@adverb* (hopeless | worthless | useless | laughable | pathetic | lamentable | abysmal | substandard | sub-standard | subpar | mediocre | shoddy | amateurish | miserable)] $',
    '[not @adverb* (meet | live up to | come up to | satisfy) our|my|any|usual .. standard|standards|expectation|expectations] !of',
    '@human @be @adverb* [disappointed (by | with | in | about)]',
    '(service | work | help | performance | answer | reply | conduct) .. @be [@adverb* disappointing]',
    '(this | that | it | which) @be [not @adverb* (professional | serious)]',
    '[never|not a priority] for',
    '@be [of (little | no | not much | small) help]',
    '[poor|bad|clumsy|careless|unfortunate wording|phrasing|formulation|moderation|supervision|instruction|briefing|scheduling|timekeeping|bookkeeping|paperwork|advice|judgment]',
    '{word|phrase|formulate|brief|supervise|schedule}ed [badly|poorly|clumsily|carelessly]',
    '[management|leadership|organisational|organizational failure|failures|failing] !of|domain|domains|mode|modes',
  ],
  flags: [
    'The migration was inadequately tested.',
    'The change had been poorly communicated to the shops.',
    'The inadequate response of the first line cost an hour.',
    'The release hasn’t been properly reviewed.',
    { text: 'Testing on the mirror was not thorough enough', in: 'factors', role: 'factor' },
    { text: 'Not enough coordination before the switch', in: 'factors', role: 'factor' },
    'The pool was moved without doing much investigation.',
    'The weak follow-up left two regions open.',
    'The quality of the handover was poor.',
    'The change went in without any risk assessment whatsoever.',
  ],
  leaves: [
    'There was insufficient memory on node 4.',
    'A poor link-quality reading came from the northern mast.',
    'The agent wasn’t properly closing its sockets.',
    'The limit was tried on one shard, and not on the sharded index.',
    { text: 'Write a load test, so that no release is poorly tested', in: 'actions' },
    'The poor response time of the search page was reported at 10:41 UTC.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const first = tokens[from]?.word.text ?? '';
    const last = tokens[to - 1]?.word.text ?? '';
    if (/^(?:nobody|no-one|noone|no|one)$/.test(first))
      return first !== 'one' || tokens[from - 1]?.word.text === 'no';
    if (first !== 'not' && first !== 'without' && isDenied(sentence, from, to)) return false;
    if (isPrevented(sentence, from) || measures.has(tokens[to]?.word.text ?? '')) return false;
    if (last === 'enough' && /^(?:clear|good|quick|fast)$/.test(tokens[to - 2]?.word.text ?? ''))
      return (
        subjectOf(sentence, from, known).doer !== 'thing' ||
        tokens.slice(0, from).some(({ word }) => people.test(word.text))
      );
    if (first === 'fell' || first === 'falls' || first === 'falling')
      return subjectOf(sentence, from, known).doer !== 'thing';
    return true;
  },
};

/** "Response time", "support ticket", "design document". */
const measures = new Set(
  list(
    'time times code codes latency header headers rate page body ticket tickets team load queue queues factor unit units node nodes',
  ),
);
const people = /^(?:communicat|respon|review|test|escalat|instruct|hand)/;
