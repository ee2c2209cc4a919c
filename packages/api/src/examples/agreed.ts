import type { Decisions, Policy } from '../shapes/agreed.js';

/** What a team agreed on. */
export const policy: Policy = {
  text: 'format: 1\nseverities:\n  sev1: Many shoppers cannot shop.\n',
  version: '042be00a9ae7426eaa6dea42152cc75f5795f454',
  findings: [],
  noun: 'postmortem',
  severities: [
    {
      name: 'sev1',
      meaning: 'Many shoppers cannot shop.',
    },
  ],
  systems: ['app'],
  triggers: ['core-down'],
  clocks: {
    draft: 5,
    review: 14,
    agree: 5,
    'actions.corrective': 30,
    'actions.preventative': 90,
    'follow-up.after': 14,
    'follow-up.before': 60,
  },
  settings: [
    {
      path: ['noun'],
      means: 'What you call one.',
      example: 'learning review',
      default: 'postmortem',
      value: null,
      line: null,
    },
  ],
  ruleNames: ['hindsight', 'hindsight/should-have'],
};

/** A decision not to write one. */
export const decisions: Decisions = {
  decisions: [
    {
      id: '2026/08.search.slow-minute',
      title: 'Search was slow for one minute while a server was replaced',
      date: '2026-08-21',
      began: '2026-08-20',
      systems: ['search'],
      severity: 'sev3',
      reason:
        'From 10:14 to 10:15 UTC on 20 August 2026 answers of the search took 4 seconds in place of 0.2; all of them arrived, 310 shoppers searched in that minute, and the care desk had no message. One of three servers was replaced by the hosting company, announced two weeks ahead, and the other two took ove…',
      agreed: ['Anjali Deshmukh'],
      policyAsked: false,
      overruledBy: null,
      policySaid: [
        'Search is a user-facing system, and it was degraded for 1 minute; policy asks from 15 minutes on for this system.',
      ],
    },
  ],
};
