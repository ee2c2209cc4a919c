import type { PatternRule } from '../../rule.js';
import { harmIn } from './harm.js';
import { harmPatterns } from './harm-patterns.js';

export const roleAsAgent: PatternRule = {
  name: 'naming/role-as-agent',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes somebody at work the cause, even without a name.',
  why: 'Colleagues know who was on call, and the next person in that seat will meet the same screen.',
  ask: 'What did the tool show at that moment, and what did it allow?',
  instead: '“The console deletes a table without asking when the session is in production.”',
  source: 'A single act is never the whole of a cause',
  patterns: [
    ...harmPatterns,
    'someone|somebody @adverb* @past',
    '{approve|merge|sign|release|check}ed off? by .. @person who @have|@do not',
    'someone|somebody must have @participle',
    'someone|somebody had @adverb* @past|@participle',
    'someone|somebody from|in|at|on|within|of ... @past',
    'someone|somebody from|in|at|on|within|of .. had @adverb* @past|@participle',
  ],
  flags: [
    'The operator wiped the wrong disk.',
    'A developer deleted the production table at 14:02 UTC.',
    { text: 'the on-call engineer overwrites the ledger with an older copy', in: 'timeline' },
    'The queue was emptied after one of the contractors had misconfigured its limits.',
    'An administrator left the maintenance switch on.',
    { text: 'The release manager signed off the build although two checks were red', in: 'factors' },
    'The cluster was broken by an engineer during the move.',
    'Someone on the ferry desk had moved the cable.',
    'A crane driver had pulled the plug of the antenna.',
  ],
  leaves: [
    'The on-call engineer was called at 07:20 UTC.',
    'The DBA restored the snapshot.',
    'One of the engineers was setting up a second site.',
    'The clerk received the wrong form.',
    'An operator can delete a table with one command.',
    { text: 'When an engineer deletes a namespace, the console asks for nothing', in: 'factors' },
    'A file with the names of our members leaked from a shared folder.',
    'The driver crashed because the firmware answered late.',
    "The operator's script broke on the new date format.",
    { text: 'the on-call engineer deletes the failed pods', in: 'timeline' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage } = candidate;
    const [first, ...rest] = sentence.tokens.slice(match.from, match.to);
    if (first && /^some(?:one|body)$/.test(first.word.text)) {
      const before = sentence.tokens[match.from - 1]?.word;
      const verb = rest.at(-1)?.word;
      const told = verb && !verb.classes.has('aux') && !helping.test(verb.text);
      const asked = /^(?:if|unless|when|whenever|until|that|whether|by|to|for)$/.test(before?.text ?? '');
      return told === true && !asked && passage.role !== 'entry' && passage.place !== 'actions';
    }
    if (match.pattern.source.includes('who')) return true;
    const found = harmIn(candidate);
    return found?.agent.kind === 'role' ? found.hit : false;
  },
};

/** What somebody did who was of help. */
const helping =
  /^(?:notic|report|saw|spot|ask|mention|point|help|join|realis|realiz|found|fix|told|suggest|remember|rememb|answer|respond|call|know|knew|acknowledg|look|volunteer|happen|need|want|came)/;
