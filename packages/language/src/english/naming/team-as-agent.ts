import type { PatternRule } from '../../rule.js';
import { agentOf } from './agent.js';
import { harmIn } from './harm.js';
import { harmPatterns } from './harm-patterns.js';

export const teamAsAgent: PatternRule = {
  name: 'naming/team-as-agent',
  severity: 'error',
  bias: 'in-group bias',
  says: '“{words}” makes another team the cause.',
  why: 'A team that is told it did the harm defends itself, and what passed between the teams is never looked at.',
  ask: 'What did that team know, and what did the hand-over between the teams show or hide?',
  instead: '“The collation was changed overnight; nothing tells the booking engine about such a change.”',
  source: 'Neither a person nor a team is blamed',
  patterns: [...harmPatterns, '{miss} the|a|this|that|it|two|three|our', '{screw|fail} us'],
  flags: [
    'The network team broke routing to both sites.',
    'QA missed the regression in the export.',
    'Ops killed the primary before the copy was complete.',
    { text: 'It turns out the storage team let this through with two red checks', in: 'timeline' },
    'The vendor shipped a broken update on Friday.',
    'The tax office changed the schema and told nobody.',
    'The carrier’s first reply cost us an hour.',
    'Finance bought a licence for one site, although operations had advised against it.',
    'The municipality closed the account too early.',
    'Data engineering dropped the ball on the schema change.',
    {
      text: 'The reporting team raised the number of workers, causing the CPU alert',
      in: 'timeline',
    },
  ],
  leaves: [
    { text: 'The network team put the old rule back at 07:40 UTC', in: 'timeline' },
    'The QA environment returned 503.',
    'The storage team restored the volume.',
    'The vendor fixed the broken update.',
    'The desk scrambled to find a second line.',
    { text: 'The security desk let the vans through in waves', in: 'response' },
    'We depend on the network team for routing.',
    { text: 'The platform team notices that a node caused the errors', in: 'timeline' },
  ],
  accepts: (candidate) => {
    const { match, sentence, known } = candidate;
    const { tokens } = sentence;
    if (/^miss|^fail/.test(tokens[match.from]?.word.text ?? '')) {
      if (tokens[match.to - 1]?.word.text === 'it') return false;
      const agent = agentOf(sentence, match.from, known);
      const first = tokens[agent?.from ?? -1];
      const last = tokens[match.to - 1];
      return agent?.kind === 'team' && first && last ? { from: first.from, to: last.to } : false;
    }
    const found = harmIn(candidate);
    return found?.agent.kind === 'team' || found?.agent.kind === 'own' ? found.hit : false;
  },
};
