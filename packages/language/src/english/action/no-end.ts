import type { PassageRule } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { hitOf } from './hit.js';
import { readManner, textAt, wordsEnd } from './manner.js';
import { isTask } from './opening.js';

export const noEnd: PassageRule = {
  name: 'action/no-end',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” has no end that anybody could see.',
  why: 'Work without an end is either closed too early or never.',
  ask: 'What will be there when this is done that is not there today?',
  instead:
    'The result: “Write down which of the three causes it was, with the figures”, “Cut the restore to 20 min by …”.',
  source: 'Actions with a bound',
  places: ['actions', 'wider'],
  roles: ['action', 'item', 'prose'],
  flags: [
    { text: 'Look into the slow login', in: 'actions' },
    { text: 'Investigate whether the mirror can be dropped', in: 'actions' },
    { text: 'Consider a second region', in: 'actions' },
    { text: 'Improve the logging of the scheduler', in: 'actions' },
    { text: 'Find a way to stop double deliveries', in: 'actions' },
    { text: 'We should explore other queues', in: 'actions' },
    { text: 'Speak to the billing team', in: 'actions' },
    { text: 'Reduce toil', in: 'actions' },
  ],
  leaves: [
    { text: 'Investigate and fix the leak in the importer', in: 'actions' },
    { text: 'Investigate the lock at 10:02; done when the write-up is merged', in: 'actions' },
    {
      document:
        '# Orders delayed\n\n## Action items\n\n| Action | Done when |\n| --- | --- |\n| Investigate the lock | Done when the write-up is merged |\n',
    },
    { text: 'Compare three queues and decide on one by 4 May', in: 'actions' },
    { text: 'Improve the pager route so that two people are called when a disk is full', in: 'actions' },
    { text: 'Reduce the restore of a shard to under 20 minutes', in: 'actions' },
    { text: 'Increase the memory limit of the importer', in: 'actions' },
    { text: 'Review and merge the change to the retry policy', in: 'actions' },
  ],
  inPassage: (passage, sentences, known) => {
    if (/\bdone (?:when|once|if)\b|\bdefinition of done\b/i.test(passage.around)) return [];
    for (const [index, sentence] of sentences.entries()) {
      const { tokens } = sentence;
      const { manner, from, to, task } = readManner(sentence, known);
      if (manner !== 'task' && (manner !== 'wish' || task < 0 || !ours.test(textAt(tokens, from) ?? '')))
        continue;
      const at = manner === 'wish' ? task : task < 0 ? from : task;
      const weak = looks(tokens, at) || (index === 0 && betters(tokens, at));
      if (!weak || hasEnd(sentence, at)) continue;
      return hitOf(tokens, manner === 'wish' ? Math.max(from, 0) : at, Math.max(to, at + weak + 1));
    }
    return [];
  },
};

/** A wish that is ours is read like a task. */
const ours = /^(?:we|i|need|should|must|team)$/;

/** Words that only look: how many tokens they are; 0 for other verbs. */
function looks(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at) ?? '';
  const next = textAt(tokens, at + 1) ?? '';
  const third = textAt(tokens, at + 2) ?? '';
  if (/^(?:try|attempt)$/.test(text)) return tokens.some(({ kind }) => kind === 'number') ? 0 : 1;
  if (alwaysLooking.has(text)) return 1;
  if (following[text]?.has(next)) return 2;
  if (/^(?:review|check|test|verify|determine|identify|study|clarify|establish|see|ask)$/.test(text))
    return /^(?:if|whether)$/.test(next) ||
      (/^(?:how|why|what)$/.test(next) && /^(?:check|see|determine)$/.test(text))
      ? 2
      : 0;
  if (text === 'find')
    return /^(?:ways?|paths?|solutions?|options?|possibilities|alternatives?|means)$/.test(next) ||
      /^(?:way|ways|path|solution|method|better)$/.test(third)
      ? 2
      : 0;
  if (text === 'have' || text === 'hold' || text === 'take')
    return next === 'a' && /^(?:talk|think|look|chat|conversation|discussion|closer)$/.test(third) ? 2 : 0;
  if (text === 'come' && next === 'up')
    return /^(?:ideas?|ways?)$/.test(textAt(tokens, at + 3) ?? '') || textAt(tokens, at + 4) === 'way'
      ? 2
      : 0;
  if (text === 'align' || text === 'sync' || text === 'liaise')
    return tokens.slice(at, at + 6).some(({ word }) => word.text === 'with') ? 1 : 0;
  return 0;
}

const alwaysLooking = set(
  'investigate consider reconsider explore research assess evaluate analyse analyze examine discuss brainstorm reflect revisit rethink prioritise prioritize understand study ponder experiment strive ideate contemplate deep-dive re-evaluate reassess re-assess',
);

const following: Readonly<Record<string, ReadonlySet<string>>> = {
  look: set('into at for over to if whether'),
  think: set('about of through how'),
  figure: set('out'),
  find: set('out'),
  dig: set('into deeper'),
  dive: set('into'),
  drill: set('into'),
  spike: set('into'),
  see: set('if whether how what'),
  work: set('on towards toward with'),
  invest: set('in into'),
  agree: set('on upon'),
  talk: set('to with about'),
  speak: set('to with about'),
  chat: set('to with'),
  engage: set('with'),
  reach: set('out'),
  follow: set('up'),
  collaborate: set('with'),
  check: set('with in'),
  touch: set('base'),
  catch: set('up'),
  circle: set('back'),
  meet: set('with'),
  push: set('for'),
  start: set('thinking looking discussing exploring investigating'),
  gather: set('feedback ideas thoughts opinions'),
  experiment: set('with'),
  aim: set('to for at'),
  strive: set('to for'),
  plan: set('to for'),
  help: set('teams with people'),
  learn: set('how from about more'),
};

/** Words that only promise something better. */
function betters(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at) ?? '';
  const end = wordsEnd(tokens);
  const rest = tokens.slice(at + 1, end);
  if (rest.some(measures)) return 0;
  const next = textAt(tokens, at + 1) ?? '';
  const told = rest.some(({ word }) => /^(?:by|via|using|with|into|from|against|instead)$/.test(word.text));
  if (
    /^(?:collaboration|communication|cooperation|coordination|relationship|relationships|contact)$/.test(next)
  )
    return improving.has(text) ? 1 : 0;
  if (improving.has(text) && !(told && text !== 'align')) return 1;
  if (changing.has(text) || (text === 'bring' && next === 'down') || (text === 'cut' && next === 'down'))
    return !rest.some(({ word }) => /^(?:by|via|using|from)$/.test(word.text)) &&
      rest.slice(0, 7).some(({ word }) => abstract.has(word.text))
      ? 1
      : 0;
  if (
    text === 'review' &&
    rest.length <= 3 &&
    rest.some(
      ({ word }) =>
        abstract.has(word.text) || /^(?:monitoring|alerting|documentation|alerts)$/.test(word.text),
    )
  )
    return 1;
  if (/^(?:fine-tune|tune)$/.test(text) && rest.length <= 3) return 1;
  if (/^(?:clean|tidy)$/.test(text) && next === 'up')
    return rest.some(({ word }) => stale.test(word.text)) ? 0 : 2;
  return 0;
}

const improving = set(
  'improve enhance strengthen optimise optimize harden modernise modernize streamline refine polish bolster boost foster mature promote minimise minimize maximise maximize address advance',
);

const changing = set(
  'simplify tighten clarify stabilise stabilize tune fine-tune secure support facilitate tackle rationalise rationalize uplift overhaul rework mitigate increase reduce decrease raise lower drive gain get encourage build extend expand grow provide ease limit',
);

/** What cannot be counted without saying how. */
const abstract = set(
  'robustness reliability resilience resiliency stability visibility observability awareness coverage quality performance efficiency noise toil time latency complexity risk risks likelihood chance chances debt adoption insight insights understanding confidence maintainability dependency dependencies scalability availability security knowledge transparency accountability impact maturity process processes communication communications collaboration coordination governance culture workflow responsibilities ownership hygiene experience handover alignment',
);

const stale =
  /^(?:old|unused|stale|leftover|left-over|orphaned|obsolete|dead|expired|dangling|duplicate|deprecated|legacy)$/;

/** A figure that something can be held against; a number of a ticket or a version is none. */
function measures({ kind, word }: Token, index: number, all: readonly Token[]): boolean {
  if (word.classes.has('figure') && limits.test(all[index - 1]?.word.text ?? '')) return true;
  return kind === 'number' && !/^v?\d+\.\d+\.\d+$/.test(word.text);
}

const limits = /^(?:below|under|within|least|most|than|to|over|above|by)$/;

/** Whether a sentence says how it ends: with a result, a date, a decision. */
function hasEnd({ tokens }: Sentence, at: number): boolean {
  for (let index = at + 1; index < tokens.length; index++) {
    const text = textAt(tokens, index) ?? '';
    if (text === 'until' || text === 'deadline') return true;
    if (text === 'by' && tokens[index + 1]?.kind === 'number') return true;
    if (text === 'done' && /^(?:when|once|if)$/.test(textAt(tokens, index + 1) ?? '')) return true;
    if (
      text === 'so' &&
      textAt(tokens, index + 1) === 'that' &&
      !/^(?:not|more|less)$/.test(textAt(tokens, index + 4) ?? '')
    )
      return tokens.slice(index).every(({ word }) => word.text !== 'not');
    if (/^(?:and|then|;|,)$/.test(text) && isTask(tokens, index + 1) && isResult(tokens, index + 1))
      return true;
  }
  return false;
}

/** "… and fix", "… and write down": not only more looking. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  if (text === 'apply' && !tokens[at + 1]?.word.classes.has('determiner')) return false;
  return results.has(text) && looks(tokens, at) === 0;
}

const results = set(
  'fix add write document implement publish merge decide apply remove replace create choose pick report share record change set deploy build rewrite update correct migrate move turn raise lower disable enable configure attach install present list agree roll schedule open file define resolve repair patch upgrade propose summarise summarize',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
