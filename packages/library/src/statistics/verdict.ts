/** What verdicts say, by the words with which they begin. */
export const verdictGroups = [
  'worked or helped',
  'in part',
  'did not help',
  'cannot tell yet',
  'other words',
] as const;
export type VerdictGroup = (typeof verdictGroups)[number];

const beginnings: readonly (readonly [VerdictGroup, RegExp])[] = [
  [
    'cannot tell yet',
    /^(?:(?:we )?(?:cannot|can ?not|can['’]t) (?:tell|say)|too (?:early|soon)|not (?:yet )?(?:known|clear|tested|tried|needed)|unknown|unclear|unsure|inconclusive|not sure)\b/,
  ],
  [
    'did not help',
    /^(?:(?:it )?did(?: not|n['’]t) (?:really )?(?:help|work)|(?:had |has )?no (?:effect|help|difference)|not (?:effective|helpful)|ineffective|failed|no\b|(?:it )?made (?:it|things) worse|worse)/,
  ],
  [
    'in part',
    /^(?:partly|partial(?:ly)?|in part|somewhat|half|mixed|(?:it )?(?:helped|worked) (?:in part|partly|partially|somewhat|a (?:bit|little)))\b/,
  ],
  ['worked or helped', /^(?:(?:it |this )?(?:works?|worked|helps?|helped)|effective|success(?:ful)?|yes)\b/],
];

/** The group of a verdict: `verdictOf('Helped — 0.4 s in the test')` is `worked or helped`. */
export function verdictOf(verdict: string): VerdictGroup {
  const words = verdict
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ');
  return beginnings.find(([, begins]) => begins.test(words))?.[0] ?? 'other words';
}
