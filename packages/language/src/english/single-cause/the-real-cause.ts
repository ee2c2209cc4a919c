import type { PatternRule } from '../../rule.js';

export const theRealCause: PatternRule = {
  name: 'single-cause/the-real-cause',
  severity: 'warning',
  bias: 'single cause',
  says: '“{words}” ranks one cause above the others.',
  why: 'Where the line of causes ends is a choice of the teller; what stands before it is no less real.',
  ask: 'Which other conditions were needed, and why does this one count more?',
  instead: '“These came together: …; …; …”',
  source: 'Each factor necessary, and only together sufficient',
  patterns: [
    '[true|real|actual|ultimate|fundamental|definitive cause] !code',
    '[the true|real|actual|ultimate|fundamental reason]',
    '[(what | which) really|actually|ultimately caused]',
    '[the reason for @determiner? incident|outage|event|problem|issue|failure|crash|downtime|disruption|loss .. was]',
    '^ [real|actual|true|core issue|problem|reason|cause :]',
    '[at the heart of @determiner? incident|outage|event|problem|issue|failure|crash|it|all]',
    '[pinned (it | this | the blame) on|to]',
    '[deeper|deepest cause]',
    '[underlying cause was|is|:]',
    '[ultimately|actually @adverb? caused by]',
    '[cause ... @be actually|really|in]',
    '[main|primary|principal|initial|exact|original|decisive cause]',
    '[main|primary|principal reason] :|was|is',
    'the [cause of @determiner? whole|entire? incident|incidents|outage|event|events|problem|issue|failure|crash|downtime|disruption|loss|delay|gap|error ... was] !not|still|yet|investigated|found|unknown|unclear|identified|established|removed|fixed|confirmed',
    '^ [cause of @determiner? incident|outage|event|problem|issue|failure|crash|downtime|disruption|loss|delay|gap .. :]',
    '[{boil} down to]',
    '[all {come} down to]',
    '[{trace}ed back to (one !of | a single)]',
    '[at the root of @determiner? incident|outage|problem|issue|failure|event|it|all]',
    '[the reason why (it|this|that|everything) {fail|break|happen|crash|stop}ed]',
  ],
  flags: [
    'The real cause was load.',
    'The ultimate cause of the gap was a bug in the client.',
    'The cause of the incident was actually a full disk.',
    'We found the true cause in the second log.',
  ],
  leaves: [
    'The real IP was logged.',
    'The underlying causes are listed below.',
    'The actual value was 40.',
    'We do not know the real cause yet.',
    'The search for the actual cause went on.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (!first || !last) return false;
    if (last.word.text === 'in') return false;
    if (match.pattern.source.startsWith('[the reason why')) return true;
    const end = tokens.findIndex(({ kind }, index) => index >= match.to && kind === 'mark');
    const behind = tokens.slice(match.to, Math.min(match.to + 8, end < 0 ? tokens.length : end));
    const before = tokens.slice(Math.max(0, match.from - 4), match.from).map(({ word }) => word.text);
    if (before.some((word) => searching.has(word))) return false;
    if (behind.some(({ word }, index) => unknown.has(word.text) || (index < 3 && word.text === 'not')))
      return false;
    return match.pattern.source.startsWith('[ultimately')
      ? { from: first.from, to: last.to, severity: 'note' }
      : true;
  },
};

const unknown = new Set(['unknown', 'unclear', 'undetermined', 'tbd', 'uncertain', 'open']);
const searching = new Set(
  'find identify determine investigate establish discover understand know search look seek unknown unclear not no into searching looking'.split(
    ' ',
  ),
);
