import type { PatternRule } from '../../rule.js';
import { isName, subjectOf } from '../doer.js';

export const blame: PatternRule = {
  name: 'naming/blame',
  severity: 'error',
  bias: 'scapegoating',
  says: '“{words}” looks for somebody to carry the failure.',
  why: 'Where blame is in the words, people protect themselves, and the review loses its best witnesses.',
  ask: 'What had to come together for this to happen?',
  instead: '“Three things came together: …”',
  source: 'No pointing of fingers in a review',
  patterns: [
    'to blame',
    '{blame} @human|@name|@determiner|on',
    'blame ... {fall|lie|rest|go|belong}',
    'blame @be on|with @determiner|@name',
    '{take|bear|carry|deserve|share} .. blame',
    'culprit|culprits',
    '@be the|a main|real|only|biggest|actual|true? problem|reason|cause|bottleneck|weak|weakest',
    '[engineer|developer|operator|person|colleague|employee|admin|individual in question|concerned]',
    '[offending|responsible engineer|developer|operator|person|colleague|employee|admin|individual|party|parties|people]',
    'guilty',
    'perpetrator|perpetrators|wrongdoer|scapegoat|scapegoats|offender|offenders',
    '{point} .. finger|fingers',
    '{hold} .. accountable|liable',
    'finger-pointing|finger pointing at',
    '@be who|whom {cause|break|do|start|trigger|create}ed',
    '@be the one|ones|person|people|guy|team who {cause|break|do|start|trigger|create}ed',
  ],
  flags: [
    'The author of the script is to blame.',
    'The blame for the double charge lies with the billing squad.',
    { text: '16:55 error rate climbs, Liam is the culprit', in: 'timeline' },
    'The culprit was found.',
    'The guilty party will be visible in the audit log.',
    { text: 'We blame the vendor for the late notice', in: 'lessons' },
    'Somebody has to be held accountable for the loss.',
  ],
  leaves: [
    'Nobody is to blame for this.',
    'A blameless review was held.',
    { text: 'Culprit Ingress object removed', in: 'timeline' },
    'A node was the culprit.',
    'The history in git blame shows an older change.',
    'Potential culprit identified.',
    'We do not point the finger at anyone.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const before = tokens[match.from - 1]?.word.text ?? '';
    const word = tokens[match.from]?.word.text ?? '';
    if (before === 'git' || tokens[match.to]?.word.text === '-free') return false;
    if (tokens.slice(0, match.to + 2).some(({ word: { text } }) => denying.has(text))) return false;
    if (tokens[match.from]?.word.classes.has('be')) {
      const { doer, from } = subjectOf(sentence, match.from, known);
      // "The bank is who caused this."
      if (/^whom?$/.test(tokens[match.from + 1]?.word.text ?? '')) {
        const first = tokens[from];
        const last = tokens[match.to - 1];
        return doer !== 'unsaid' && first && last ? { from: first.from, to: last.to } : false;
      }
      return doer === 'person' || doer === 'team' || doer === 'customer';
    }
    if (word.startsWith('offender')) {
      const subject = [tokens[match.to], tokens[match.to + 1]].findIndex((token) =>
        token?.word.classes.has('be'),
      );
      const whom = tokens.slice(match.to + subject + 1, match.to + subject + 5);
      if (subject >= 0) return whom.some((token) => token.word.classes.has('human') || isName(token, known));
    }
    if (word === 'to' || word.startsWith('culprit')) {
      let verb = match.from;
      while (verb > 0 && !tokens[verb]?.word.classes.has('be') && match.from - verb < 5) verb--;
      if (tokens[verb]?.word.classes.has('be')) {
        const { doer, from } = subjectOf(sentence, verb, known);
        const first = tokens[from];
        const last = tokens[match.to - 1];
        return doer !== 'thing' && doer !== 'unsaid' && first && last
          ? { from: first.from, to: last.to }
          : false;
      }
      const [after, then] = tokens.slice(match.to);
      return (
        word.startsWith('culprit') &&
        before === 'the' &&
        after?.word.classes.has('be') === true &&
        /^(?:found|identified|caught|known)$/.test(then?.word.text ?? '') &&
        (tokens[match.to + 2] === undefined || tokens[match.to + 2]?.kind === 'mark')
      );
    }
    if (word === 'guilty') {
      const next = tokens[match.to]?.word;
      return (
        next?.classes.has('human') === true || /^(?:party|parties|one|of|commit)$/.test(next?.text ?? '')
      );
    }
    if (/^(?:blame|blames|blamed|blaming)$/.test(word) && tokens[match.to - 1]?.word.text === 'on')
      return true;
    return true;
  },
};

const denying: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'no-one',
  'without',
  'nor',
  'none',
  'instead',
  'rather',
  'avoid',
]);
