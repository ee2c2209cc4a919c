import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { doerOf, isHuman, isName } from '../doer.js';
import { isHumanAct } from '../somebody.js';

export const whyPerson: PatternRule = {
  name: 'question/why-person',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” asks people to defend themselves.',
  why: 'A “why” that is put to a person is heard as a charge and answered with an excuse.',
  ask: 'What were they seeing, and how did this look like the right step?',
  instead: '“What did the dashboard show when the limit was raised?”',
  source: 'Ask how it made sense rather than why they did it',
  places: [
    'factors',
    'timeline',
    'review',
    'questions',
    'lessons',
    'wrong',
    'well',
    'wider',
    'summary',
    'other',
    'response',
    'detection',
    'followup',
  ],
  patterns: [
    '[why @adverb? did|do|does|was|were|is|are|had|has|have|would|could|should|can not? ... ]',
    '[why did|does|has it @adverb? take|taken @human|the|our|@determiner .. so|to]',
    '[why was|were .. ignored|skipped|overlooked|forgotten|dismissed|disregarded]',
    '[why on|the|in earth|hell|world]',
    '[why nobody|noone|no-one|you|they|he|she|@name @adverb? @have|@be|@past|not|@do]',
    '[why no one @have|@past|@be]',
    '[how come @human|@name|nobody|no]',
  ],
  flags: [
    { text: 'Why did you run it on the live cluster?', in: 'review' },
    { text: "Why didn't they escalate?", in: 'factors' },
    { text: 'Why was nobody watching the queue?', in: 'questions' },
    { text: 'Why did the operator close the alert?', in: 'factors', role: 'why' },
    { text: 'Why did the provider not warn the depot?', in: 'questions' },
    { text: 'Why have the storage team not answered?', in: 'questions' },
    { text: "why aren't you making sure of this", in: 'review' },
  ],
  leaves: [
    { text: 'Why did the database become locked?', in: 'factors' },
    { text: 'Why was the threshold 5%?', in: 'factors', role: 'why' },
    { text: 'Why did the user service restart?', in: 'questions' },
    { text: 'Why were customers in Norway not affected?', in: 'questions' },
    { text: 'Why do two providers use the same duct?', in: 'factors', role: 'why' },
    { text: 'Why did this outage start?', in: 'factors' },
    { text: 'We asked why the team page was stale.', in: 'lessons' },
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const why = match.from;
    const word = tokens[why]?.word.text;
    if (word === 'how') return true;
    if (match.pattern.source.startsWith('[why no'))
      return (
        tokens.at(-1)?.word.text === '?' &&
        tokens.slice(0, why).every(({ kind, word: { classes } }) => kind === 'mark' || classes.has('joint'))
      );
    if (
      /^(?:ignored|skipped|overlooked|forgotten|dismissed|disregarded)$/.test(
        tokens[match.to - 1]?.word.text ?? '',
      )
    )
      return true;
    if (tokens[why + 2]?.word.text === 'it' && /^tak/.test(tokens[why + 3]?.word.text ?? '')) {
      const taker = tokens.slice(why + 4, match.to);
      return taker.some((token) => token.word.classes.has('human') && !token.word.classes.has('customer'));
    }
    let at = why + 1;
    while (at < tokens.length && skipped.test(tokens[at]?.word.text ?? '')) at++;
    if (at === why + 1) return false;
    const second = tokens[why + 1]?.word.text ?? '';
    if (/^(?:on|the|in)$/.test(second)) return false;
    // The subject ends in front of the verb.
    let to = at + 1;
    while (to < tokens.length && inSubject(to)) to++;
    const subject = tokens.slice(at, to);
    let doer = doerOf(subject, known);
    if (doer === 'unsaid' || doer === 'thing') {
      const [one] = subject;
      if (!one?.word.classes.has('pronoun') && !/^(?:nobody|no|noone)$/.test(one?.word.text ?? ''))
        return false;
      if (/^no$/.test(one?.word.text ?? '') && !/^(?:one|body)$/.test(subject[1]?.word.text ?? ''))
        return false;
      doer = 'someone';
    }
    if (!isHuman(doer)) return false;
    // "Why can a clerk delete a batch?" is about the design.
    if (second === 'can' && tokens[why + 2]?.word.text !== 'not') return false;
    // "Why do we run two queues?" is about how things are.
    if (
      doer === 'we' &&
      /^(?:do|are)$/.test(second) &&
      !tokens.slice(why, why + 5).some(({ word: { text } }) => /^(?:not|never|always|keep|still)$/.test(text))
    )
      return false;
    const first = tokens[why];
    const last = tokens[Math.min(to, tokens.length - 1)];
    // "Why was the team notified so late?" is about the page.
    const next = tokens[to]?.word;
    // "Why did the desk see it before the alarm did?" is about the alarm.
    const denied = tokens
      .slice(why, to)
      .some(({ word: { classes, text } }) => classes.has('not') || text === 'nobody');
    if (!denied && /^(?:see|notice|hear|find|learn|get|receive)$/.test(next?.text ?? '')) return false;
    // "Why do two providers use one duct?" is about what we depend on.
    if (
      !denied &&
      !next?.classes.has('not') &&
      isCompany(subject) &&
      !isHumanAct(next?.text ?? '') &&
      !personal.test(next?.text ?? '')
    )
      return false;
    const being = tokens.slice(why + 1, at).some(({ word: { classes } }) => classes.has('be'));
    const not = tokens.slice(why + 1, at).some(({ word: { classes } }) => classes.has('not'));
    const unheard =
      /^(?:asked|consulted|followed|questioned|challenged|escalated|obeyed|heeded|listened|read|respected)$/;
    if (being && not && unheard.test(next?.text ?? '') && first && last)
      return { from: first.from, to: last.to };
    if (being && next?.classes.has('participle') && doer !== 'someone') return false;
    return first && last ? { from: first.from, to: last.to } : false;

    function inSubject(index: number): boolean {
      const token = tokens[index];
      const before = tokens[index - 1];
      if (!token || token.kind === 'mark' || token.word.classes.has('aux')) return false;
      const { classes } = token.word;
      if (before?.word.classes.has('pronoun') || classes.has('adverb')) return false;
      const acts = classes.has('verb') || classes.has('gerund') || classes.has('participle');
      const human =
        before?.word.classes.has('human') || before?.word.classes.has('house') || isName(before, known);
      return !(acts && human);
    }
  },
};

/** Whether a subject names a firm, of which nobody is asked in person: "both carriers", and no "engineer of the carrier". */
function isCompany(subject: readonly Token[]): boolean {
  const words = subject.filter(({ kind }) => kind === 'word');
  const cut = words.findIndex(({ word }, index) => index > 0 && word.classes.has('preposition'));
  const head = (cut < 0 ? words : words.slice(0, cut)).at(-1)?.word.text ?? '';
  return companies.test(head);
}

const companies =
  /^(?:provider|supplier|vendor|carrier|hoster|bank|insurer|registrar|manufacturer|company|companie|firm|retailer|reseller|wholesaler|partner)s?$/;
/** What is held against a firm as against a person. */
const personal =
  /^(?:lie|refuse|hide|blame|deny|ignore|mislead|conceal|withhold|bother|pretend|keep|wait|let|tell)$/;
const skipped =
  /^(?:did|do|does|was|were|is|are|had|has|have|would|could|should|can|not|then|exactly|still|even)$/;
