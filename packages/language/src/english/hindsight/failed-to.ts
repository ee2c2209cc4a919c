import type { Candidate, Hit, PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { doerOf, isHuman, subjectOf } from '../doer.js';
import { thoughtVerbs } from '../words/care.js';
import { list } from '../words/list.js';
import { textAt } from './words.js';

export const failedTo: PatternRule = {
  name: 'hindsight/failed-to',
  severity: 'error',
  bias: 'hindsight bias',
  says: '“{words}” says what people did not do.',
  why: 'Nobody works by leaving things out; what was not done explains nothing about what was.',
  ask: 'What did they do instead, and what did they see that made it look right?',
  instead: '“They went on with … because the screen showed …”',
  source: 'Asking why the course taken made sense',
  patterns: [
    '[{fail}|failure|failures to @adverb? !the]',
    '[failure|failures of|by|on ... to] @verb',
    '[@be unable to foresee|predict|anticipate|recognise|recognize|realise|realize|notice|spot|understand|appreciate]',
    '[{fail}ed (in | at)? our|their|its|his|her|my|the .. duty|duties|responsibility|obligation|obligations|customers|users|patients|readers|donors]',
  ],
  flags: [
    'We failed to verify that the replica had caught up.',
    'The reviewers failed to notice the missing index.',
    'The risk review failed to foresee the second failover.',
    'The failure to escalate cost another hour.',
    'Two teams repeatedly failed to answer the survey.',
    { text: 'Failed to escalate within the hour', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The pods failed to start after the reboot.',
    'Two of the mirrors fail to reliably ship their logs.',
    'Checkout calls that failed to reach the bank were retried.',
    'The watcher failed to notice that the pod was gone.',
    'Failure to fetch the list leaves the cache empty.',
    { text: 'Failed to create the snapshot, retried by hand', in: 'timeline' },
  ],
  accepts: (candidate) => {
    const { match, sentence, known, passage } = candidate;
    if (/duty|failures of/.test(match.pattern.source)) return letDown(candidate);
    const unable = sentence.tokens[match.from]?.word.classes.has('be') === true;
    const to = unable ? match.to : match.to + 1;
    const verb = textAt(sentence, to - 1);
    const thought = thoughtful.has(verb);
    const words = markOf(match.from, to, sentence);
    if (textAt(sentence, match.from).startsWith('failure'))
      return thought && !programmed.has(verb) && !holdsThing(sentence, match.from) && words;
    const { doer, from, to: end } = subjectOf(sentence, match.from, known);
    if (sentence.tokens[match.from]?.word.classes.has('gerund') && !thought) return false;
    if (isHuman(doer)) return !tried.has(verb) && words;
    if (doer === 'unsaid')
      return (passage.role !== 'entry' || minded.has(verb)) && thought && !programmed.has(verb) && words;
    if (foreseeing.has(verb)) return words;
    if (doer !== 'thing' || !(thought || guarding.has(verb))) return false;
    const subject = sentence.tokens.slice(from, end);
    if (subject.some(({ word }) => human.has(word.text))) return words;
    // A tool that saw nothing is a fact, but what it was set to look for was somebody's choice.
    return subject.at(-1)?.word.text === 'monitoring' && words ? { ...words, severity: 'note' } : false;
  },
};

/** "We failed our readers", "the failure of the desk to ask". */
function letDown({ match, sentence, known }: Candidate): Hit | boolean {
  if (!textAt(sentence, match.from).startsWith('failure'))
    return isHuman(subjectOf(sentence, match.from, known).doer);
  const doer = doerOf(sentence.tokens.slice(match.from + 2, match.to - 2), known);
  const verb = textAt(sentence, match.to - 1);
  const meant = isHuman(doer) || (thoughtful.has(verb) && !programmed.has(verb));
  return meant && markOf(match.from, match.to, sentence);
}

function markOf(from: number, to: number, { tokens }: Sentence): { from: number; to: number } | false {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? { from: first.from, to: last.to } : false;
}

/** "The script's failure to check …" */
function holdsThing(sentence: Sentence, index: number): boolean {
  return textAt(sentence, index - 1) === "'s" && !sentence.tokens[index - 2]?.word.classes.has('human');
}

const thoughtful = new Set(thoughtVerbs);
/** A plain result of an attempt. */
const tried = new Set(
  list(
    'reproduce connect log login start restart restore access ssh mount scale load reach recover authenticate sign open print pay order book',
  ),
);
const minded = new Set(['notice', 'realise', 'realize', 'escalate', 'consider', 'foresee', 'anticipate']);
const foreseeing = new Set(['predict', 'foresee', 'anticipate']);
/** What programs do as well: without a subject, it may be one of them. */
const programmed = new Set(['verify', 'check', 'communicate', 'follow', 'predict', 'prepare', 'test']);
const guarding = new Set([
  'detect',
  'catch',
  'identify',
  'reveal',
  'uncover',
  'find',
  'spot',
  'flag',
  'cover',
]);
/** Work of people, though no person is named. */
const human = new Set(
  list(
    'analysis review reviews investigation assessment planning audit testing qa evaluation rehearsal handover',
  ),
);
