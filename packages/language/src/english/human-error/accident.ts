import type { Known } from '../../known.js';
import type { Candidate, PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { hasObject, isDenied, isPassive, isPossible, isPrevented } from '../clause.js';
import { doerOf, isByThing, isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const accident: PatternRule = {
  name: 'human-error/accident',
  severity: 'warning',
  bias: 'outcome bias',
  says: '“{words}” says that somebody did not mean it, and leaves out what they meant.',
  why: 'The intention and what the screen showed explain the act; the accident explains nothing.',
  ask: 'What did they mean to do, and what told them that they were doing it?',
  instead: '“They meant …; the prompt showed only …, and … asked for no confirmation.”',
  source: 'Telling intention and interface instead of accident',
  patterns: [
    'accidentally|accidently|mistakenly|inadvertently|unintentionally|unwittingly|unknowingly|absent-mindedly',
    'by mistake|accident|error|oversight',
    'unintended|unintentional @adverb? deletion|removal|change|restart|execution|edit|release|click|shutdown|stop|purge|wipe|overwrite|drop|merge|publication|disclosure|reset|closure|activation|deactivation|use .. by @determiner? .. @person|@team',
    'without meaning|intending|wanting to',
    '@do not mean|intend|want to',
    'without noticing|realising|realizing',
    '@be [an accident] $',
    '(deletion | removal | restart | shutdown | release | change | push | merge | deploy | purge | overwrite) .. @be @adverb* [unintended|unintentional|accidental|inadvertent]',
    'not @determiner [intention|intent|plan] to',
    '@aux not [on purpose]',
    '@participle !to [in error]',
    ', [in error] ,',
    'accidental|inadvertent @adverb? execution|deletion|destroy|destruction|removal|drop|commit|push|merge|release|deployment|deploy|revert|rollback|shutdown|restart|trigger|triggering|change|update|upgrade|overwrite|overwriting|click|run|apply|use|disabling|wipe|truncation|deactivation|activation|misconfiguration|edit|exposure|disclosure|publication|termination|purge',
    'accidental !complexity|complexities|collision|match|coincidence|similarity|damage|success|discovery|cut',
    '[erroneously|wrongly] {share|switch|turn|disable|delete|remove|publish|close|open|cancel|approve|sign|merge|unplug|disconnect|shut|book|order|ship}ed',
  ],
  flags: [
    'An engineer accidentally deleted the primary volume.',
    'Two of the queues were inadvertently purged during the move.',
    'The flag was set to off by mistake.',
    'The old template was merged, accidentally overwriting the new limits.',
    { text: 'Accidental deletion of the billing bucket', in: 'title' },
    { text: 'The payment table was dropped in error', in: 'timeline' },
    'She unknowingly connected to the live cluster.',
  ],
  leaves: [
    'The change inadvertently caused requests to skip the cache.',
    'The clean-up job accidentally removed live sessions.',
    'The bucket had no protection against accidental deletion.',
    'The two buttons are side by side, which makes it easy to accidentally close the till.',
    'The nodes were stuck in error until 10:41 UTC.',
    'An unintentional version update came with the base image.',
    { text: 'Ask for the name of the database so that nobody can drop one by mistake', in: 'actions' },
  ],
  accepts: (candidate) => {
    const { match, sentence, known } = candidate;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    if (isDenied(sentence, from, to) || isPrevented(sentence, from)) return false;
    const first = tokens[from]?.word.text ?? '';
    if (/^(?:intention|intent|plan)$/.test(tokens[to - 2]?.word.text ?? '') && first === 'not') return true;
    if (first.startsWith('accidental') && !first.endsWith('ly') && tokens[to] !== undefined)
      return (
        tokens[from - 1]?.word.text !== 'against' &&
        !guarded.has(tokens[to]?.word.text ?? '') &&
        !isByThing(sentence, to - 1, known)
      );
    if (first === 'inadvertent' || first === 'unintended' || first === 'unintentional') return true;
    if (first === 'in' && tokens[match.from]?.kind !== 'mark' && !closesClause(sentence, match)) return false;
    if (first === 'by' && tokens[from + 1]?.word.text === 'error') return closesClause(sentence, match);
    if (isPossible(sentence, from)) return false;
    if (first === 'without') return subjectOf(sentence, from, known).doer !== 'thing';
    if (tokens[from]?.word.classes.has('do')) return isHuman(subjectOf(sentence, from, known).doer);
    const verb = verbAt(sentence, from, to);
    if (verb === null) return true;
    if (beliefs.has(tokens[verb]?.word.text ?? '') || isPossible(sentence, Math.min(verb, from)))
      return false;
    return !doneByThing(sentence, verb, known);
  },
};

const getting = /^(?:gets?|got|gotten|getting)$/;
const guarded = new Set(['protection', 'protections', 'prevention', 'safeguard', 'safeguards']);

/** What is wrongly believed is another habit's matter. */
const beliefs = new Set(
  list(
    'assumed believed thought concluded assuming believing thinking understood considered identified stuck',
  ),
);

/** "Deleted in error.", and no "in error state". */
function closesClause({ tokens }: Sentence, { to, from }: Candidate['match']): boolean {
  if (tokens[from]?.word.text === 'stuck') return false;
  const next = tokens[to];
  if (!next || next.kind === 'mark') return true;
  const { classes } = next.word;
  return classes.has('preposition') || classes.has('joint');
}

/** The verb that an adverb is about: behind it, or else the nearest one before it. */
function verbAt(sentence: Sentence, from: number, to: number): number | null {
  const { tokens } = sentence;
  let at = to;
  while (
    tokens[at]?.word.classes.has('adverb') ||
    tokens[at]?.word.classes.has('be') ||
    getting.test(tokens[at]?.word.text ?? '')
  )
    at++;
  const next = tokens[at]?.word.classes;
  if (
    tokens[from]?.word.text.endsWith('ly') &&
    (isVerb(tokens, at) || next?.has('third') || next?.has('verb'))
  )
    return at;
  for (at = from - 1; at >= Math.max(0, from - 8); at--) {
    const token = tokens[at];
    if (!token) return null;
    if (isVerb(tokens, at) && !token.word.classes.has('aux')) return at;
    if (token.word.classes.has('verb') && isPossible(sentence, at)) return at;
  }
  return null;
}

function isVerb(tokens: Sentence['tokens'], at: number): boolean {
  const classes = tokens[at]?.word.classes;
  if (!classes) return false;
  return classes.has('past') || classes.has('participle') || classes.has('gerund');
}

/** Whether a thing did it: "the job removed …", and not "the table was removed". */
function doneByThing(sentence: Sentence, verb: number, known: Known): boolean {
  const { tokens } = sentence;
  if (isPassive(sentence, verb)) {
    const by = tokens.findIndex(({ word }, at) => at > verb && at < verb + 7 && word.text === 'by');
    if (by < 0 || /^(?:mistake|accident|error)$/.test(tokens[by + 1]?.word.text ?? '')) return false;
    return doerOf(tokens.slice(by + 1, by + 5), known) === 'thing';
  }
  const { doer } = subjectOf(sentence, verb, known);
  if (isHuman(doer) || doer === 'customer') return false;
  if (doer === 'unsaid') return false;
  if (tokens[verb]?.word.classes.has('gerund')) return !isPassive(sentence, verbBefore(sentence, verb));
  return tokens[verb]?.word.classes.has('third') || hasObject(sentence, verb);
}

/** The nearest verb of the story in front of another one. */
function verbBefore({ tokens }: Sentence, verb: number): number {
  let at = verb - 1;
  while (at >= 0 && !(tokens[at]?.word.classes.has('past') || tokens[at]?.word.classes.has('participle')))
    at--;
  return at;
}
