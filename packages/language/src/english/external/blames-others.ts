import type { PatternRule } from '../../rule.js';
import { doerOf, subjectOf } from '../doer.js';
import { harmPatterns } from '../naming/harm-patterns.js';

/** "Customers received the wrong bill" is what they met. */
const harmful = harmPatterns.filter((each) => !/^(?:@past|\{(?:delete|cut))/.test(each));

export const blamesOthers: PatternRule = {
  name: 'external/blames-others',
  severity: 'warning',
  bias: 'self-serving bias',
  says: '“{words}” passes the failure on to somebody else.',
  why: 'Customers chose us and not our supplier; they want to know what we will do about it.',
  ask: 'What do we depend on here, and what are we changing in how we depend on it?',
  instead: '“Our provider had a fault, and 4% of your orders failed; we are adding a second provider.”',
  source: 'A message after an incident is there to restore trust',
  places: ['external'],
  patterns: [
    "vendor|vendors|supplier|suppliers|provider|providers|partner|partners|carrier|company|customer|customers|user|users|third-party 's|' .. fault|mistake|mistakes|error|negligence|failure",
    '@be their|his|her @adverb? .. outdated|faulty|broken|wrong|own',
    'beyond|outside|outwith of? our|anyone control|influence',
    'out of our hands|control',
    'circumstances|events beyond|outside',
    'beyond what we|anyone',
    '{lie} with @determiner .. provider|operator|partner|vendor|supplier|carrier|company|authority|contractor|manufacturer|customer|customers|user|users',
    'because|since some|certain|many|few|several of? @determiner? @customer {use|enter|click|press|send|ignore|install|forget|keep|type|choose|upload}ed',
    '[nothing we could]',
    '[could not have been? foreseen|prevented|predicted|avoided]',
    'unforeseeable|unavoidable|unforeseen|unpredictable',
    'force majeure',
    'vendor|supplier|provider|partner|carrier|company|party|operator|customer|customers|user|users @be @adverb? (to blame | at fault | responsible)',
    'on the side|part|end of our|the|a|your',
    'faulty|broken|bad|defective|wrong update|file|data|change|release|configuration|certificate|delivery from|by|of our|the|a|another @adverb? .. vendor|supplier|provider|partner|carrier|company|party|manufacturer',
    '[act of god|nature]',
    '[due|owing to|because of|caused by @determiner .. department|team|vendor|supplier|authority|contractor|subcontractor|carrier|company|technician|engineer|employee|agency|customer|customers|user|users] !incident|outage|failure|fault',
    '{experience|have|suffer} .. their end',
    '[on their|the .. end|side|part] !of',
    'nothing to do with us|our',
    'victim|victims of',
    '[{inform|tell|advise|notify}ed us late|wrongly|incorrectly|too]',
    'not|never @adverb? [{inform|tell|warn|notify|advise|alert}ed? us]',
    'the? fault of the|our|a|another',
    'no fault|action|doing of our|ours',
    'not our fault|mistake|doing',
    '{let} us down',
    '{blame} on|lies|the|our',
    '{provider|carrier|company} fail|failed to|us',
    ...harmful,
    '{enter|use|configure|misuse|misconfigure} ... wrong|incorrectly|outdated|unsupported',
    'if .. @customer|@team|@person|they|you had @adverb? [@participle]',
    '[had @human @adverb? @participle]',
    'failed to|us',
    '{forget|neglect|omit} to',
    'entirely|solely due|down to our|the|a .. vendor|supplier|provider|partner|carrier|company',
  ],
  flags: [
    { text: 'This was our vendor’s mistake.', in: 'external' },
    { text: 'The cause was beyond our control.', in: 'external' },
    { text: 'Some customers misconfigured their webhooks.', in: 'external' },
    { text: 'Our payment partner let us down on Saturday.', in: 'external' },
    { text: 'Through no fault of our own, card payments failed.', in: 'external' },
    { text: 'Our hosting provider failed to tell us about the work.', in: 'external' },
    { text: 'If users had updated the app, the form would have worked.', in: 'external' },
  ],
  leaves: [
    { text: 'A second line of our provider now carries half of the calls.', in: 'external' },
    { text: 'Customers saw timeouts.', in: 'external' },
    { text: 'A change that we made broke sign-in.', in: 'external' },
    { text: 'We failed over to a second provider.', in: 'external' },
    { text: 'Access control in our app was not affected.', in: 'external' },
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { source } = match.pattern;
    if (source.startsWith('the? fault')) return tokens[match.from - 1]?.word.text !== 'not';
    const verb =
      harmful.includes(source) ||
      source.startsWith('{enter') ||
      source.startsWith('failed') ||
      source.startsWith('{forget');
    if (!verb) return true;
    const { doer, from, to } = subjectOf(sentence, match.from, known);
    const subject = tokens.slice(from, to);
    const whom = subject[0]?.word.text === 'who' ? tokens.slice(0, from) : [];
    const other =
      whom.some(({ word }) => word.classes.has('customer')) ||
      doer === 'customer' ||
      doer === 'team' ||
      doerOf(subject, known) === 'customer' ||
      subject.some(({ word }) => outsiders.test(word.text));
    const first = tokens[from];
    const last = tokens[match.to - 1];
    return other && first && last && !/^(?:saw|see)/.test(first.word.text)
      ? { from: first.from, to: last.to }
      : false;
  },
};

const outsiders =
  /^(?:vendor|supplier|provider|partner|carrier|company|customer|user|parent|shopper|third-party)s?$/;
