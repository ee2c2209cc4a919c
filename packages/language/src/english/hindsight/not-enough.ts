import type { PatternRule } from '../../rule.js';
import { controls } from '../words/care.js';
import { list } from '../words/list.js';
import { denied, explained } from './words.js';

const guards = controls.join('|');

export const notEnough: PatternRule = {
  name: 'hindsight/not-enough',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” measures the story against one in which more was there.',
  why: 'What was missing is known only now; the story is about what was there, and how far it carried.',
  ask: 'How was it noticed, or how did it pass, with what was in place?',
  instead:
    'Write what was in place and what it covered; put the missing control into the factors and the actions.',
  source: 'Keeping the alternate reality out of the story',
  places: ['summary', 'impact', 'background', 'detection', 'response', 'timeline', 'health', 'factors'],
  patterns: [
    `[insufficient|inadequate|substandard|deficient .. ${guards}]`,
    `[not enough .. ${guards}]`,
    `[lack of .. ${guards}]`,
    `[absence of .. ${guards}]`,
    `[missing ${guards}]`,
    `[too little|few .. ${guards}]`,
    `[no proper|real|adequate|sufficient|serious|meaningful|thorough|systematic .. ${guards}]`,
    `[lacked .. ${guards}]`,
    '[(there {be}ed no | @human had no) .. oversight|review|testing|communication|coordination|planning|rehearsal|governance|validation|verification|preparation|supervision]',
    '[(not enough|much | little|insufficient|no) thought|care|attention went|was] into|in|to|on',
    `[@be not|@adverb* insufficient|inadequate|lacking|deficient]`,
    `[was|were not @adverb? sufficient|adequate]`,
    `[more|better|further .. ${guards} was|were @adverb? needed|necessary|required|warranted]`,
    `[what {be}ed missing|lacking|needed {be}ed .. ${guards}|test|check|plan|drill]`,
    `[${guards} {fall}ed short]`,
    `[${guards} {be}ed @adverb? shallow|superficial|patchy|half-hearted|rudimentary]`,
    `[${guards} {be}ed not @adverb* thorough|extensive|rigorous]`,
    '[breakdown in|of communication|coordination|handover]',
  ],
  flags: [
    'There was insufficient monitoring of the queue.',
    'The lack of testing let the change through.',
    'Missing documentation made the restore longer.',
    'Better planning was needed before the move.',
    'Not enough review had taken place before the launch.',
    { text: 'The test caught one fault, but the mitigation was inadequate.', in: 'factors', role: 'factor' },
    { text: '11:02 Alerting for the disk was insufficient', in: 'timeline' },
  ],
  leaves: [
    'Insufficient disk space: 0 bytes free.',
    'No requests were lost.',
    'Jobs waited because of a lack of free nodes.',
    'The size of the machine was insufficient for the new load.',
    { text: 'No monitoring of the subnet', in: 'factors', role: 'factor' },
    { text: 'Lack of testing with real traffic', in: 'factors', role: 'factor' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage } = candidate;
    const first = sentence.tokens[match.from]?.word;
    if (!first || explained(candidate)) return false;
    // "Two more tests were needed" is a number, and no verdict.
    if (sentence.tokens[match.from - 1]?.word.classes.has('figure')) return false;
    // A missing control is a good factor; a verdict on one is not.
    if (!first.classes.has('be')) return passage.place !== 'factors';
    const words = sentence.tokens.slice(match.from, match.to).map(({ word }) => word.text);
    if (!words.some((word) => word === 'sufficient' || word === 'adequate') && denied(candidate))
      return false;
    return sentence.tokens
      .slice(Math.max(0, match.from - 6), match.from)
      .some(({ word }) => judged.has(word.text));
  },
};

/** What people had thought out. */
const judged = new Set([
  ...controls,
  ...list(
    'mitigation mitigations measure measures plan plans response preparation training test fix approach handover',
  ),
]);
