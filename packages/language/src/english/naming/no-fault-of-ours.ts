import type { PatternRule } from '../../rule.js';

export const noFaultOfOurs: PatternRule = {
  name: 'naming/no-fault-of-ours',
  severity: 'warning',
  bias: 'self-serving bias',
  says: '“{words}” clears one side by pointing at the other.',
  why: 'What we depend on is part of our system, and how we depend on it is ours to change.',
  ask: 'What would have kept this from reaching our users?',
  instead: '“We rely on their certificate and have no alert for its end date.”',
  source: 'A dependency is a design decision',
  except: ['external'],
  patterns: [
    'through|by|without|via no|any? action|actions|fault|doing|mistake of our|ours',
    'no fault|doing|action of our|ours',
    '@be not our|my fault|problem|doing|mistake|error|responsibility|job|business',
    '[@be|were innocent|helpless? victim|victims] of',
    '{have} nothing to do with us',
    '{leave} us waiting|hanging|stranded|alone|blind',
    '{let} us down',
    '{screw|fail|betray|abandon} us',
    '@be not ours to fix',
  ],
  flags: [
    'A certificate of the partner ended through no action of our own.',
    'This happened by no fault of ours.',
    'The outage was not our fault.',
    'The carrier let us down on the busiest day.',
    { text: 'The network team left us waiting for 48 minutes', in: 'wrong' },
    'Keeping the map in step is not our job.',
  ],
  leaves: [
    'We depend on a partner for the certificate.',
    'The flag has nothing to do with retries.',
    'This was not our first move to the new region.',
    'The page lets us down-scale the pool.',
    'Traffic failed over without action.',
  ],
};
