import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const asUsual: PatternRule = {
  name: 'judgement/as-usual',
  severity: 'warning',
  bias: 'stereotyping',
  says: '“{words}” turns one day into a habit of somebody’s.',
  why: 'If it happens often, something shared makes it happen; the habit is only what it looks like from outside.',
  ask: 'When did it happen before, and which condition do the days share?',
  instead: '“The same happened on … and …; each time … was …” with links to the records',
  source: 'Looking for the shared condition instead of a trait',
  patterns: [
    '@human|@house [always|constantly|never|invariably|habitually|consistently|regularly|chronically|persistently|notoriously|typically|routinely|perpetually|usually|often|rarely|seldom] @adverb? @verb|@third|@past|@gerund',
    '@human|@house @be [always|constantly|forever|never|notoriously|perpetually|usually|chronically|habitually|consistently|routinely]',
    '@human|@house {keep} @adverb? @gerund',
    '^ [as usual|always|ever]',
    '[as usual|always|ever] ,',
    '^ [typical|typically|predictably|unsurprisingly|characteristically]',
    '[not the first|last time]',
    '^ [once|yet again]',
    '@human|@house [once|yet again]',
    '[true to form]',
    '[(always | once more) the same (team | people | person | group | supplier | vendor | desk)]',
    '[same (team | people | person | supplier | vendor) as (last | the last)]',
    '[second|third|fourth|fifth|sixth|nth time (this | that | in | already)]',
    '@human|@house has|have [done it again]',
    'typical of|for @determiner? .. [@human|@house]',
    '@human [at it again]',
    'notoriously slow|late|bad|unreliable|careless|difficult|unresponsive|lazy|sloppy',
    '@human|@house [{have} a (bad | long | poor | sad)? habit|history|record|tendency|reputation|pattern of|for]',
    '@human|@house .. [prone|notorious|infamous|known|tends|tend|inclined|quick to|for]',
    '@human [repeatedly|continually|continuously] !{report|retry|restart|ask|observe|notify|check|test|try}',
    '[bad habit|habits of]',
    '[old habits die]',
    '[umpteenth|hundredth time]',
    '[as so often|many]',
    'the [usual suspects]',
    '@human [never|not {learn}]',
    '@human ... [learn|learned|learnt|learns nothing]',
    '@human {repeat}ed [@determiner (same | old)? (error | mistake | blunder)]',
    '[same (mistake | blunder) as]',
  ],
  flags: [
    'QA always misses this kind of change.',
    'As usual, nobody replied on the bridge.',
    'It is not the first time that the on-call engineer was late.',
    'The supplier never answers before noon.',
    'The developers keep pushing on Fridays.',
    'Once again the network team had told nobody.',
  ],
  leaves: [
    'The restart policy Always is set.',
    'The job retried once again at 10:41 UTC.',
    'As usual on Mondays, traffic doubled at 08:00 UTC.',
    'It is not the first time that the pool ran out; see the two records of May.',
    'The team always has two people on call.',
    'Users never saw the old page.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const text = tokens[from]?.word.text ?? '';
    if (/^(?:bad|old)$/.test(text)) return true;
    if (tokens.slice(from, to).some(({ word }) => word.text === 'same')) return true;
    if (text === 'notoriously') return isHuman(subjectOf(sentence, from, known).doer);
    const human = tokens[match.from]?.word.classes.has('human') === true && match.from < from;
    if (human || tokens[match.from]?.word.classes.has('human')) {
      if (tokens[match.from]?.word.classes.has('customer')) return false;
      const verb = tokens[to] ?? tokens[match.to - 1];
      const rest = tokens.slice(from, Math.min(tokens.length, to + 8));
      if (
        !isHuman(subjectOf(sentence, match.from + 1, known).doer) &&
        !tokens[match.from]?.word.classes.has('team')
      )
        return false;
      if (/^ha[vds]/.test(text)) return true;
      if (/^(?:once|yet)$/.test(text)) return negative(tokens.slice(to));
      if (/^ke/.test(tokens[match.from + 1]?.word.text ?? ''))
        return negative(rest) || !working.has(tokens[match.to - 1]?.word.text ?? '');
      if (text === 'never')
        return (
          !/^(?:seen|saw|had|been|received|lost)$/.test(verb?.word.text ?? '') &&
          /^(?:answer|repl|respond|read|test|check|listen|follow|look|care|tell|told|document|learn|ask|help|review|tidy|clean|update|reach|escalat|pick|think)/.test(
            verb?.word.text ?? '',
          )
        );
      return negative(rest);
    }
    // Without a person nearby it is about the traffic or the job.
    return (
      tokens.some(({ word }, at) => at >= to && isSomebody(word.classes) && word.text !== 'who') &&
      negative(tokens.slice(to))
    );
  },
};

function isSomebody(classes: ReadonlySet<string>): boolean {
  return (classes.has('person') || classes.has('team') || classes.has('pronoun')) && !classes.has('customer');
}

function negative(tokens: readonly { readonly word: { readonly text: string } }[]): boolean {
  return tokens.some(({ word }) => bad.test(word.text));
}

const bad =
  /^(?:not|never|nobody|no|none|no-one|late|miss(?:es|ed|ing)?|forg\w+|fail\w*|ignor\w*|break\w*|broke\w*|slow\w*|skip\w*|wrong\w*|bad\w*|without|overlook\w*|neglect\w*|complain\w*|blam\w*|delay\w*|refus\w*|lost|lose\w*|struggl\w*|careless\w*|unavailable|absent|unprepared|last|push\w*|hotfix\w*|untested|mess\w*|rush\w*|too|difficult|problem\w*|mistake\w*|unclear|incomplete|undocumented|underestimat\w*|asleep|drop\w*|overrun\w*)$/;
const working = new Set(
  list(
    'trying working looking monitoring watching investigating seeing getting receiving checking running restarting adding using having',
  ),
);
