import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { isTask } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';
import { isWelcome } from '../let-through.js';
import { denied, explained, textAt } from './words.js';

const signs =
  'sign|signs|signal|signals|warning|warnings|alert|alerts|alarm|alarms|indicator|indicators|hint|hints|clue|clues|symptom|symptoms|notification|notifications|email|emails|message|page|step|flag';

export const missedSigns: PatternRule = {
  name: 'hindsight/missed-signs',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” picks out the signs that the outcome made bright.',
  why: 'On the day each sign stood among many that meant nothing.',
  ask: 'Which signals were there, among how many others, and what did they mean on other days?',
  instead: '“The graph showed …; the same graph had … on nine days of the month before.”',
  source: 'How complex systems fail; the field guide to human error',
  except: ['well', 'lucky'],
  patterns: [
    '[red flags] !off|on',
    '[warning sign|signs]',
    '[{tick}ing time-bomb]',
    '[{tick}ing time? bomb]',
    '[time bomb]',
    '[writing {be} on the wall]',
    '[canary in the coal mine|coalmine]',
    `[{ignore|disregard|dismiss|overlook} .. ${signs}]`,
    '[sign|signs|signal|signals|warning|warnings|alert|alerts|alarm|alarms|hint|hints|clue|clues|symptom|symptoms|page|pages|email|emails|notification|notifications|complaint|complaints|ticket|tickets|call|calls ... @be|went|gone @adverb? ignored|disregarded|missed|dismissed|unheeded|overlooked]',
    `[${signs} (that|which)? @human @adverb? missed|ignored|overlooked]`,
    `[missed .. ${signs}]`,
    '[@human @adverb? {miss}ed] !by|out',
    '[{be}ed|got|been|get @adverb? missed] in|during|by',
    '[all (the)? signs {point}]',
    '[alarm bells]',
    '[turned a blind eye]',
    '[{fall}ed on deaf ears]',
    '[went unheeded]',
    '[there {be}ed @adverb? clear|early|many|plenty|enough|ample|several|obvious .. signs|warnings]',
    '[all|the (the)? signs|clues|hints|warnings|symptoms {be}ed @adverb* there|present|visible|in|on]',
    '[signs|clues|hints|warnings|symptoms had|have @adverb* been there|present|visible]',
    `^ [${signs} @adverb? ignored|overlooked|disregarded|missed] $`,
    `^ [${signs} @adverb? ignored|overlooked|disregarded|missed by] the|our|a desk|@human`,
    `^ [first|early|earlier|many|several|clear|all|these|warning ${signs} missed|ignored|overlooked|unread]`,
    '[{go|pass|remain|stay|sit|lie}ed @adverb* unnoticed|unremarked|unheeded|unread|unanswered|unacknowledged]',
    '[{escape}ed (notice | attention | everyone | everybody | our notice|attention | the notice|attention)]',
    `[did|had not @adverb* (see|seen|read|heed|hear|heard) the|this|that|these|those .. ${signs}]`,
    '[{brush}ed aside|off]',
    '[{shrug}ed off]',
    '[{wave}ed away|aside|through]',
    '[review|reviews|inspection|audit|qa|rehearsal|reviewer|reviewers @adverb? missed]',
    '@human [let .. pass|slip|through|by]',
    '[{get|make|slide|come|slip}ed it? through|past .. review|reviews|testing|qa|reviewers|inspection|approval]',
    '[in front of (us | our|their|everyone eyes)]',
    '[under|before our|their|his|her very? nose|noses|eyes]',
    '[{stare}ing .. in the face]',
    '[in plain sight]',
    'sign|signs|clue|clues|warning|warnings|there|it|log|answer|graph|us [all along] $',
    '[pointed to|at ... (from the start|beginning|outset | all along)]',
    '[{slip|sneak|get|go}ed past|by] us|everyone|everybody|reviewers|review|testers|qa|two|three|both|all|our|the',
    '[under the|our radar]',
    '[all the evidence|information|facts|pieces|data {be}ed @adverb* there|available|present]',
    '[evidence|information|answer|facts|knowledge {be}ed @adverb* there|available|present ,? but|yet .. not|never|nobody|unused]',
    '[{look|stare}ing at the wrong]',
    '[{watch|check}ing the wrong]',
  ],
  flags: [
    'The red flags were there for a week.',
    'Warning signs were ignored.',
    'The old certificate was a ticking time bomb.',
    'The team missed the second alert.',
    'The typo was missed in review.',
    'QA let a cracked weld through.',
    { text: 'The fuller queue was a sign we missed', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The red feature flag was off.',
    'Only one in ten lines of the warning log was kept.',
    'The reflector missed two events.',
    'Heartbeats were missed for nine seconds.',
    'We missed our target of 99.9 % for November.',
    'The load balancer ignored the warning from the probe.',
    { text: 'The guards let people in by turns.', in: 'response' },
    { text: 'The operators let traffic through in waves of 5%.', in: 'response' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage, known } = candidate;
    const { source } = match.pattern;
    if (isTask(sentence, passage) || (passage.place === 'actions' && match.from === 0)) return false;
    if (/^\[(?:did|had)/.test(source))
      return !explained(candidate) && isHuman(subjectOf(sentence, match.from, known).doer);
    if (denied(candidate)) return false;
    if (source.endsWith('the wrong]')) return isHuman(subjectOf(sentence, match.from, known).doer);
    if (source.startsWith('[{ignore') || source.startsWith('[missed')) {
      const { doer } = subjectOf(sentence, match.from, known);
      return isHuman(doer) || (doer === 'unsaid' && match.from === 0);
    }
    if (source.startsWith('@human [let')) return !isWelcome(sentence.tokens, match);
    if (source.startsWith('[@human')) {
      if (!isHuman(subjectOf(sentence, match.to - 1, known).doer)) return false;
      return !sentence.tokens.slice(match.to, match.to + 5).some(({ word }) => goals.has(word.text));
    }
    if (source.startsWith('[{be}ed|got')) {
      const behind = sentence.tokens.slice(match.to, match.to + 5);
      return behind.some(
        ({ word }) => reading.has(word.text) || word.classes.has('person') || word.classes.has('team'),
      );
    }
    // "For nine hours" is a figure, and worth telling.
    if (source.includes('unremarked')) return !sentence.tokens.some(isFigure);
    if (source.startsWith('[{slip')) {
      const behind = sentence.tokens.slice(match.to - 1, match.to + 2);
      return behind.some(
        ({ word }) => reading.has(word.text) || word.classes.has('person') || word.classes.has('team'),
      );
    }
    return !source.includes('@adverb? ignored') || textAt(sentence, match.to) !== 'by';
  },
};

/** "9 hours", "two days". */
function isFigure({ kind, word }: Token, index: number, all: readonly Token[]): boolean {
  return (
    kind === 'number' || (word.classes.has('figure') && all[index + 1]?.word.classes.has('unit') === true)
  );
}

const goals = new Set(
  'target targets sla slas slo slos deadline deadlines objective goal call meeting train'.split(' '),
);
const reading = new Set(
  'review reviews testing test tests qa planning analysis us everyone everybody handover migration audit rehearsal inspection'.split(
    ' ',
  ),
);
