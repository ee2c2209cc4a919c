import type { PatternRule } from '../../rule.js';

export const fixTheIssue: PatternRule = {
  name: 'action/fix-the-issue',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” does not say which change it is.',
  why: 'A reader who was not there cannot tell what is to be changed, nor whether it was.',
  ask: 'Which behaviour of which system is to be different?',
  instead:
    '“Reject an upload over 50 MB with a clear message”, “Let the importer skip a row that it cannot read”.',
  source: 'Actions that are exact',
  places: ['actions', 'wider'],
  roles: ['action', 'item', 'prose'],
  patterns: [
    '^ [@adverb? fix|resolve|solve|correct|repair|handle|mitigate it|this|that|them] $',
    '^ [@adverb? fix|resolve|solve|correct|repair|mitigate the|this|these|underlying|root underlying|actual|main|root? issue|problem|bug|issues|problems|bugs|cause|error|errors|fault|incident]',
    '^ [@adverb? prevent|avoid|stop similar|such|this|these|future|recurring|repeat|any|the|another|further ... incidents|incident|outages|outage|issues|issue|problems|problem|occurrence|occurrences|recurrence|recurrences|failures|errors|mistakes]',
    '^ [@adverb? prevent|avoid|stop it|this|recurrence|reoccurrence|repeats from|in|of|happening]',
    '^ [make|ensure sure? that? this|it|these|that|such|similar .. do|does|can|will|could not happen|occur|recur|reoccur|repeat]',
    '^ [make|ensure sure? that? this|it never happens|occurs|recurs]',
    '^ [@adverb? prevent|avoid|stop recurrence|reoccurrence|recurrences|repetition|repetitions|repeats] $',
    '^ [@adverb? fix|resolve|solve|correct|repair|mitigate|address the|this|all|any? .. issue|issues|problem|problems|glitch|cause|causes] $',
    '^ [@adverb? fix|resolve|solve|address|tackle root|underlying|actual cause|causes|problem|issue]',
    '^ [fix|update|rework|improve|repair the? alert|alerts|alarm|alarms|tests|docs|documentation|monitoring|process|script|scripts|code|config|configuration|setup] $',
    '^ [@verb everything|things|stuff] $',
    '^ [@adverb? prevent|avoid|stop this|that|it] $',
    '^ [@adverb? prevent|avoid|stop such|similar|those ..] $',
    '^ [stop doing this|that|it]',
    '^ [verify|check|ensure|test|confirm|make sure? that? everything|things is|are|runs|works|work|functions]',
    '^ [check|test|document|review|monitor|verify all the things]',
    '^ [implement|add|introduce|create|build|deploy|develop|provide|set|setup|establish up? @determiner? monitoring|alerting|logging|observability|documentation|automation|testing|tests|alerts|alarms|safeguards|guardrails|solution|fix|mitigation|mitigations|workaround] $',
    '^ [ensure|make sure? that? this|it|that is|gets|be @adverb? documented|tested|fixed|monitored|done|checked|reviewed|covered|handled|addressed|improved]',
    '^ [automate|improve|change|document|monitor|test|check|review|rework|handle|clarify|discuss it|this|that|them] $',
  ],
  flags: [
    { text: 'Fix the issue that took the shop down', in: 'actions' },
    { text: 'Fix it', in: 'actions' },
    { text: 'Fix the bug', in: 'actions' },
    { text: 'Prevent similar incidents', in: 'actions' },
    { text: 'Make sure that this does not happen again', in: 'actions' },
  ],
  leaves: [
    { text: 'Fix the off-by-one in the retry counter', in: 'actions' },
    { text: 'Fix the bug in the date parser that drops the last day of a month', in: 'actions' },
    { text: 'Prevent two imports from running at once', in: 'actions' },
    { text: 'Handle a postal code with letters in the address form', in: 'actions' },
    'It took a day to fix the issue.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const last = tokens[match.to - 1];
    const next = tokens[match.to];
    if (
      !last ||
      !next ||
      !/^(?:fix|resolve|solve|correct|repair|mitigate)$/.test(tokens[match.from]?.word.text ?? '')
    )
      return true;
    // "Fix the bug in the parser", "Fix the bug where …": the change is said.
    return (
      !/^(?:in|where|when|with|by|on|of|preventing|making|causing|whereby|#)$/.test(next.word.text) ||
      /^(?:cause|causes)$/.test(last.word.text)
    );
  },
};
