import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { groupsOnDuty } from './words.js';

export const fixTheHuman: PatternRule = {
  name: 'action/fix-the-human',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” asks people to be other than they are, and leaves the system as it was.',
  why: 'People were careful already, and on a bad night they will be as tired as the last time.',
  ask: 'What could the system do so that nobody has to remember this?',
  instead:
    'A check, a default, a limit or an alert: “Refuse a delete of more than 10 rows without a second approval.”',
  source: 'Changing the conditions under which people work',
  places: ['actions', 'lessons', 'wrong', 'wider', 'summary', 'response', 'other', 'review'],
  except: ['timeline'],
  patterns: [
    '[be|being|stay|remain|become|get more|very|extra|super|especially|particularly|always? @adverb? careful|cautious|mindful|vigilant|attentive|diligent|disciplined|aware|conscious|alert|thorough|proactive|responsive|rigorous|meticulous|watchful|considerate|patient|wary|observant]',
    '[be|stay|remain careful|cautious|mindful|vigilant|attentive|diligent|disciplined|alert|sharp|focused|wary|calm]',
    '[need|needs|should|must|to more careful|carefully|thorough|diligent|thoroughly]',
    '[more|extra|greater|better|higher|some|closer|stricter careful|carefully|diligently|attentively|vigilantly|cautiously|thoroughly|vigilance|diligence|discipline|attention|attentiveness|awareness|care|caution|rigour|rigor|thoroughness|conscientiousness|sensitivity]',
    '[{take|exercise|use} more|extra|greater|better|special|particular|due|great care|caution|diligence]',
    '[pay|paying more|closer|better|careful|special|particular|extra|close|greater? attention]',
    '[be|get|become better|faster|quicker at|about|in]',
    '[{remind|retrain|re-train|cross-train|train|teach|educate|coach|sensitise|sensitize|caution|urge|lecture|upskill|mentor} .. @human|shift|on-call|oncall|support|desk]',
    '[{provide|give|run|conduct|organise|organize|deliver|arrange|offer|hold|mandate|require} .. training|retraining|coaching]',
    '^ [more|additional|better|refresher|mandatory training|retraining]',
    '[{increase|raise|improve|create|promote|build|spread|foster|heighten|drive|boost|strengthen|sharpen|grow} .. awareness|vigilance|discipline|attention|attentiveness|mindset|mentality]',
    '^ [awareness ..]',
    '[culture of safety|quality|ownership|accountability|care|caution|trust|learning|responsibility]',
    '^ [@verb .. culture|mindset|mentality]',
    '[{re-iterate|reiterate|stress|emphasise|emphasize|reinforce} to|the ... need|importance|rule|rules|people|teams|developers|engineers]',
    '[{ensure|make} sure? that? @determiner? .. @human|team is|are|be|becomes|become|remains|stay|stays .. aware|careful|familiar|mindful|vigilant|alert|conscious|trained|educated|comfortable]',
    '[{ensure|make} sure? that? everyone|everybody|people|nobody|staff|engineers|developers|users|teams|we|operators|all ... know|knows|understand|understands|read|reads|follow|follows|remember|remembers|react|reacts|check|checks|test|tests|double-check|communicate|coordinate|comply|respect|pay|adhere]',
    '^ [always? double|triple check] ... before|when|every|each|always|whenever|if',
    '^ [@adverb? double-check|triple-check] ... before|when|every|each|always|whenever|if',
    '^ [remember|do to|not forget]',
    '^ [remind|educate|coach|sensitise|sensitize|upskill|lecture|exhort|admonish|familiarise|familiarize ..]',
    '[do not @adverb? blame|panic|rush|forget|jump|hurry|underestimate|overlook|neglect|hesitate]',
    '[do not be @adverb? lazy|careless|sloppy|hasty|reckless|complacent|naive|shy|afraid|greedy|stupid]',
    '[never @adverb? blame|panic|rush|forget|jump|hurry|underestimate|overlook|neglect]',
    '^ [no more assuming|guessing|rushing|shortcuts|cowboy|blind]',
    '^ [@adverb? do|never not? ever? @adverb? deploy|release|merge|push|ignore|rush|assume|forget|skip|panic|touch|bypass|trust|dismiss|hurry]',
    '^ [always @adverb? check|verify|test|read|ask|review|communicate|think|double-check|double|confirm|follow|look|inform|notify|involve|remember]',
    '^ [@verb carefully|thoroughly|diligently|attentively|twice|properly before|when|first]',
    '^ [take time|care to]',
    '^ [have|show|keep|maintain|need more|better|greater|stricter? discipline|patience|vigilance|diligence|caution|rigour|rigor]',
    '^ [learn to @verb]',
    '^ [trust|listen|speak|ask ... more|up|early|earlier] $',
    '[people|engineers|operators|everyone|everybody|staff|developers|colleagues|team|teams|drivers|members must|should|need|needs|shall ... aware|careful|attention|familiar|trained|training|briefed|reminded|educated|understand|know|remember|read|learn]',
    '[{respond|react|act|escalate|communicate|declare|call|raise|page|notify|notice|recognise|recognize|identify} .. faster|quicker|sooner|earlier|quickly|promptly]',
    '[@person|@team must|should|need|needs|shall .. careful|attention|trained|training|briefed|reminded|educated]',
    '[remain|stay|keep calm]',
    '^ [@adverb? follow|obey|respect|adhere|stick|comply to|with? the|our|all|this|established|existing .. process|processes|procedure|procedures|runbook|checklist|guidelines|policy|policies|protocol|rules|steps]',
    '[think twice]',
    '^ [make people|everyone|everybody|staff|operators|engineers|developers|drivers|nurses|crews|them @verb|more]',
    '^ [do not repeat|do this|that|it|such]',
    '[{ensure|make} sure? that? @determiner? @person|@team .. know|understand|remember|follow|respect|obey]',
    '^ [get|have @determiner? .. @human trained|briefed|educated|certified]',
    '^ [have|make @determiner? .. @person|@team read|check|double-check|verify|confirm|review|follow|learn|attend]',
    '^ [re-communicate|recommunicate|re-announce]',
    '^ [communicate|explain|announce|repeat again]',
    '^ [communicate|explain|announce|repeat ... again] $',
    '^ [remember that]',
    '^ [watch|look out for]',
    '^ [slow down] $',
    '^ [take it slow|slower|easy]',
    '^ [brief @determiner? .. @human|shift|desk]',
    '[{send|issue|circulate} .. reminder|reminders]',
    '[{ensure|make} sure? that? .. process|processes|procedure|procedures|rules|policy|checklist|checklists|guidelines|standards|steps is|are @adverb* followed|respected|observed|obeyed]',
    '^ [think before|first|ahead|more]',
    '^ [know|memorise|memorize the|your|our|all]',
    '^ [read the? manual|manuals|docs|documentation|runbook|runbooks|instructions|guidelines] $',
    '^ [read the? manual|manuals|docs|documentation|runbook|runbooks|instructions|guidelines before|first|again|carefully]',
    '^ [enforce the|our|all rules|checklist|checklists|process|processes|procedure|procedures|guidelines]',
    '^ [use common|good|your sense|judgement|judgment|head]',
    '^ [{encourage|motivate|push} @determiner? .. @human|team to]',
    '^ [make @determiner? .. @human aware|careful|mindful]',
    '^ [enforce|instil|instill|improve|increase .. discipline|vigilance|diligence]',
    '^ [test|review|check|verify|read|inspect ... thoroughly|carefully|diligently|rigorously|attentively|properly|twice] $',
    '^ [have|let someone|somebody|people .. check|watch|look|verify|monitor|review]',
    '[avoid|reduce|minimise|minimize|eliminate|prevent human|manual|operator|user|copy-paste error|errors|mistake|mistakes]',
    '[not make the|this same? mistake|mistakes again]',
    '[@human to be more|extra|very? careful|mindful|vigilant|aware|attentive]',
  ],
  flags: [
    { text: 'Be more careful with the production console', in: 'actions' },
    { text: 'Remind the shop teams to check the price list', in: 'actions' },
    { text: 'Train everyone on the new console', in: 'actions' },
    { text: 'Ensure that all engineers are aware of the lock', in: 'actions' },
    { text: 'Never merge on a Friday', in: 'actions' },
    'We should pay closer attention to the warnings of the linter.',
    { text: 'We need to be better at naming our flags.', in: 'lessons' },
    { text: 'Escalate sooner', in: 'lessons' },
    { text: 'Don’t blame the scanner first', in: 'actions' },
    { text: 'More attention to the wind report', in: 'actions' },
  ],
  leaves: [
    { text: 'Train the fraud model on 90 days of payments', in: 'actions' },
    { text: 'Refuse a merge on a Friday unless a second person approves', in: 'actions' },
    { text: 'Make sure that everybody gets a mail when the site goes down', in: 'actions' },
    { text: 'Do not share one mailbox between the certificates', in: 'actions' },
    'The team was aware of the lock.',
    { text: 'Add an alert, so that on-call can respond faster', in: 'actions' },
  ],
  accepts: ({ match, sentence, known, passage }) => {
    const { tokens } = sentence;
    const words = tokens.slice(match.from, match.to).map(({ word }) => word.text);
    const first = words[0] ?? '';
    const before = tokens.slice(0, match.from);
    const told = tokens[match.from]?.word.classes;
    if (first === 'being' && before.at(-1)?.word.text === 'without') return false;
    if (/do not|never @adverb\? blame/.test(match.pattern.source) && !match.pattern.source.startsWith('^')) {
      const last = before.at(-1);
      if (last && last.kind !== 'mark' && !asking.has(last.word.text)) return false;
      if (passage.place !== 'actions' && passage.place !== 'lessons') return false;
    }
    // What happened, and what somebody did, is no wish.
    if (told?.has('past') && !told.has('work')) return false;
    // "The page comes sooner" is a report, and no wish.
    if (before.at(-1)?.word.classes.has('determiner')) return false;
    // A machine that reminds somebody is a good action.
    if (
      (/^remind/.test(first) || words.some((text) => text.startsWith('reminder'))) &&
      tokens.some(
        ({ word }, index) =>
          /^(?:bot|automatically|email|e-mail|mail|sms|message|banner|job|script|prompt)$/.test(word.text) ||
          (/^(?:hours?|days?|weeks?)$/.test(word.text) &&
            /^(?:before|ahead|until|after|prior)$/.test(tokens[index + 1]?.word.text ?? '')),
      )
    )
      return false;
    if (words.some((text) => /^(?:model|models|data|network|classifier)$/.test(text))) return false;
    if (
      /^(?:training|retraining)$/.test(words.at(-1) ?? '') &&
      /^(?:data|set|job|jobs|model|run|runs|cluster|environment|pipeline)$/.test(
        tokens[match.to]?.word.text ?? '',
      )
    )
      return false;
    if (first === 'be' && tokens[match.from - 1]?.word.text === 'not' && words.includes('aware'))
      return false;
    if (
      /^(?:respond|react|act|escalate|communicate|declare|call|raise|page|notify|notice|recogni[sz]e|identify)/.test(
        first,
      ) &&
      isPurpose(before.map(({ word }) => word.text))
    )
      return false;
    const start = before.every(({ kind }) => kind === 'mark');
    const wanted = before.slice(-4).some(({ word }) => asking.has(word.text));
    if (start || wanted || passage.place === 'actions' || groupsOnDuty.has(words.at(-1) ?? '')) return true;
    if (before.at(-1)?.word.text === ',' && /^(?:be|remain|stay)$/.test(first)) return true;
    return (
      isHuman(subjectOf(sentence, match.from, known).doer) && passage.place === 'lessons' && first !== 'be'
    );
  },
};

/** "… so that on-call can respond faster", "alerting to respond more quickly" say what for. */
function isPurpose(before: readonly string[]): boolean {
  if (before.some((text) => text === 'so' || text === 'that' || text === 'which')) return true;
  const to = before.lastIndexOf('to');
  return (
    to >= 0 &&
    to >= before.length - 2 &&
    !/^(?:need|needs|have|has|try|want|ought)$/.test(before[to - 1] ?? '')
  );
}

const asking = new Set('should must need needs to will shall let ought please'.split(' '));
