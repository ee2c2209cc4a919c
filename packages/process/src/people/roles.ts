import type { View } from './views.js';

/** A role as words are compared: `Incident_Commander` is `incident commander`. */
export function roleWords(role: string): string {
  return role
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** The one who leads the response. */
export function isLeading(role: string): boolean {
  return /^(?:ic|(?:major )?incident (?:commander|manager|lead|leader|coordinator)|commander|response lead)$/.test(
    roleWords(role),
  );
}

/** On call, and not as the second one or to learn it. */
export function isOnCall(role: string): boolean {
  const words = roleWords(role);
  return /(?:^|\s)on ?call(?:\s|$)/.test(words) && !/second|backup|shadow|former/.test(words);
}

/** Somebody in the midst of the response. */
export function isResponding(role: string): boolean {
  return (
    isLeading(role) ||
    /(?:^|\s)(?:responders?|on ?call|resolvers?|engineers?|operators?)(?:\s|$)/.test(roleWords(role))
  );
}

/** Somebody who decides what is worked on first. */
export function isPrioritising(role: string): boolean {
  return (
    /priorit|(?:^|\s)(?:(?:product|engineering|delivery|programme|program|development) (?:manager|owner|lead|director|head)|head of \p{L}+|(?:vice president|vp)(?: of \p{L}+)?|directors?|c[te]o|managers?|pm|em)$/u.test(
      roleWords(role),
    ) && !isLeading(role)
  );
}

/** What a role sees, by words in it. */
const seen: readonly (readonly [RegExp, readonly View[]])[] = [
  [/^ic$|incident|commander|response lead|coordinator|triage/, ['triage']],
  [/responder|resolver|on ?call|operator|mitigat/, ['triage', 'mitigate']],
  [/plan|product|project|programme|delivery|prioriti|analyst|owner/, ['plan']],
  [/architect|design/, ['design']],
  [/developer|(?:^|\s)engineers?$|programmer|buil[dt]|author|tester|quality|(?:^|\s)qa/, ['build']],
  [/deploy|release|(?:^|\s)sre|reliability|platform|infrastructure|devops/, ['deploy']],
  [
    /support|helpdesk|help desk|service desk|care|customer (?:service|liaison)|communications?|comms|liaison/,
    ['support'],
  ],
  [/sales|account|commercial|customer success|marketing|finance|business|partner/, ['sales']],
];

/** The views that a role brings: `viewsOf('customer-support')` is `['support']`. */
export function viewsOf(role: string): readonly View[] {
  const words = roleWords(role);
  return [...new Set(seen.filter(([pattern]) => pattern.test(words)).flatMap(([, views]) => views))];
}

/** The views that somebody brings to any incident: who is on call in general need not have been there. */
export function usualViewsOf(role: string): readonly View[] {
  return viewsOf(role).filter((view) => view !== 'triage' && view !== 'mitigate' && view !== 'deploy');
}
