import type { PatternRule } from '../../rule.js';

export const chainOfErrors: PatternRule = {
  name: 'single-cause/chain-of-errors',
  severity: 'note',
  bias: 'linear thinking',
  says: '“{words}” lines the factors up like beads.',
  why: 'Factors feed each other and were often there for months; a chain has one first link, and somebody who made it.',
  ask: 'Which factors were there at the same time, and which made each other worse?',
  instead: '“While …, … grew, which made … slower, and so on.”',
  source: 'Factors as a graph with loops rather than a chain',
  patterns: [
    '[chain|string|series|sequence|cascade|litany|comedy of errors|mistakes|blunders|missteps|mishaps|slips]',
    '[chain of events|causation]',
    '[first|last|next domino]',
    '[domino effect]',
    '[dominoes|dominos {fall|topple|tumble}]',
    '[causal chain]',
    '[weakest link]',
  ],
  flags: [
    'A chain of errors led to the loss.',
    'The first domino fell at 09:14.',
    'A series of mistakes followed.',
    'It was a domino effect across three services.',
  ],
  leaves: [
    'The certificate chain expired.',
    'The Domino server was down.',
    'A series of errors with status 502 was in the log.',
    'The chain of trust was checked.',
  ],
  accepts: ({ match, sentence }) => {
    const head = sentence.tokens[match.from]?.word.text;
    const last = sentence.tokens[match.to - 1]?.word.text;
    const first = sentence.tokens[match.from];
    const end = sentence.tokens[match.to - 1];
    if (
      first &&
      end &&
      mistakes.has(last ?? '') &&
      (head === 'chain' || head === 'comedy' || head === 'litany')
    )
      return { from: first.from, to: end.to, severity: 'warning' };
    // A series of error messages is a fact.
    return !(last === 'errors' && (head === 'series' || head === 'sequence' || head === 'string'));
  },
};

/** With these, it is no longer the factors that are lined up, but people. */
const mistakes = new Set(['errors', 'mistakes', 'blunders', 'missteps', 'slips']);
