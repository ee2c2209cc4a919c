import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const hero: PatternRule = {
  name: 'judgement/hero',
  severity: 'warning',
  bias: 'hero worship',
  says: '“{words}” makes a hero of somebody, and hides what we relied on.',
  why: 'Where heroes are needed, the system had nothing left; that is the finding.',
  ask: 'What did the system lack, that one person had to make up for?',
  instead: '“Only one person knew …; they worked … hours, and nobody could take over.”',
  source: 'Thanks belong in “What went well”; facts in the story',
  patterns: [
    'heroic|heroics|heroically|heroism|superhuman|valiant|valiantly|herculean|tireless|tirelessly',
    '@be|a|an|the|our|real|true|unsung [hero|heroes|saviour|savior|lifesaver|rockstar|wizard|genius|ninja|legend|superstar] !image|images|banner|section|element|component|block|unit|shot|bar',
    '{save}ed the|our day|bacon|skin|us',
    'single-handed|single-handedly',
    '(came|come|rode|riding) to (the | our) rescue',
    'brilliantly|masterfully|flawlessly|masterful|admirable|admirably|exemplary|impeccable|impeccably !work|?',
    'worked|working|laboured around the clock',
    '(above | went above) and beyond',
    'against all odds',
    '(burned|burnt|burning) the midnight',
    '@human .. [legends|stars|champions|rockstars|superstars|wizards] $',
    '[brilliant|great|excellent|fantastic|awesome|amazing|superb|stellar|outstanding|terrific|impressive|incredible|wonderful|splendid|magnificent|marvellous|phenomenal|sterling|first-class|first-rate|super|sublime|heroic @adverb? (team | detective | debugging | bit | piece)? of? work|job|effort|efforts|digging|debugging|thinking|catch|teamwork|save|sleuthing|reaction|response|rescue|instinct|troubleshooting|performance|handling]',
    '[kudos|bravo|chapeau|hats-off|shout-out|shoutout] !:',
    '[hats off] to',
    '^ [well done|played]',
    '[nerves of steel]',
    '[(moved | worked | works) (mountains | miracles | wonders | magic)]',
    '[went the extra mile]',
    ', [legends|heroes|champions|rockstars|superstars|legend] $',
    '{save}ed the|our (day | evening | night | weekend | launch | show | harvest | concert | game | season | morning | quarter | week | company | situation | event | month)',
    '{keep}ed (a | his | her | their) [cool|calm|clear head|heads|nerve]',
    '[(brilliant | great | genius | ingenious | clever | inspired | excellent | amazing | outstanding | sheer) @adverb? (intuition | instinct | idea | insight | trick | hunch | improvisation | colleague | colleagues | engineer | engineers | ingenuity | brilliance | determination | persistence | courage | leadership | professionalism | dba)]',
    '(thanks | due | owed | down) to the|his|her|their [@adverb* (brilliant | tireless | dedicated | quick-witted | amazing | outstanding | untiring | selfless | exceptional)]',
    '(thanks to | without | only | praise) the|his|her|their [(dedication | devotion | persistence | ingenuity | brilliance | genius | sacrifice | commitment | presence of mind | quick thinking)] of',
    '[presence of mind]',
    '{perform|work}ed [@determiner? (miracle | miracles | wonders | magic)]',
    '@human .. {do}ed the [right thing] !for|with|to',
    '@human .. {react|respond|handle|act|perform|cooperate|lead|manage|communicate}ed .. [perfectly|brilliantly|superbly|excellently|wonderfully|splendidly|flawlessly|magnificently|beautifully|outstandingly|commendably|amazingly|fantastically|exceptionally]',
    "@human|@house 's [quick|swift|fast|prompt|cool reaction|thinking|response|action|instinct] !table|time|times|list|team|guide",
    '(thanks to | due to | saved by | owe to) the? [(vigilance | attentiveness | alertness | quick reaction | quick thinking | swift reaction | cool head | good instinct | instinct) of]',
    '[attentive|vigilant|quick-thinking|quick-witted|brave|courageous|observant] @person',
    '[(a big hand) for]',
    '[respect to] @determiner? .. @human|@house',
    '[right decision|reflex|instinct] @be {take|make}ed',
    '@human|@house|@third|@be [star of the (night|day|hour|show|evening)]',
    '{deserve} [a (medal | award | bonus | monument | raise)]',
  ],
  flags: [
    'A heroic effort saved the evening trade.',
    'Two people saved the day.',
    'She single-handedly rebuilt the index.',
    'The heroes of the night were two retired operators.',
    'Brilliant detective work at the night desk',
  ],
  leaves: [
    'The legend of the chart was cut off.',
    'The hero image failed to load.',
    { text: 'Heroic work by the support desk', in: 'well' },
    'The work took two people 14 hours.',
    'No heroics were needed.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const { tokens } = sentence;
    // Praise has its place; a hero has none.
    if (
      passage.place === 'well' &&
      !tokens.slice(match.from, match.to).some(({ word }) => idols.has(word.text))
    )
      return false;
    const text = tokens[match.from]?.word.text ?? '';
    // A wizard is a row of forms, and a legend explains a chart.
    if (text === 'the' && /^(?:wizard|legend)$/.test(tokens[match.from + 1]?.word.text ?? '')) return false;
    if (/^(?:page|pages|section|screen|list)$/.test(tokens[match.to]?.word.text ?? '')) return false;
    const thanked = tokens.slice(0, match.from).some(({ word }) => word.text === 'without');
    if (!thanked && isDenied(sentence, match.from, match.to)) return false;
    if (tokens[match.to]?.word.text === "'s") return false;
    if (/^sav/.test(text) && subjectOf(sentence, match.from, known).doer === 'thing')
      return tokens.slice(0, match.from).some(({ word }) => word.classes.has('human'));
    return !/^(?:single)/.test(text) || !harm.has(tokens[match.to]?.word.text ?? '');
  },
};

/** Single-handed harm is not what this rule is about. */
const harm = new Set(list('broke took caused brought destroyed deleted wiped'));

const idols = new Set(list('hero heroes saviour savior rockstar wizard ninja superstar single-handedly'));
