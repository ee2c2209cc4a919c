import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { denied, textAt } from './words.js';

export const mustHaveKnown: PatternRule = {
  name: 'hindsight/must-have-known',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” says that people knew, without saying how.',
  why: 'Knowledge that is in one place is not in every head at the moment that counts.',
  ask: 'Which information was where, and who could see it when?',
  instead: '“The note about … stood in …; the responders saw … at …”',
  source: 'Judging by the knowledge of the time',
  except: ['well', 'lucky'],
  patterns: [
    '[must @adverb* have known|realised|realized|understood]',
    '[must @adverb* have been aware]',
    '[@human must @adverb* have seen|noticed|heard]',
    '[someone|somebody|everyone|everybody|people|all @adverb* knew]',
    '[{be}ed @adverb* well-known]',
    '[{be}|been well|widely|commonly|generally|long known] !as',
    '[despite {be}ing .. aware]',
    '[despite|although|though|while .. knowing]',
    '[although|though|but|while|and @human @adverb? knew]',
    '[@human @adverb? knew] ... but|yet',
    '[{be}ed well|fully|perfectly|acutely aware]',
    '[had (@adverb)? been @adverb? warned|reminded]',
    '[knew about|of|that|the|this|it|well] ... but|yet',
    '[knew full well]',
    '@human [knew about it|this|that] $',
    '[problem|issue|bug|risk|weakness|fault|defect|flaw|danger|limitation {be}ed @adverb* known] $',
    '[{be}ed a (known | well-known) problem|issue|bug|limitation] $',
    '[no secret that]',
    '@human [{be}ed @adverb? aware] of|that ... , yet|but it|nothing|nobody|no|they|we|did|was|left|kept|let',
    '[{be}ed|had|has|have been? @adverb? long been? known]',
    '[{be}ed known since|for]',
    '[{be}ed known that]',
    '[ought to know|realise|realize|notice|see|understand]',
    '[should|ought (to)? know better]',
    '[{know} better] than',
    '[{be} a|an (known|well-known | widely known | long known | recognised|recognized) weakness|risk|danger|hazard|flaw|gap|weak]',
    '[long-known|long-standing weakness|risk|danger|hazard|flaw|gap]',
    '[anyone|anybody|everyone|everybody could see|tell]',
    '[despite|although|though (repeated | several | many | multiple | all | our | the | clear | early | numerous) .. warning|warnings|signs|complaints]',
    '[in spite of .. warning|warnings|signs]',
    '[had warned us|them|the|him|her|@person|everyone]',
    '[{go|carry|press|push}ed ahead|on regardless|anyway]',
    '[{go|carry|press}ed ahead|on (although | though | even though | despite | in spite)]',
    '[anyone|anybody|everyone|everybody|child ... would|could @adverb? {see|know|tell|notice|spot|guess|have}]',
    '[any @person would|could|knows|knew]',
    '[@human had to know] that|about|of',
    '[little did @human @verb]',
    '[unbeknown|unbeknownst to]',
    '[had every|good|ample reason to]',
    '[@be not taken seriously]',
    '[knowingly|full well]',
    '[{be}ed|been .. known (for|since) .. @unit]',
    '[{be}ed .. aware of the|this risk|risks|danger|problem]',
  ],
  flags: [
    'Someone must have known about the old key.',
    'Everyone knew that the import was fragile.',
    'It was well-known that the disk filled up on Mondays.',
    'The release went on despite being aware of the open ticket.',
    'The flaw had been known for months.',
    'It was no secret that the seal leaked.',
    { text: 'The owners were aware of the risk', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'Known issue KB-12 was open.',
    'The well-known port 25 was closed.',
    'The bug is known to the maintainers as number 81.',
    'The cause was not known for two days.',
    'At 10:42 the responders knew that the queue was growing.',
  ],
  accepts: (candidate) => {
    const { match, sentence, passage, known } = candidate;
    const { source } = match.pattern;
    if (source.startsWith('[no secret')) return true;
    if (source.includes('seriously')) return true;
    if (textAt(sentence, match.to) === 'the' && textAt(sentence, match.to + 1) === 'same') return false;
    if (source.includes('|carry')) return isHuman(subjectOf(sentence, match.from, known).doer);
    // "At 10:42 it was known that …" tells when it came to light.
    if (source.includes('known that') || source.endsWith('known] $'))
      return passage.role !== 'entry' && !/^(?:by|at|then)$/.test(textAt(sentence, 0));
    return !denied(candidate);
  },
};
