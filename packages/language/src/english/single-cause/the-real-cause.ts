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
    '[main|primary|principal|initial|exact|original|decisive cause] !code|codes|field|column|label',
    '[reason for .. @determiner .. was|is] a|an|the|that',
    '^ @determiner? [main|real|sole|true? reason for ... :]',
    '[is|was what caused]',
    '@be [the cause] $',
    '[the reason (why)? ... {go|fail|break|happen|crash|stop|drop|lose}ed ... was] a|an|the|that',
    '[main|primary|principal reason for ... was|is]',
    '[main|primary|principal reason] :|was|is',
    'the [cause of @determiner? whole|entire? incident|incidents|outage|event|events|problem|issue|failure|crash|downtime|disruption|loss|delay|gap|error ... was] !not|still|yet|investigated|found|unknown|unclear|identified|established|removed|fixed|confirmed',
    '^ [cause of @determiner? incident|outage|event|problem|issue|failure|crash|downtime|disruption|loss|delay|gap .. :]',
    '[cause|origin of .. @determiner .. was] a|an|the|one|that',
    '[source|origin of @determiner? whole|entire? problem|issue|incident|outage|trouble|failure|error|disruption|delay ... {be}ed]',
    '^ [what (finally | in the end)? caused ... was]',
    '[problem|incident|outage|whole|everything|matter|failure|loss|thing|it .. {come|go}ed|comes|goes down|back to] a|an|one|the',
    '[@be (a|the)? direct|immediate result|consequence of]',
    '[underlying|central|core|essential|basic|key problem|issue|reason|fault was|:]',
    '[key|central|chief|underlying|single cause was|is|:]',
    '[true|real|actual|ultimate|fundamental problem|issue|fault|failure {be}|:]',
    '[cause|reason {be|have} @adverb* been? identified|determined|established|confirmed|pinpointed as|to]',
    '^ @determiner? [underlying|key|core|central|actual|true|real cause|reason] :? $',
    '[the one thing (that)? went|broke|failed]',
    '[determination|statement of cause]',
    '[cause|reason|explanation|answer {be} @adverb* simple|trivial|straightforward|banal|mundane]',
    '[(in the end | ultimately) ,? it was] simply|just|only|a|the|one',
    '[fault|blame|cause {lie}ed|lies @adverb? with|in]',
    '[{boil} down to]',
    '[all {come} down to]',
    '[{trace}ed back to (one !of | a single)]',
    '[at the root of @determiner? incident|outage|problem|issue|failure|event|it|all]',
    '[what {bring|take|knock}ed .. down|offline {be}ed]',
    '[decisive|determining|principal|main|primary|dominant|overriding factor was|is|:]',
    '[{be}ed @adverb* to blame]',
    '[beyond any|all|a? reasonable? doubt]',
    '[smoking gun]',
    '[patient zero]',
    '[crux|heart of the|this matter|problem|issue|incident|outage|trouble]',
    '[at its|the core ,? this|it was]',
    '[case closed] $',
    '[mystery solved]',
    '[{be}ed @adverb* rooted in]',
    '[genesis of] the|this|that|it',
    '{find|identify|reach}ed [the root] $',
    '[fifth|final|last why {give|show|reveal|tell|lead|point|be|name}ed]',
    '[5|five whys {give|show|reveal|lead|point|end|name|yield}ed]',
    '[the reason why (it|this|that|everything) {fail|break|happen|crash|stop}ed]',
  ],
  flags: [
    'The real cause was load.',
    'The cause of the missed milking was a loose plug.',
    'The ultimate cause of the gap was a bug in the client.',
    'The cause of the delay was actually a full disk.',
    'We found the true cause in the second log.',
    'What brought the lift down was a loose screw.',
  ],
  leaves: [
    'The real IP was logged.',
    'The underlying causes are listed below.',
    'The actual value was 40.',
    'The primary cause code is kept in column 4.',
    'We do not know the real cause yet.',
    'The search for the actual cause went on.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    if (sentence.tokens.slice(0, match.to).some(({ word }) => held.has(word.text))) return false;
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (!first || !last) return false;
    if (last.word.text === 'in') return false;
    const { source } = match.pattern;
    if (source.startsWith('[the reason why')) return true;
    if (source.includes('to blame'))
      return !tokens.some(({ word }) =>
        /^(?:nobody|noone|no-one|no|not|who|whom|one|somebody)$/.test(word.text),
      );
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

/** A belief told as one, and the cause of an alarm. */
const held = new Set(
  'theory hypothesis suspected suspect believed thought assumed alarm alert page'.split(' '),
);
const unknown = new Set(['unknown', 'unclear', 'undetermined', 'tbd', 'uncertain', 'open']);
const searching = new Set(
  'find identify determine investigate establish discover understand know search look seek unknown unclear not no into searching looking'.split(
    ' ',
  ),
);
