import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';

export const guess: PatternRule = {
  name: 'facts/guess',
  severity: 'warning',
  bias: 'speculation',
  says: '“{words}” is a guess among the facts.',
  why: 'A timeline is what everybody can agree on; a guess in it is read as a fact by those who come later.',
  ask: 'Who thought so at the time, what had they seen, and what did they do about it?',
  instead:
    '“The responder suspected the proxy and restarted it”; a guess of today goes into the open questions.',
  source: 'Facts first, devoid of opinion',
  places: ['timeline', 'summary', 'impact', 'title', 'response', 'detection', 'background', 'other'],
  patterns: [
    '[probably|presumably|apparently|maybe|supposedly|seemingly|conceivably|possibly]',
    '[perhaps|doubtless|surely|undoubtedly]',
    '[(in all likelihood | no doubt | without doubt | without a doubt | without any doubt | not sure but | as far as (i | we) (know | can tell | understand))]',
    '^ [(most | very)? likely]',
    '^ [(looks | seems) (like | as | to be)]',
    '^ [seems|appears] the|that|a|an|our|it|there|we',
    '[(i | we) (have | had) the? (feeling | impression | hunch)]',
    '[(i | we) @adverb? (think | believe | assume | suspect | guess | suppose | imagine | presume | fear | bet | reckon)]',
    '[which (i | we) (guess | suppose | assume | think | believe)]',
    '[guess|guessing|suppose the|it|that|this|we|they]',
    '[it (could | may | might) (also | well | just)? be]',
    '[could be the|a|an|our|another]',
    '[it (could | may | might) (also | well | just)? have been]',
    '^ [(could | may | might) (well | also)? (be | have been)]',
    '[(could | may | might) (also | well | just)? be @adverb? (the result | due | caused | because | related | a result | down)]',
    '[(may | might | could) have (been affected | contributed | caused | led | triggered | come | played)]',
    '[(might | may) be (affected | impacted)]',
    '[(it | this | that | which | there | everything) @adverb? (looks | sounds | smells | feels) (like | as if | as though)]',
    '[(this | that | which) @adverb? (seems | seem | appears | appear) to be]',
    '[(chances are | the odds are | odds are | one theory is | rumour has it | rumor has it | the theory is | the thinking is | the assumption is | the suspicion is | i take it)]',
    "[(i | we) 'd (say | guess | think | assume | bet)]",
    '^ [should (be (fixed | fine | ok | okay | good | stable | back | resolved | gone | enough) | help | do it)]',
    '^ [(things | all | everything | it) @adverb? (look | looks | seem | seems) (good | fine | ok | okay | better | stable | healthy | normal)]',
    '^ [(looks | seems | looking) (good | fine | ok | okay | better | stable | healthy)]',
    '[not (really | quite | entirely)? sure] if|whether|why|what|how|,',
    '[unsure] if|whether|why|what|how',
    '[suspect] the|that|it|this|a|an|some',
    '^ [suspect|guess|assume|presume|think|believe|reckon|(suspected cause | probable cause | possible cause | likely cause | working theory)]',
    '[it is|was (quite | very | also | well | most | more)? (possible | conceivable | likely | probable) (that | the)]',
    '[it seems (that | like | as if | as)?]',
    '[seem|seems|seemed|appear|appears|appeared to be causing]',
    '[it must be|have]',
    '[must (be | have been) (due | caused | related | something | because | the)]',
    '[(most | very | quite)? likely (caused | due | the | a | related | an)]',
    '[(feeling | guess | hunch) is]',
    '[(my | our | best) (guess | feeling | hunch)]',
    '[it is (assumed | believed | thought | presumed | supposed)]',
    '[(no idea | no clue | not clear | who knows) why|how|what]',
    '[(i | we) would (say | guess | think | assume)]',
    '[(fairly | pretty | quite | almost | reasonably) (sure | certain | confident)]',
    '[most probably]',
    '[(most | very | quite | rather | highly | more than) likely]',
    '[likely because|due|caused|thanks]',
    '^ [clearly|evidently|obviously|certainly|definitely]',
    '[imho|imo|afaik|afaict|iirc|allegedly|reportedly]',
    '[(as far as | if) i (remember | recall)]',
    '[not sure (it | that | this | they | we)]',
    '[(nobody | no one | none of us) (is | was) (really | quite | entirely)? sure]',
    '[the usual suspects]',
    '[supposed to be (the | a | an)]',
    '[some (kind | sort) of]',
    '[something (with | is off | was off | weird | odd | strange | fishy | wrong with)]',
    '[(my | our) money is on]',
    '[it (has | had) to be]',
    '[(it | this | that)? can not be] the|a|an|our|another|that',
    '^ [(has | had) to be]',
    '[(i | we) (have | had) a (suspicion | theory | feeling | hunch | bad feeling)]',
    '[must have (been | had | lost | gone | caused | come | happened | triggered)]',
    '[it is (quite | very | also | well)? (possible | conceivable | likely | probable) that]',
    '[(sounds | smells) like]',
    '[can only (guess | assume | speculate | suspect)]',
    '[for (some | whatever | unknown) reason|reasons]',
    '[(might | may | could) (also | well | just | even)? have (been | had | lost | come | happened | helped | made)]',
    '[(might | may) (also | well | just | even)? be (due | related | caused | because | the | a | an | linked | connected | something)]',
    '[potentially (caused | related | due | the)]',
    '[(seems | appears) (related | connected | linked | unrelated | to have (been | caused | lost | triggered))]',
    '[(possible | potential | likely | probable) (cause | reason | explanation | culprit) (is | was)]',
    '[my|our (suspicion | assumption | theory) is]',
  ],
  flags: [
    { text: 'Probably the new rule of the mail filter', in: 'timeline' },
    { text: 'I think the cache holds the old address', in: 'timeline' },
    { text: 'Apparently the carrier was working on the line', in: 'timeline' },
    { text: 'It could be that nobody had a key', in: 'timeline' },
    { text: 'The storm may have contributed', in: 'timeline' },
    { text: 'The line is quiet, very likely due to the holiday', in: 'timeline' },
    { text: 'AFAIK the backup ran', in: 'timeline' },
    { text: 'It must be something on the storage side', in: 'timeline' },
    'Presumably a build had used up the memory.',
    { text: 'Several sites might be affected', in: 'impact' },
  ],
  leaves: [
    { text: 'We think of the carrier, because its line was down the day before', in: 'timeline' },
    { text: 'Suspecting the cable, the technician swapped it', in: 'timeline' },
    { text: 'Assumed that this belongs to the upgrade of the morning', in: 'timeline' },
    { text: 'The log shows that the new image may be to blame, so it is rolled back', in: 'timeline' },
    { text: 'The supplier wrote “probably the cable” in the ticket', in: 'timeline' },
    { text: 'Not sure of the exact time', in: 'timeline' },
    { text: 'Probably more than one thing came together', in: 'lessons' },
    { text: 'The team thought that the alarm was the known one and muted it', in: 'timeline' },
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const text = tokens
      .slice(match.marked.from, match.marked.to)
      .map(({ word }) => word.text)
      .join(' ');
    const before = tokens.slice(0, match.marked.from);
    const after = tokens.slice(match.marked.to);
    // What it rests on, or what it led to, makes a belief a fact of that hour.
    if (before.some(shows) || hasReason(after) || leads(after)) return false;
    if (/^could be \S+$/.test(text) && before.at(-1)?.kind === 'word') return false;
    if (passage.place === 'timeline') return true;
    // Elsewhere only what is told as known though nobody does.
    return told.test(text);
  },
};

/** "…, because the carrier had cut a cable that day": what had been seen. */
function hasReason(after: readonly Token[]): boolean {
  const at = after.findIndex(({ word }) => word.text === 'because');
  return at > 1 && after.slice(at).some(({ word }) => /^(?:had|was|were|saw)$/.test(word.text));
}

const told =
  /^(?:without (?:a |any )?doubt|no doubt|undoubtedly|most probably|it is (?:\S+ )?(?:likely|probable|believed|assumed|thought|presumed|supposed)(?: that| the)?$|chances are$|most likely|probably|presumably|apparently|supposedly|maybe|(?:might|may) be (?:affected|impacted)|(?:i|we) (?:guess|suppose|assume))$/;

/** Verbs in front by which a belief is told together with what it rests on. */
function shows({ word }: Token): boolean {
  return evidence.has(word.text);
}
const evidence = new Set(
  `show shows showed shown showing indicate indicates indicated indicating suggest suggests suggested suggesting
  understood found reveal reveals revealed suspected thought assumed believed wondered guessed asked asks said says
  wrote writes answer answered answers reply replied replies reported reports reporting posted hypothesis suggestion confirm confirms confirmed if whether`.split(
    /\s+/,
  ),
);

const steps = new Set(
  'therefore check confirm verify test rule restart restarted restarting investigate investigating'.split(
    ' ',
  ),
);

/** "…, therefore we restarted it": the step that a belief led to. */
function leads(after: readonly Token[]): boolean {
  return after.some(({ word }, at) => steps.has(word.text) && joins.test(after[at - 1]?.word.text ?? ''));
}
const joins = /^(?:[,;:–—-]|and|so|to|team|we)$/;
