import type { PatternRule } from '../../rule.js';
import { isName } from '../doer.js';

export const justify: PatternRule = {
  name: 'question/justify',
  severity: 'error',
  bias: 'hindsight bias',
  says: '“{words}” demands a defence.',
  why: 'Nobody can defend a choice against an outcome that they could not see; they can tell what they saw.',
  ask: 'What were you focusing on, and what did you expect to happen?',
  instead: '“What had your attention?”',
  source: 'An interview is not a hearing',
  except: ['external'],
  patterns: [
    '[what was|were|is|are @human|@name|the thinking]',
    '[what was|were|is|are the @human|@team thinking]',
    '[what was going through your|their|his|her head|mind]',
    '[{justify} why|yourself|themselves|himself|herself|your|their|this|the]',
    '[{explain} yourself|themselves|himself|herself]',
    '[how could|can|did|do you|they|he|she|anyone|anybody|someone|somebody|nobody|we|people|@name not @verb]',
    '[how could|can you|they|he|she|anyone|anybody|nobody|no @determiner? one? .. miss|overlook|ignore|forget|let|allow|approve|be|think|believe|do]',
    '[how did|could|can @determiner? .. @human|@team|@house|@name not @verb]',
    '[what possessed]',
    '[what excuse]',
    '[can|could|would|will somebody|someone|anybody|anyone|you @adverb? explain|say|tell me|us? why]',
    '^ @joint? [why not just|simply]',
    '[how could|can the|our .. @human|@team not? miss|overlook|ignore|forget|let|allow|approve|see|notice|know]',
    '[what|how made|makes|could you|them|anyone think|believe|possess|decide .. was|to]',
    '[did|do|does|have|were|are you|they|he|she|nobody|anyone even|really|seriously|honestly|actually|bother|care]',
    '[how many times]',
    '[what be|was|is your|their|his|her explanation|excuse|justification|reason|defence|defense]',
    "['s your|their|his|her explanation|excuse|justification|defence|defense]",
    '[how did you|they|he|she|@name|someone|anyone {manage|succeed|contrive} to]',
    '[how could|can|did someone|somebody|anyone|anybody|people|a|an|any|the|our|@name ... pick|choose|miss|overlook|delete|run|push|approve|forget|ignore|believe|assume|allow|leave|press|click|sign|wipe|skip|confuse|mistake|trust|walk] ... ?',
    '[what did|have|has ... do|done wrong]',
    '[what made|makes you|them|him|her|@name think|believe|decide|assume @pronoun|that|it]',
    '[where was|were you|they|he|she|@name|everyone|everybody]',
    '[what took you|them|him|her|the|@name .. so long]',
    '[explain|tell .. why you|they|he|she]',
    '[what was so hard|difficult]',
    '[how did|could|can|has nobody|noone|no-one|anybody|anyone]',
    '[how did|could|has no one]',
    '[how is|was|could|can it @adverb? be? possible]',
    '[what|why|how|who|where on earth]',
    '[what|why|how|who the hell|heck|devil]',
    '[what|why|how|who in the world|name]',
  ],
  flags: [
    { text: 'What were you thinking?', in: 'review' },
    { text: 'Please justify why you skipped the check.', in: 'review' },
    { text: 'How could they not see it?', in: 'factors' },
    { text: 'How could anyone miss the red banner?', in: 'questions' },
    { text: 'What is your excuse?', in: 'review' },
    { text: 'Did you even read the runbook?', in: 'review' },
  ],
  leaves: [
    { text: 'What had your attention?', in: 'review' },
    { text: 'How could the horn sound earlier?', in: 'questions' },
    { text: 'How could we see the limit before it is reached?', in: 'questions' },
    { text: 'The cost would justify a second region.', in: 'lessons' },
    { text: 'What was the thinking behind the limit of 50?', in: 'questions' },
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const texts = tokens.slice(match.from, match.to).map(({ word }) => word.text);
    if (texts.includes('how') && texts[1] === 'could' && texts[2] === 'we' && texts[3] !== 'not')
      return false;
    if (/^(?:did|do|does|have|were|are)$/.test(texts[0] ?? '')) return tokens.at(-1)?.word.text === '?';
    if (texts[0] === 'what' && texts.at(-1) === 'wrong')
      return tokens.slice(match.from, match.to).some(({ word }) => word.classes.has('human'));
    if (texts[0] === 'where') return tokens.at(-1)?.word.text === '?';
    if (texts[0] === 'how' && match.pattern.source.includes('wipe')) {
      const subject = tokens.slice(match.from + 2, match.to - 1);
      return (
        subject.some(({ word }) => word.classes.has('person') || word.classes.has('team')) ||
        subject.some((token) => isName(token, known))
      );
    }
    if (texts[0] === 'how') {
      if (texts.includes('many')) return tokens.some(({ word }) => /^(?:must|need|have)$/.test(word.text));
      return true;
    }
    if (texts.at(-1) === 'thinking') return texts[2] !== 'the' || texts.length > 4;
    if (texts[0]?.startsWith('justif'))
      return texts[1] !== 'the' && texts[1] !== 'this' ? true : tokens.at(-1)?.word.text === '?';
    return true;
  },
};
