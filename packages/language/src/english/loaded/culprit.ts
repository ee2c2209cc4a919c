import type { PatternRule } from '../../rule.js';
import { isHuman, isName, subjectOf } from '../doer.js';

export const culprit: PatternRule = {
  name: 'loaded/culprit',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” makes an accused of a person.',
  why: 'With somebody found guilty the search is over, and the next person meets the same trap.',
  ask: 'What about the work made that step look right?',
  instead: '“The release manager applied the list of the week before, which the page showed first.”',
  source: 'Blame ends the learning',
  patterns: [
    '[culprit|culprits|offender|offenders|villain|villains|scapegoat|perpetrator|perpetrators|guilty|troublemaker]',
  ],
  flags: [
    'The culprit on the network team has been told.',
    'The guilty developer reverted the change.',
    'The intern who was the culprit had all the rights.',
    'Our contractor turned out to be the culprit.',
  ],
  leaves: [
    'The culprit pod was stopped.',
    'Node 7 was the likely culprit.',
    'A query without an index was the main culprit.',
    'The worst offender was the nightly export.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    for (let at = match.to; at < Math.min(tokens.length, match.to + 5); at++) {
      const token = tokens[at];
      if (!token || token.kind === 'mark' || token.word.classes.has('past') || token.word.classes.has('aux'))
        break;
      if (token.word.classes.has('human') || isName(token, known)) return true;
    }
    for (let at = match.from - 1; at >= Math.max(0, match.from - 6); at--)
      if (tokens[at]?.word.classes.has('be')) {
        const { doer } = subjectOf(sentence, at, known);
        return (
          isHuman(doer) ||
          tokens.slice(0, at).some(({ word }) => word.classes.has('person') || word.classes.has('team'))
        );
      }
    return false;
  },
};
