import type { PatternRule } from '../../rule.js';

export const closed: PatternRule = {
  name: 'question/closed',
  severity: 'note',
  bias: 'confirmation bias',
  says: '“{words}” can be answered with a yes or a no.',
  why: 'A yes ends the story where it begins to be of use, and a no sounds like a confession.',
  ask: 'What was in front of you then?',
  instead: '“What did you know about the freeze at that time?”',
  source: 'No questions for a yes or a no in an interview',
  places: ['review', 'questions'],
  patterns: [
    '^ [did you|they|he|she @adverb? (check|see|notice|read|test|follow|know|realise|realize|verify|ask|think|consider|tell|look|forget|run|use|try|have|get|understand)]',
    '^ [were|was you|they|he|she @adverb? aware|sure|trained|paying|watching|told|tired|distracted|certain|following]',
    '^ [had you|they|he|she @adverb? @participle]',
    '^ [do|does you|they know|remember|understand]',
  ],
  flags: [
    { text: 'Did you check the dashboard?', in: 'review' },
    { text: 'Were you aware of the freeze?', in: 'review' },
    { text: 'Had they read the runbook?', in: 'questions' },
    { text: 'Did you follow the checklist?', in: 'review' },
  ],
  leaves: [
    { text: 'Did you ask anyone for help?', in: 'review' },
    { text: 'Were you able to reach those you needed?', in: 'review' },
    { text: 'Which screens were open?', in: 'review' },
    { text: 'Did the probe cover the second listener?', in: 'questions' },
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    if (tokens.at(-1)?.word.text !== '?') return false;
    if (tokens.some(({ word }) => /^(?:even|really|seriously|honestly)$/.test(word.text))) return false;
    return !tokens.slice(match.to).some(({ word }) => /^(?:help|support)$/.test(word.text));
  },
};
