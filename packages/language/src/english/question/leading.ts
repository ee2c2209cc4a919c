import type { PatternRule } from '../../rule.js';

export const leading: PatternRule = {
  name: 'question/leading',
  severity: 'warning',
  bias: 'confirmation bias',
  says: '“{words}” carries its answer with it.',
  why: 'People agree with such a question, and what they saw is never told.',
  ask: 'What did you think was happening?',
  instead: '“Which options did you consider?”',
  source: 'An open question holds no answer',
  except: ['external'],
  patterns: [
    '^ @joint? [should|could|would|do|did|does|is|are|was|were|have|had|has|can|must not you|they|we|anyone|someone|somebody|anybody|he|she|@name]',
    '^ @joint? [should|would|could|do|did|have|had not @adverb? @determiner? ... have|think|agree|know|notice|see|ask|check|test|expect|consider|realise|realize|been]',
    '^ [was|is|were it|that|this really|truly|actually|honestly|even|absolutely necessary|needed|wise|sensible|required|worth|wanted|right|a]',
    '^ [was|were it|that|this necessary|wise|sensible|reasonable|responsible|professional|acceptable|too]',
    '^ @joint? [should|could|would|do|did|does|is|are|was|were|have|had|has not (the|our|your .. @person|@team|@human)]',
    '^ @joint? [should|could|would|is|was not it|that|this @adverb? have|be|obvious|clear|better|risky|true|your|their|possible|easy|reckless]',
    '^ [so you|they @adverb* @past] ... ?',
    '^ [should|would|must|could you|they|he|she|@name|anyone|someone @adverb? have @participle] ... ?',
    '^ [should|would we @adverb? have @participle] ... ?',
    '^ [did|was|were|has|had|is|does no|nobody|noone] one? ... ?',
    '[what stopped|prevented|kept you|them|anyone|him|her|the .. from]',
    '[you|they did not @adverb? think|bother|consider|notice|see] ... ?',
    '[which of you|them]',
    '^ [was|is it|this|that @adverb? negligence|carelessness|laziness|incompetence|sabotage|arrogance|because]',
    '^ [can|could we @adverb? agree]',
    '^ [has anyone|anybody|someone] ... ?',
    '^ [do you @adverb? think|believe|feel you|it|that|this|the|we|they]',
    '^ [are you sure|certain|aware|saying|telling|suggesting|proud|sorry]',
    '^ [have|had you @adverb? been? learned|learnt|trained|considered|understood|apologised|apologized|warned|told]',
    '^ [do you @adverb? regret|accept|admit|realise|realize|agree]',
    '^ @joint? [was|is|were it|this|that not]',
    '^ @joint? [would you not? @adverb? say|agree|think|accept|concede|admit]',
    '[yes or no]',
    '^ [so it|that|this @be @determiner|@name ...]',
    '[{occur} to you|anyone|anybody|them|no|nobody|him|her|the|@name]',
    '^ @joint? [was|were|is|are @determiner .. asleep|distracted|drunk|careless|incompetent|lazy|sleeping|sober|negligent|competent|stupid|trained]',
    '^ @joint? [do|does|did|has|have|had|are|is|was|were ... even|bother|care]',
    '[, right|correct|yes|no ?]',
    '^ [is it true|possible|fair that|to ... you|they]',
    '^ @joint? [would|do|did not? you not? agree|admit]',
    '[is|was|are|were|did|do|should|could|have not it|you|they|that|we ?]',
    '[do you really|honestly|seriously think|believe]',
    '^ @joint? [surely] ... ?',
    '^ [so @human] ... , right ?',
    "[would|do you not|n't? agree] ... ?",
    '[{be} it fair to say] ... ?',
  ],
  flags: [
    { text: "Shouldn't you have checked the plan?", in: 'review' },
    { text: "Don't you think it was risky?", in: 'review' },
    { text: "Wouldn't it have been better to wait?", in: 'questions' },
    { text: "You saw the alert, didn't you?", in: 'review' },
    { text: 'Surely somebody knew about the limit?', in: 'questions' },
    { text: "Couldn't they have asked the network team?", in: 'questions' },
  ],
  leaves: [
    { text: 'What did you think was happening?', in: 'review' },
    { text: 'Which options did you consider?', in: 'review' },
    { text: 'Could we react differently next time?', in: 'questions' },
    { text: 'Could we have seen it on the test bench?', in: 'lessons' },
    { text: 'Do not deploy on Fridays', in: 'actions' },
    { text: 'How did the limit come about?', in: 'questions' },
  ],
  accepts: ({ match, sentence: { tokens } }) => {
    if (tokens.at(-1)?.word.text !== '?') return false;
    const words = tokens.slice(match.from, match.to);
    if (!toPeople.test(words.at(-1)?.word.text ?? '')) return true;
    return words.some(({ word }) => word.classes.has('human') || word.classes.has('house'));
  },
};

/** What is asked of people only; of a cache it is no reproach. */
const toPeople = /^(?:even|bother|care|trained|competent)$/;
