import type { Place } from '../../place.js';
import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { chosen, done, judged, owed, saysHow, saysWho, verdicts } from './passive.js';

const actedOn = `[(was | were | had been) @adverb* ${done}]`;
const chose = `[was|were|been|got @adverb? ${chosen}]`;

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
    `[it was|is|got @adverb? not? @adverb? ${judged}]`,
    `[it had|has @adverb? not? been @adverb? ${judged}]`,
    `[${verdicts} was|were|is|been @adverb? not? @adverb? (made | taken | reached | drawn | struck | given | granted | sought | obtained | found | missed | skipped | committed | omitted | forgotten)]`,
    `[${verdicts}] ... [was|were @adverb? not? (made | taken | reached)]`,
    '[(concerns | concern | doubts | doubt | warnings | questions | objections) (were | was | had been) @adverb? (raised | voiced | expressed | dismissed | ignored | overruled)]',
    '[(nothing | little | no action | not much) (was | were | had been) @adverb? (done | undertaken | taken)]',
    '[it was|is @adverb? not known (that | by)]',
    '[was|were|been|got @adverb? not? @adverb? (deemed | dismissed | considered | judged | thought | believed | perceived | regarded | disregarded)]',
    '[was|were|been @adverb? {attribute}ed to]',
    '[was|were @adverb? {ignore|disregard|overrule|neglect}ed]',
    '[(order | orders | instruction | instructions | word | advice | warning) (was | were | had been) @adverb? given]',
    '[(request | requests | proposal | offer | ticket | idea | budget | plan | wish | application) .. (was | were | had been) @adverb? (refused | rejected | declined | turned)]',
    '[(risk | risks) .. (was | were | had been) @adverb? (accepted | taken)]',
    '[(the | a | an)? wrong .. (was | were | had been) @adverb? (loaded | used | selected | chosen | picked | entered | taken | pulled | pushed | discarded | deleted | uploaded | opened | closed | applied | restarted | stopped | deployed | called | copied | edited | removed | installed | ordered)]',
    '[mistake|mistakes|misunderstandings|misunderstanding (happened | crept in | slipped in | were made)]',
    '[it (was | is | has been | had been) @adverb? (seen | regarded | viewed | treated | taken) as]',
    '[(scope | deadline | budget | staffing | launch | cut-over | cutover | rehearsal | drill | training | trial | pilot | test | tests | testing | audit) (was | were | had been) @adverb? (reduced | moved | cut | shortened | shifted | pushed | dropped | cancelled | canceled | extended | shelved)]',
    '[was|were|been (configured | set | entered | wired | labelled | labeled | installed | assigned | connected | mounted | plugged) (up | in)? (wrongly | incorrectly | badly | the wrong way)]',
    `[was|were @participle (but | and | yet) @adverb? (not | never) ${owed}]`,
    `[was|were (not | never) @adverb? ${owed}]`,
    '[went (unnoticed | unseen | unchallenged | ignored | unreported | unanswered | unread)]',
    '[(things | something | much | everything | a lot) (went | goes | had gone) @adverb? (wrong | awry)]',
    '[somehow .. (got | was | were) @adverb? @participle]',
    '[was|were|been somehow @participle]',
    '[{get}ed @adverb? (deleted | removed | disabled | changed | dropped | lost | wiped | overwritten | reverted | merged | switched | turned | pushed | applied | forgotten | skipped | closed | swapped | missed | copied | renamed | approved | ignored | mixed up | unplugged | moved | pulled)]',
    '[was|were acknowledged and then? closed]',
    '[was|were applied|made|done|taken|given with the understanding|belief|assumption|expectation]',
    '^ [(a | the)? ... account|user|label|key|record|records deleted|removed from]',
    '[was|were|been|got @adverb? taken|mistaken|classified|labelled|labeled|treated|filed|tagged|marked|logged|written off? as|for] a|an|the|low|normal|noise|harmless|known|false|minor|unimportant|expected|unrelated|flaky',
    chose,
    actedOn,
  ],
  flags: [
    'It was decided to skip the trial in the branch offices.',
    'A decision was taken to keep the lifts running.',
    'Things went wrong in the handover.',
    'The label somehow got removed.',
    'The first report was dismissed as noise.',
    'It was thought that the tills could work offline.',
    'The alarm had been muted in spring.',
    { text: 'This was not seen', in: 'timeline' },
  ],
  leaves: [
    'The decision was taken by the harbour master at 04:10 UTC.',
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
    if (
      tokens.some(saysWho) ||
      (!judges.test(match.pattern.source) && after.some(saysHow)) ||
      last === 'once' ||
      last === 'if'
    )
      return false;
    const { source } = match.pattern;
    if (source.startsWith('[went ')) return next !== 'for' && next !== 'until';
    if (source.startsWith('[it ') && tokens[match.marked.from + 1]?.word.text === 'is')
      return isHeld(tokens, match.marked.to);
    if (source === chose) return !before.some(({ word }) => word.text === 'if' || word.text === 'until');
    if (source !== actedOn) return true;
    // What was done to mend it is told in the passive everywhere; what went before is what is asked for.
    if (!wayIn.has(passage.place) || mending.test(tokens.map(({ word }) => word.text).join(' ')))
      return false;
    if (/^(?:that|which)$/.test(last) || (next === 'as' && after[1]?.word.text === 'part')) return false;
    if (after.some(({ word }) => word.text === 'when' || word.text === 'while')) return false;
    // “The desk was closed until nine”: so it was.
    if (
      /^(?:closed|shut|stopped|open)$/.test(tokens[match.marked.to - 1]?.word.text ?? '') &&
      /^(?:until|till|for|on|from)$/.test(next)
    )
      return false;
    return !before.some(({ word }) => subordinate.has(word.text));
  },
};

/** In the present only what somebody thinks or has settled: "it is assumed", not "it is planned". */
function isHeld(tokens: readonly Token[], to: number): boolean {
  return /^(?:decided|agreed|felt|deemed|believed|thought|assumed|presumed|understood|considered)$/.test(
    tokens[to - 1]?.word.text ?? '',
  );
}

/** Patterns about what somebody thought or settled; how it was done does not tell who. */
const judges = /^\[(?:it |decision|\(risk|\(request)/;

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
