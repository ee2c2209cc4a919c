import type { PatternRule } from '../../rule.js';

export const whoever: PatternRule = {
  name: 'naming/whoever',
  severity: 'warning',
  bias: 'scapegoating',
  says: '“{words}” calls somebody to answer for it.',
  why: 'An account is given freely to those who want to learn, and not at all to those who want a name.',
  ask: 'What would you like to understand, and who could tell it from their view?',
  instead: '“Hear from the people near the key rotation how its date was chosen.”',
  source: 'Accounts that people give are worth more than those that are demanded',
  patterns: [
    '[whoever @have? @adverb? @past]',
    '[whoever @be responsible|behind]',
    '[the one|ones|person|people|engineer|developer|guy who {cause|break|approve|allow|push|merge|delete|do|sign|let|write|introduce}ed]',
    '[{ask|tell|get|make|force|require} .. @team|@person|@name .. to {explain|justify|apologise|apologize|account|answer}] !how|what|where',
    '[{ask} @name why]',
    '[{talk|speak|chat} to|with @name about his|her|their]',
    '[{have} a .. word|chat with @determiner? @name|@person|@team]',
  ],
  flags: [
    "I'd like to hear whoever approved this explain it.",
    { text: 'Find the person who merged the change', in: 'actions' },
    { text: 'Ask the security team to explain why the key was rotated', in: 'actions' },
    { text: 'Talk to Matteo about his habit of pushing late', in: 'actions' },
    { text: 'Have a serious word with the developer', in: 'actions' },
  ],
  leaves: [
    { text: 'Page whoever is on call when the queue passes 5,000', in: 'actions' },
    { text: 'Ask the security team for the dates of the next rotations', in: 'actions' },
    { text: 'Ask the vendor to explain how the limit is counted', in: 'actions' },
    { text: 'Agree on a shared schema check with the data team', in: 'actions' },
    'The people who approved the design joined the review.',
  ],
  accepts: ({ match, sentence: { tokens } }) => {
    if (!/^(?:the|those|whoever)$/.test(tokens[match.from]?.word.text ?? '')) return true;
    // Who was of help, and who was only there.
    return !tokens.slice(match.to, match.to + 8).some(({ word }) => present.test(word.text));
  },
};

const present =
  /^(?:join|joined|attend|attended|help|helped|told|noticed|found|fixed|contribute|contributed|meet|met)$/;
