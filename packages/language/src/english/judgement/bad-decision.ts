import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { isByThing, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const badDecision: PatternRule = {
  name: 'judgement/bad-decision',
  severity: 'error',
  bias: 'outcome bias',
  says: '“{words}” judges a decision by its outcome.',
  why: 'Every decision is a bet on what is known so far; a good bet can be lost, and the verdict teaches nothing.',
  ask: 'Which ways were open at that moment, and what was known about each?',
  instead: '“Of … and …, they took …, because …; that … was not visible then.”',
  source: 'All acts at the sharp end are gambles',
  patterns: [
    '[bad|poor|wrong|terrible|flawed|questionable|unwise|ill-advised|misguided|suboptimal|sub-optimal|dubious|foolish|unfortunate|disastrous|horrible|awful|rash|costly|fatal|faulty|regrettable|ill-fated|short-sighted|shortsighted|risky|dangerous|worse|worst|stupid|incorrect|hasty|catastrophic|reckless|ill-judged|irrational|strange|odd @adverb? (design | technical | architectural | engineering | strategic | initial | possible)? decision|decisions|choice|choices|judgement|judgment|idea|ideas|priority|priorities|trade-off|tradeoff|gamble|bet]',
    '[bad|poor|wrong|flawed|questionable|misguided|dubious|unwise|terrible strategy|approach|tactic|course|move|call !to|by|site|from|stack]',
    '[decision|choice|judgement|judgment|idea|approach|strategy ... @be @adverb* (bad | poor | wrong | unwise | questionable | flawed | misguided | ill-advised | a mistake | reckless | the wrong one | incorrect | short-sighted | shortsighted | foolish | naive)]',
    '[error|errors|lapse|lapses|failure|mistake of|in judgement|judgment]',
    '[unwise|ill-advised|irresponsible|short-sighted|foolhardy|imprudent to]',
    '@be [unwise|ill-advised|misguided|short-sighted|shortsighted|foolhardy]',
    'it @be [a @adverb? mistake|error to]',
    '[misguided|ill-advised|foolish|futile attempt|attempts|effort|efforts]',
    '[textbook|prime|classic example of how not]',
    '[unnecessary|needless|avoidable|reckless|foolish risk|risks]',
    'choice|decision ... @be [unfortunate|regrettable|naive|rash]',
    'plan|idea|strategy|approach @be [@adverb* naive|foolish|reckless|flawed|unwise|misguided]',
    'the [call @be @adverb? wrong|bad|poor]',
    '[not @determiner? @adverb? (good | wise | smart | clever | great | sensible | sound | prudent | well-considered) one|idea|choice|decision|move|call|plan|thought|strategy]',
    '[not @determiner? @adverb? (wise | smart | clever | sensible | prudent)] to|$',
    '[less than (clever | smart | professional | impressive | wise | ideal | brilliant)] !one|two',
    'design|concept|architecture|layout|arrangement|rule|set-up .. @be [@adverb* (questionable | silly | stupid | naive | unwise | crazy | odd | absurd | dubious | ill-conceived | ridiculous | nonsense | flawed)]',
    '[questionable|dubious|silly|stupid|naive|unwise|crazy|absurd|ill-conceived|ridiculous|misguided|foolish (system | network | database | api | process)? design|architecture|concept|layout|arrangement|setup|set-up|configuration|practice|rule|policy|compromise|shortcut]',
    'it {make} [no|little|zero sense] to',
    'design|decision|choice|idea|order|rule|setup|arrangement .. {make} [no|little|zero sense]',
    'it @be @adverb* [wrong|premature|optimistic|over-optimistic|irresponsible|reckless|excessive|unnecessary|foolish|naive|rash|careless|short-sighted|unfair|negligent|silly|daft|absurd|crazy|mad|dangerous|risky|ill-judged|ill-considered|unreasonable of|to|for]',
    '^ @gerund ... was|were @adverb* [unnecessary|premature|wrong|overkill|excessive|pointless|reckless|unwise|foolish|irresponsible|risky|careless|naive|rash|daft|short-sighted|optimistic|avoidable|unhelpful|counterproductive|counter-productive]',
    'overkill|overreaction|over-reaction',
    '[bad|poor|terrible|awful|unlucky|unfortunate|wrong|lousy|worst timing|moment !error|errors|violation|constraint|attack|channel]',
    'timing ... @be [@adverb* (bad | poor | unfortunate | awful | terrible | worse | unlucky)]',
    '[(estimate | estimates | expectation | expectations | plan | schedule | theory | hypothesis | guess | assessment | timeline | estimation | forecast | prognosis) .. @be @adverb* (optimistic | over-optimistic | naive | unrealistic | wrong | foolish | mistaken | wishful | absurd)] !by|for',
    '[bad|poor|wrong|terrible call] by|of|from @determiner? .. @human|@house|@name',
    '[not @determiner (finest | best | proudest | greatest | smartest | wisest | cleverest | brightest)]',
    '@be [@adverb* (hard | difficult | impossible) to (justify | defend)]',
    '[unnecessarily|needlessly|unreasonably risky|dangerous|complicated|complex|ambitious|aggressive]',
    '[far|way|overly|much too? ambitious|risky|aggressive]',
    '{choose|decide|act}ed [poorly|badly|unwisely|wrongly]',
    '[poor (release|rollout|deployment|testing|migration|backup|upgrade|scaling) strategy|strategies|plan|planning]',
    '[not @adverb* (well-thought-out | well thought | thought through)]',
    '[silly|pointless|useless|needless|senseless|futile|costly|expensive|unnecessary|fruitless|absurd (detour | diversion | excursion | chase | hunt | exercise | manoeuvre | maneuver | stunt | experiment)]',
    'detour|chase|hunt|exercise|manoeuvre|stunt|experiment ... @be [@adverb* (silly | pointless | useless | needless | senseless | futile | unnecessary | a waste)]',
    'choice|decision|idea|approach|plan|silence|reaction|step|move|priority ... .. @be [@adverb* (hard | difficult | impossible) to (understand | justify | defend | explain | follow | comprehend)]',
    '[ask|asks|asking|asked for trouble] !ticket|tickets|reports',
    '[play|played|plays|playing with fire]',
    '[leap of faith|hope]',
    '[recipe for (disaster | trouble | failure)]',
    '[all .. eggs in one basket]',
    '[(tempt | tempted | tempting | courting | courted) fate|disaster|trouble]',
    '{take}ed [@determiner? @adverb* (big | great | huge | high | large | needless | considerable | foolish | unreasonable | enormous) (risk | risks | gamble | chance)]',
    '[not @determiner @adverb? (finest|best|smartest|wisest|brightest|proudest|cleverest)]',
    '{set|place|choose|put}ed [wrongly|unwisely|poorly] !in',
    '[chose|choosing|took|taking|picked|picking the cheap|cheapest|easy|lazy] option|way|route|road|solution|path|one|out',
    '(tone | wording | remark | remarks | behaviour | behavior | silence | attitude | conduct | choice of words) ... @be|{seem|sound|feel}ed [@adverb* (regrettable | unfortunate | harsh | rude | inappropriate | unhelpful | unprofessional | arrogant | unacceptable | disrespectful | condescending)]',
    '(design|concept|plan|architecture|approach|strategy|setup|set-up|process) {have}ed .. [obvious|clear|serious|glaring|fundamental|grave|blatant weakness|weaknesses|flaw|flaws|shortcomings|deficits|deficiencies]',
    '(it | that | this | which) @be a bit|little|tad [naive|silly|foolish|careless|optimistic|ambitious|hasty|lazy|short-sighted|risky|reckless]',
    '@human @be a bit|little|tad [naive|careless|lazy|sloppy|hasty|optimistic|slow|late|greedy|proud|hasty|overwhelmed|confused|unlucky|silly]',
    '{get}ed [away with] it|this|that|@determiner',
    '[{drive|motivate|dictate}ed by (fashion | hype | ego | politics | greed | vanity | fear | envy | pride | convenience | laziness)]',
    '(because | as) it @be [trendy|fashionable|cool|hip]',
    '{fall}ed [in love] with',
    '(evacuation | shutdown | restart | reaction | response | measures | measure | countermeasures | escalation | failover | intervention | rollback) ... @be [@adverb* (unnecessary | exaggerated | disproportionate | excessive | overdone | useless | pointless | half-hearted | unjustified | needless)]',
    '[risky|dangerous|hazardous|daring (workaround | move | plan | shortcut | manoeuvre | maneuver | practice | experiment | approach)]',
    '(workaround | move | plan | shortcut | manoeuvre | approach | practice) @be [@adverb* (risky | dangerous | hazardous | reckless | daring)]',
    'ill-advised|foolhardy|ill-considered|ill-judged',
    '[stubborn|obstinate|blind|dogged insistence|refusal|adherence|obedience]',
  ],
  flags: [
    'Going ahead on a Friday was a bad decision.',
    'It was poor judgement to skip the second region.',
    'In the end it was the wrong call.',
    'The decision to fail over was wrong.',
    { text: 'Poor choice of the shard key', in: 'factors', role: 'factor' },
    'A poor release strategy kept the fix back.',
    'It was unwise to raise the limit at noon.',
    'Reopening the lift was premature.',
    'It was not wise to skip the drill.',
    'A silly detour through the proxy logs.',
  ],
  leaves: [
    'A wrong decision by the classifier hid 14 mails.',
    '502 Bad Gateway rose to 9%.',
    'A bad disk was replaced at 10:41 UTC.',
    'The client made the wrong call to the stock API.',
    'They decided for the failover, because the mirror was 4 s behind.',
    'It was not a bad decision, given what was known.',
    'The error message is hard to understand.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { from, to } = match.marked;
    if (
      isByThing(sentence, to - 1, known) &&
      !sentence.tokens.slice(to).some(({ word }) => bodies.has(word.text))
    )
      return false;
    if (
      sentence.tokens[from]?.word.text === 'away' &&
      subjectOf(sentence, match.from, known).doer === 'thing'
    )
      return false;
    return sentence.tokens[from]?.word.text === 'not' || !isDenied(sentence, from, to);
  },
};

/** Things by their word, people by what they do. */
const bodies = new Set(list('group committee board council panel assembly meeting leadership round'));
