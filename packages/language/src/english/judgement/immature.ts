import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';

export const immature: PatternRule = {
  name: 'judgement/immature',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” judges somebody’s work in general, and says nothing that could be changed.',
  why: 'The people who built it, or chose it, read this too; what it did on that day is a fact that they can use.',
  ask: 'What did it do, in which version, and what had we expected of it?',
  instead: '“Version … dropped … when …; its notes name no …”',
  source: 'Facts instead of verdicts',
  patterns: [
    '[not @adverb? being? (a | an)? @adverb* (mature | professional | serious) (enough | project | product | tool | vendor | team | solution | software | technology | organisation)]',
    '[immature|amateurish @adverb? project|product|tool|vendor|team|solution|software|technology|process|processes|organisation|practice|practices]',
    '[simply|inherently too|to fragile|brittle|complex|complicated|fiddly|flaky|unreliable|messy]',
    '[only @figure team|teams|people|persons|person|engineers|engineer|members|squad|squads (of .. )? {react|respond|reply|answer|act|check|read|care|bother|help|join|volunteer|follow|turn}ed]',
    '[only @figure of @determiner? @adverb? team|teams|people|engineers|members|squads|@human {react|respond|reply|answer|act|check|read|care|bother|help|join|volunteer|follow|turn}ed]',
  ],
  flags: [
    'The broker is not a mature product.',
    'This set-up is simply too fragile.',
    'Only one team reacted to the notice.',
    { text: 'Immature tool chosen for the transfer', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'Only one person was on call that night.',
    'The query was too complex for the planner, which gave up after 30 s.',
    'Version 0.9 dropped messages when its disk was full.',
    'Only 3 of 9 nodes answered.',
  ],
  accepts: ({ match, sentence }) => {
    const { from, to } = match.marked;
    const text = sentence.tokens[from]?.word.text;
    return text === 'not' || !isDenied(sentence, from, to);
  },
};
