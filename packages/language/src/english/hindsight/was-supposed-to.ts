import type { PatternRule } from '../../rule.js';
import { doerOf, isHuman, subjectOf } from '../doer.js';
import { byPeople, textAt } from './words.js';

export const wasSupposedTo: PatternRule = {
  name: 'hindsight/was-supposed-to',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” puts a duty on people after the fact.',
  why: 'Work as it is written down and work as it is done differ on good days too; the difference is the thing to learn about.',
  ask: 'How is this usually done, and what makes that way work?',
  instead: '“The runbook says …; on most days people … because …”',
  source: 'Work as imagined and work as done',
  except: ['well', 'lucky'],
  patterns: [
    '[{be} not|@adverb* supposed to]',
    '[@adverb? supposed to]',
    '[{be}ed not|@adverb* meant|expected|required|obliged|instructed|told|responsible to|for]',
    '^ [one|you would expect]',
    '[had been told|instructed to]',
    '[{have}ed the|a duty|obligation|responsibility to]',
    '[{be}ed up to @determiner? .. to] @verb',
    '[{be}ed @determiner ... job|duty|responsibility|task to]',
  ],
  flags: [
    'The operator was supposed to check the disk.',
    'We were meant to drain the pool first.',
    'They were expected to escalate after ten minutes.',
    'It was the release manager’s job to read the list.',
    'The new rules were supposed to be merged by our team the same day.',
    { text: 'The reviewer was required to test it by hand', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The lock is supposed to open after 5 seconds; it took a minute.',
    'Failover is expected to take 30 seconds.',
    'The same fault is expected to return.',
    'The placeholder pods did what they are supposed to do.',
    'Users were expected to see a banner.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    // How it is meant to go, told where the everyday is told.
    if (passage.place === 'background' && /^(?:is|are)$/.test(textAt(sentence, match.from))) return false;
    const last = textAt(sentence, match.to - 2);
    if (
      !textAt(sentence, match.from).startsWith('ha') &&
      ['job', 'duty', 'responsibility', 'task'].includes(last)
    )
      return sentence.tokens
        .slice(match.from, match.to)
        .some(({ word }) => word.classes.has('human') || mine.has(word.text));
    if (match.pattern.source.startsWith('^')) return true;
    if (match.pattern.source.includes('up to'))
      return isHuman(doerOf(sentence.tokens.slice(match.from + 3, match.to - 2), known));
    if (
      textAt(sentence, match.to - 2) === 'responsible' &&
      !sentence.tokens[match.to]?.word.classes.has('gerund')
    )
      return false;
    const { doer, from, to } = subjectOf(sentence, match.from, known);
    if (match.pattern.source.startsWith('[@adverb')) return byPeople(sentence, match.to);
    // "They" that comes behind a thing is that thing.
    const they = textAt(sentence, to - 1) === 'they';
    if (isHuman(doer))
      return !(
        they &&
        from > 1 &&
        !sentence.tokens
          .slice(0, from)
          .some(({ word }) => word.classes.has('person') || word.classes.has('team'))
      );
    return byPeople(sentence, match.to);
  },
};

const mine = new Set(['my', 'our', 'your', 'his', 'her', 'their']);
