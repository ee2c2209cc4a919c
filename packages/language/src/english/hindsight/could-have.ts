import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { isHuman, subjectOf } from '../doer.js';
import { betterVerbs } from '../words/care.js';
import { list } from '../words/list.js';
import { asksWhether, byPeople, holds, pastOf, textAt } from './words.js';

export const couldHave: PatternRule = {
  name: 'hindsight/could-have',
  severity: 'warning',
  bias: 'counterfactual',
  says: '“{words}” tells of a day that did not happen.',
  why: 'What could have been done explains nothing about what was, and reads as a reproach to those who were there.',
  ask: 'Which choices did people see at the time, and what spoke for the one they took?',
  instead: 'Write what happened; turn the idea into an action.',
  source: 'Analysing the accident that happened and not another one',
  except: ['well', 'lucky'],
  patterns: [
    '[could|would ... {make}ed us|them|me|people|everyone aware]',
    '[there could|might .. have been a|an|someone|more]',
    '^ @determiner? [quick|simple|single|short|brief|mere|one glance|look|check|test|call|question|search|query|review|comparison|rehearsal ... would|could|might]',
    '[could|might @adverb? have been over]',
    '[might never|not have happened|occurred|begun|started|spread]',
    '!not|outside [within|in our|their|his|her power|control to?]',
    '[nothing {prevent|stop|keep|hinder}ed .. from {check|test|ask|call|wait|verify|review|escalate|stop|look|read|raise|try|compare}ing]',
    '[could|might likely|@adverb* have|of @adverb* (been|be|also @adverb*)? @participle|quicker|faster|sooner|earlier|shorter|better]',
  ],
  flags: [
    'The bad build could have been caught on the canary.',
    'We could have rolled back within five minutes.',
    'The whole afternoon could easily have been avoided.',
    'It was within our control to stop the press.',
    'A second reviewer might have spotted the missing index.',
    { text: 'The copy could have been checked by the data team', in: 'lessons', role: 'item' },
    { text: 'Recovery could have been faster with the old tool', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'Customers could not log in.',
    'The review asked whether the ferry could have waited.',
    'We looked for tokens that could have been leaked.',
    'What could have led a responder to restart the wrong node?',
    'The timeouts could have been caused by the new proxy.',
    { text: 'A coordinator on the call could have helped', in: 'lessons', role: 'item' },
    { text: 'We could have lost the second copy as well', in: 'lucky' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const { source } = match.pattern;
    if (source.startsWith('^') || source.includes('over]')) return !building.has(passage.place);
    if (source.startsWith('[there'))
      return !building.has(passage.place) && !holds(sentence, dangers, match.to);
    if (/^\[(?:might never|nothing)/.test(source)) return !building.has(passage.place);
    if (source.startsWith('!not'))
      return !holds(sentence, refused, match.from - 4, match.from + 1) && !isNoun(sentence.tokens[match.to]);
    const last = textAt(sentence, match.to - 1);
    if (gone.has(last) && bad.has(textAt(sentence, match.to))) return false;
    if (openers.has(textAt(sentence, match.from - 1)) || asksWhether(sentence, match.from)) return false;
    // "The flaw could have allowed a tenant to read it" tells of a danger.
    const next = sentence.tokens[match.to]?.word;
    if (granting.has(last) && !(next && (us.has(next.text) || next.classes.has('person')))) return false;
    const { doer, from } = subjectOf(sentence, match.from, known);
    if (byPeople(sentence, match.to)) return true;
    if (building.has(passage.place) && (!isHuman(doer) || imagined(sentence.tokens[from]))) return false;
    if ((doer === 'we' || doer === 'team') && !harm.has(last)) return true;
    if (possible.has(last)) return false;
    if (holds(sentence, comparatives, match.to, match.to + 4)) return true;
    // "With one more reader it could have been seen."
    if (doer === 'thing' && leading.has(textAt(sentence, 0)) && maybe.has(last)) return true;
    if (isHuman(doer) && !maybe.has(last)) return true;
    if (doer === 'customer') return false;
    return better.has(last) || comparatives.has(last);
  },
};

/** “A second pair of eyes could have helped” points at something to build. */
function imagined(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.word.classes.has('gerund') || /^(?:an?|another|more)$/.test(token.word.text))
  );
}

/** "Within our control plane." */
function isNoun(token: Token | undefined): boolean {
  const behind = ['preposition', 'joint', 'adverb', 'verb', 'determiner'];
  return token?.kind === 'word' && !behind.some((name) => token.word.classes.has(name));
}

/** Parts in which a could-have often only points at something to build. */
const building = new Set(['lessons', 'wrong', 'actions', 'wider', 'questions']);
const better = pastOf(betterVerbs);
const comparatives = new Set(['quicker', 'faster', 'sooner', 'earlier', 'shorter', 'better', 'aware']);
/** What is said of dangers and of causes that are not yet known. */
const possible = new Set([
  ...pastOf(
    list(`
      leak expose access affect impact cause trigger contribute lead happen result compromise steal lose damage corrupt
      break introduce produce create occur change copy download exfiltrate obtain expire hit overload
    `),
  ),
]);
const gone = new Set(['gone', 'ended', 'turned']);
const bad = new Set(['wrong', 'bad', 'badly', 'up', 'worse', 'out', 'better', 'well']);
/** What may have been, as far as people knew. */
const harm = pastOf(
  list('lose cause lead contribute expose affect break leak trigger see receive experience'),
);
/** What people may have done without anybody having seen it. */
const maybe = pastOf(list('see view use notice receive experience encounter have be get'));
const dangers = new Set('loss leak damage exposure harm breach attack race bug fault cause risk'.split(' '));
const granting = pastOf(list('allow let give enable permit'));
const us = new Set(['us', 'them', 'me', 'the', 'on-call']);
const leading = new Set(['with', 'without', 'if', 'had']);
const refused = new Set(['not', 'outside', 'beyond', 'put', 'place', 'once', 'now']);
const openers = new Set(['what', 'how', 'who']);
