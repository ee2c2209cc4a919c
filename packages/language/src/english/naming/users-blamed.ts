import type { Candidate, PatternRule } from '../../rule.js';
import { subjectOf } from '../doer.js';
import { type Agent, agentOf, kindOf } from './agent.js';
import { harmIn } from './harm.js';
import { harmPatterns } from './harm-patterns.js';

export const usersBlamed: PatternRule = {
  name: 'naming/users-blamed',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” puts the failure on the people who use the product.',
  why: 'What users do is what the product invites and accepts; blaming them leaves the invitation as it is.',
  ask: 'What did the product show them, and what did it accept without a word?',
  instead: '“The import accepts a file with two date formats and says nothing.”',
  source: 'People do what looks right from where they stand',
  patterns: [
    ...harmPatterns,
    '{misuse|abuse|misunderstand|misread|mistype|bombard|flood|spam|mis-enter|overwhelm}',
    '@be @adverb? using .. outdated|old|unsupported|wrong|incorrect|obsolete|deprecated',
    '{enter} ... wrong|incorrectly|invalid|badly',
    '{keep}ed @gerund',
    '{force} .. open|gate|door|lock',
    'against our advice|recommendation|recommendations|instructions|guidance',
    'did|do not {follow|read|update|upgrade|understand|bother|notice}',
  ],
  flags: [
    'Customers misconfigured their webhooks and filled the queue.',
    'Sign-in failed because shoppers were using outdated versions of the app.',
    'Callers kept ringing the hotline, which took people away from the fix.',
    'Users had entered their dates in the wrong order.',
    { text: 'Customer Q brings the cluster down with 4,000 uploads', in: 'timeline' },
    'Merchants did not read the notice about the new limit.',
    'Players ignored the banner.',
    'Parents who ignored the letter lost their place in the queue.',
  ],
  leaves: [
    'Customers saw timeouts for 22 minutes.',
    'Users kept getting the old page.',
    'Customers were using the app when the session ended.',
    'Users did not lose data.',
    { text: 'A user reports a broken link', in: 'timeline' },
    'The form let users enter an invalid region.',
  ],
  accepts: (candidate) => {
    const { match, sentence, known } = candidate;
    const { tokens } = sentence;
    // "Riders were shown the wrong prices"
    if (match.pattern.source.startsWith('@past')) return false;
    const word = tokens[match.from]?.word.text ?? '';
    const last = tokens[match.to - 1];
    if (!last) return false;
    // "Users who mistyped their password saw a blank page": what they met is told, and no reproach.
    if (
      !/^(?:ignor|disregard|misus|abus)/.test(word) &&
      tokens.slice(0, match.from).some(({ word }) => word.text === 'who') &&
      tokens.slice(match.to, match.to + 8).some(({ word }) => meeting.test(word.text))
    )
      return false;
    if (word === 'against') {
      const shown = tokens
        .slice(0, match.from)
        .some((token) => token.word.classes.has('customer') || token.word.classes.has('team'));
      return shown;
    }
    if (/^(?:kept|did|do|were|was|are|is)$/.test(word) || own.test(word)) {
      if (word === 'kept' && harmless.test(last.word.text)) return false;
      if (/^(?:notice|understand)$/.test(last.word.text)) return false;
      const agent = own.test(word) ? agentOf(sentence, match.from, known) : whoDid(candidate);
      const first = tokens[agent?.from ?? -1];
      if (
        tokens
          .slice(agent?.to ?? 0, match.from)
          .some(({ word: { classes } }) => classes.has('modal') || classes.has('not'))
      )
        return false;
      return agent?.kind === 'customer' && first ? { from: first.from, to: last.to } : false;
    }
    // "Uploaded twice as many files"
    if (last.word.text === 'twice' && tokens[match.to]?.word.text === 'as') return false;
    const found = harmIn(candidate);
    return found?.agent.kind === 'customer' ? found.hit : false;
  },
};

function whoDid({ match, sentence, known }: Candidate): Agent | null {
  const { doer, from, to } = subjectOf(sentence, match.from, known);
  return kindOf(sentence.tokens, doer, from, to, known);
}

const meeting = /^(?:saw|see|sees|got|get|received|met|lost|waited|had|were|was|are|could|can)$/;
const own = /^(?:misus|abus|misunderst|misread|mistyp|bombard|flood|spam|mis-enter|overwhelm|enter|forc)/;
const harmless =
  /^(?:getting|seeing|receiving|experiencing|having|losing|waiting|being|working|using|hitting|encountering|running|failing)$/;
