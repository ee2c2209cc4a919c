import type { Place } from '../../place.js';
import type { Candidate, PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import {
  actedOn,
  chose,
  gotDone,
  handledSo,
  ignoring,
  leftUndone,
  passivePatterns,
  refusing,
  untold,
} from './passive.js';
import {
  headOf,
  isHad,
  isTiming,
  isWished,
  machinery,
  saysHow,
  saysWho,
  tellsAct,
  traffic,
} from './passive-words.js';

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
  patterns: passivePatterns,
  flags: [
    'It was decided to skip the trial in the branch offices.',
    'A decision was taken to keep the lifts running.',
    'Things went wrong in the handover.',
    'The label somehow got removed.',
    'The first report was dismissed as noise.',
    'It was thought that the tills could work offline.',
    'The alarm had been muted in spring.',
    'The licence was allowed to lapse.',
    'The call was put down to a faulty handset.',
    'It was expected that the ministry would send the file by Monday.',
    'The harbour desk had not been told about the second crane.',
    'The interlock was switched off without a note.',
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
    'Heartbeats were missed for nine seconds.',
    'Guests are allowed to run scripts.',
    'The host was switched off in the dark hall.',
    'The request was rejected with status 403.',
    'The gap went unnoticed for two days.',
    { text: 'Decided to roll back, as the errors had doubled', in: 'timeline' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage, known } = candidate;
    const { tokens } = sentence;
    const before = tokens.slice(0, match.marked.from);
    const after = tokens.slice(match.marked.to);
    const { source } = match.pattern;
    const act = tokens[match.marked.to - 1]?.word.text ?? '';
    const next = after[0]?.word.text ?? '';
    const last = before.at(-1)?.word.text ?? '';
    if (
      tokens.some(
        (token, at) => saysWho(token, at, tokens) && (token.word.text === 'by' || !source.startsWith('[it ')),
      ) ||
      (!judges.test(source) && after.some(saysHow)) ||
      last === 'once' ||
      last === 'if'
    )
      return false;
    if (
      source === gotDone &&
      !wayIn.has(passage.place) &&
      !/^(?:lost|forgotten|missed|ignored|up)$/.test(act)
    )
      return false;
    if (source.startsWith('[went ')) return next !== 'for' && next !== 'until';
    if (source.startsWith('[it ') && tokens[match.marked.from + 1]?.word.text === 'is')
      return isHeld(tokens, match.marked.to);
    if (source === chose && before.some(({ word }) => word.text === 'if' || word.text === 'until'))
      return false;
    const head = headOf(sentence, match.marked.from, known);
    const machine = traffic.has(head) || machinery.has(head);
    // “… was not told that it rained, so it began”: why a step made sense.
    if (source === leftUndone || source === untold)
      return (
        next === 'on' || !((byProgram.test(act) && machine) || after.some(({ word }) => word.text === 'so'))
      );
    if (source === ignoring) return !machine;
    // “A call was made to the carrier”.
    if (act === 'made' && next === 'to' && after[1]?.word.classes.has('determiner')) return false;
    if (source === refusing) return isWished(tokens, match.marked.from);
    if (source === chose)
      return (
        !after.some(isTiming) &&
        (!(quieted.test(act) || machine) || before.some(isHad) || next === 'for' || tellsAct(after))
      );
    return (source !== actedOn && source !== handledSo) || isWayIn(candidate, head, act);
  },
};

/** Whether a deed is told as a step on the way in, of which a reader asks whose it was. */
function isWayIn({ match, sentence, passage }: Candidate, head: string, act: string): boolean {
  const { tokens } = sentence;
  const { source } = match.pattern;
  const before = tokens.slice(0, match.marked.from);
  const after = tokens.slice(match.marked.to);
  const next = after[0]?.word.text ?? '';
  const last = before.at(-1)?.word.text ?? '';
  // What was done to mend it is told in the passive everywhere; what went before is what is asked for.
  if (
    !wayIn.has(passage.place) ||
    traffic.has(head) ||
    mending.test(tokens.map(({ word }) => word.text).join(' '))
  )
    return false;
  if (/^(?:that|which)$/.test(last) || (next === 'as' && after[1]?.word.text === 'part')) return false;
  if (after.some(isTiming) || (source === handledSo && /^(?:as|to|into)$/.test(next))) return false;
  const marked = tokens.slice(match.marked.from, match.marked.to);
  // “The desk was closed until nine”: so it was.
  if (
    !marked.some(isHad) &&
    /^(?:closed|shut|stopped|open)$/.test(act) &&
    /^(?:until|till|for|on|from)$/.test(next)
  )
    return false;
  if (before.some(({ word }) => subordinate.has(word.text))) return false;
  if (source === handledSo || destroyed.test(act)) return true;
  return marked.some(isHad) || marked.some(({ word }) => word.text === 'never') || tellsAct(after);
}

/** What is gone is asked for, whatever the sentence tells besides. */
const destroyed = /^(?:deleted|wiped|erased|overwritten)$/;

/** What programs leave undone as well. */
const byProgram =
  /^(?:picked|passed|checked|read|forwarded|handed|raised|reported|called|handled|shared|made|returned|assigned|renewed|acknowledged|requested|enforced|linked|obtained|seen|heard|taken|followed|believed|answered|noticed|tested|announced)$/;

/** What a schedule does with an alert as well. */
const quieted = /^(?:silenced|muted|snoozed)$/;

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
