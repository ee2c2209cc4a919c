import type { Place } from '../../place.js';
import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';

/** What people do in their heads or in a meeting. */
const judged =
  '(decided | thought | believed | felt | assumed | agreed | deemed | considered | judged | determined | presumed | supposed | expected | hoped | recommended | understood | perceived | estimated | argued | accepted | anticipated | concluded | chosen | reckoned | planned | intended | suggested | discussed | claimed | argued)';
/** What people owe to each other, when it did not come. */
const owed =
  '(taken | picked | passed | contacted | informed | told | escalated | followed | communicated | checked | tested | noticed | seen | reviewed | questioned | considered | prioritised | prioritized | acted | forwarded | read | answered | investigated | handed | relayed | raised | reported | believed | heard | called | paged | asked | warned | consulted | involved | invited | handled | pursued | discussed | shared)';
/** What people do to things. */
const done =
  '(left (out | open | on | off | running | unlocked | unattended | behind) | taken (off | out | down) | put (on | off | aside | into | through | back) | signed off | waved through | switched (on | off | over) | turned (on | off) | pushed (through | out | back | live) | brought forward | sped up | (deleted | removed | disabled | enabled | overwritten | altered | modified | edited | wiped | erased | muted | silenced | swapped | moved | granted | revoked | stopped | paused | pulled | unplugged | skipped | postponed | bypassed | waived | relaxed | shortened | approved | rushed | sent | run | changed | merged | renamed | downgraded | misconfigured | withdrawn | cancelled | canceled | promised | shut | closed | copied | chosen | selected | uploaded | entered | plugged | cut | truncated | rescheduled | allowed | permitted | authorised | authorized | ordered | exchanged | cleaned | tidied | unlocked | loosened | given | handed | missed | exempted | whitelisted | excluded | classified | rated | categorised | categorized))';
const actedOn = `[was|were @adverb? ${done}]`;
const hadBeen =
  '[had been @adverb? (put | taken | left | signed | switched | turned)? @participle|on|off|out|down]';

export const hiddenActor: PatternRule = {
  name: 'facts/hidden-actor',
  severity: 'warning',
  bias: 'hidden mechanism',
  says: '“{words}” leaves out who or what did it.',
  why: 'A change that just “was made” has no path that could be made safer, and everybody wonders who is being protected.',
  ask: 'Which role, job or system did it, and what did it see at that moment?',
  instead: '“The cleanup job deleted the label”, “the release manager decided to wait because …”.',
  source: 'Active voice: who did what',
  except: ['well', 'wider', 'questions', 'lucky'],
  patterns: [
    `[it was|had been? @adverb? not? ${judged}]`,
    '[it is @adverb? (decided | agreed | felt | deemed)]',
    '[it was|is @adverb? not known (that | by)]',
    '[was|were|been|got @adverb? not? @adverb? (deemed | dismissed | considered | judged | thought | believed | perceived | regarded | disregarded)]',
    '[was|were|been @adverb? {attribute}ed to]',
    '[was|were @adverb? {ignore|disregard|overrule|neglect}ed]',
    `[was|were (not | never) @adverb? ${owed}]`,
    '[went (unnoticed | unseen | unchallenged | ignored | unreported | unanswered | unread)]',
    '[mistakes|errors|mistake|error|assumptions|choices|steps|omissions (was | were | had been) (made | missed | skipped | committed | omitted | forgotten | taken)]',
    '[(things | something | much | everything | a lot) (went | goes | had gone) @adverb? (wrong | awry)]',
    '[somehow .. (got | was | were) @adverb? @participle]',
    '[was|were|been somehow @participle]',
    '[{get}ed @adverb? (deleted | removed | disabled | changed | dropped | lost | wiped | overwritten | reverted | merged | switched | turned | pushed | applied | forgotten | skipped)]',
    '[was|were acknowledged and then? closed]',
    '[was|were applied|made|done|taken|given with the understanding|belief|assumption|expectation]',
    '^ [(a | the)? ... account|user|label|key|record|records deleted|removed from]',
    actedOn,
    hadBeen,
  ],
  flags: [
    'It was decided to skip the trial in the branch offices.',
    'Mistakes were made during the move of the archive.',
    'Things went wrong in the handover.',
    'The label somehow got removed.',
    'The first report was dismissed as noise.',
    'It was thought that the tills could work offline.',
    'The alarm had been muted in spring.',
    { text: 'This was not seen', in: 'timeline' },
  ],
  leaves: [
    'The old route was removed by the nightly job.',
    'The shift lead decided to wait until the copy was whole.',
    'The cluster was recreated.',
    'It was found that the disk was full.',
    { text: 'The old pods were deleted', in: 'timeline' },
    'The rows were deleted when the retention job ran.',
    'The gap went unnoticed for two days.',
    { text: 'Decided to roll back, as the errors had doubled', in: 'timeline' },
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const before = tokens.slice(0, match.marked.from);
    const after = tokens.slice(match.marked.to);
    const next = after[0]?.word.text ?? '';
    const last = before.at(-1)?.word.text ?? '';
    if (tokens.some(saysWho) || after.some(saysHow) || last === 'once' || last === 'if') return false;
    const { source } = match.pattern;
    if (source.startsWith('[went ')) return next !== 'for' && next !== 'until';
    if (source !== actedOn && source !== hadBeen) return true;
    // What was done to mend it is told in the passive everywhere; what went before is what is asked for.
    if (!wayIn.has(passage.place) || mending.test(tokens.map(({ word }) => word.text).join(' ')))
      return false;
    if (/^(?:that|which)$/.test(last) || (next === 'as' && after[1]?.word.text === 'part')) return false;
    if (after.some(({ word }) => word.text === 'when' || word.text === 'while')) return false;
    if (source === hadBeen && /^(?:on|off|out|down)$/.test(tokens[match.marked.to - 1]?.word.text ?? ''))
      return tokens[match.marked.to - 2]?.word.text !== 'been';
    if (source === hadBeen) return !states.has(tokens[match.marked.to - 1]?.word.text ?? '');
    return !before.some(({ word }) => subordinate.has(word.text));
  },
};

/** Where the way into the incident is told. */
const wayIn: ReadonlySet<Place> = new Set<Place>([
  'title',
  'summary',
  'background',
  'factors',
  'wrong',
  'lessons',
]);

/** The main clause tells it; the others only lead to it. */
const subordinate = new Set('when while as so which who'.split(' '));

const mending =
  /\b(?:resolv(?:e|es|ed|ing)\b|mitigat|restor|recover|fix|revert|workaround|unblock|re-?creat|replac)/;

/** What had been so, rather than what somebody had done. */
const states = new Set(
  `affected impacted used seen known reported noticed identified resolved restored recovered gone caused built based
  designed observed discovered found detected involved completed finished fixed tested caught created been received hit lost broken needed required exhausted reached stuck interrupted disrupted exposed`.split(
    /\s+/,
  ),
);

/** Words that say who or what did it. */
function saysWho({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  return (
    (word.text === 'by' && tokens[at + 1]?.word.text !== 'itself') ||
    word.text === 'using' ||
    word.text === 'automatically'
  );
}

/** Words behind it that say how or why. */
function saysHow({ word }: Token): boolean {
  return means.has(word.text);
}

const means = new Set('via because due through'.split(' '));
