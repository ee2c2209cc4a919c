import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';

export const fluke: PatternRule = {
  name: 'single-cause/fluke',
  severity: 'warning',
  bias: 'normalisation of deviance',
  says: '“{words}” puts the incident down as chance.',
  why: 'What looks like chance is often the first of a kind, and nobody looks for the second.',
  ask: 'Which incidents were like this one, and what do they share?',
  instead: '“This has happened … times before: …”',
  source: 'Near misses and small incidents as a source of learning',
  except: ['lucky'],
  patterns: [
    '[fluke|flukes]',
    '[one-off|oneoff]',
    '[bad|rotten|tough|sheer luck]',
    '[freak] !out|show|outs',
    '[pure|mere|unhappy|sheer|unlucky coincidence]',
    '[extremely|highly|very|most|exceptionally rare|unlikely|improbable event|coincidence|combination|occurrence|set|sequence|case]',
    '[rare|unlikely|improbable|extraordinary|remarkable coincidence]',
    '[unlikely|improbable combination|sequence|event]',
    '[one-in-a-million]',
    '[one in a million]',
    '[pure|sheer|blind|mere|dumb|plain chance|luck|misfortune]',
    '[black swan]',
    '[one-time incident|event|occurrence|problem|issue]',
    '[isolated incident|event|case|occurrence]',
    '[once in a lifetime]',
    '[once-in-a-lifetime]',
    '[act of god]',
    '[just|simply|merely|plain unlucky]',
    '[just one of those things|days]',
    '[stars {align}ed]',
    '[once in a|every hundred|thousand|million years|lifetime|decade|century|generation]',
    '[once in a decade|century|generation|blue]',
    '[one in a billion]',
    '[one-in-a-billion|once-in-a-decade|once-in-a-century|once-in-a-generation]',
    '[unfortunate|unhappy|unlucky|strange|weird|odd|curious|bizarre|freakish coincidence|circumstances|constellation|combination|confluence|chain|conjunction]',
    '[chain of circumstances]',
    '[very|extremely|highly unlikely|improbable series|chain|conjunction|confluence]',
    '[statistical outlier|fluke]',
    '[lightning .. {strike} twice]',
  ],
  flags: [
    'It was just a fluke.',
    'This was a one-off.',
    'Bad luck brought both disks down at once.',
    'We see it as an isolated incident.',
    'The double failure was a freak event.',
    'It was an unfortunate coincidence.',
  ],
  leaves: [
    'Is this an isolated incident, or the third of its kind?',
    'A one-off script emptied the queue at 09:40 UTC.',
    'It was not an isolated incident.',
    { text: 'By sheer luck two people were still online', in: 'lucky' },
  ],
  accepts: ({ match, sentence }) =>
    sentence.tokens.at(-1)?.word.text !== '?' &&
    !(match.pattern.source.startsWith('[one-off') && names(sentence.tokens[match.to])) &&
    !sentence.tokens
      .slice(Math.max(0, match.from - 3), match.from)
      .some(({ word }) => denials.has(word.text)),
};

const denials = new Set(['not', 'no', 'never', 'hardly', 'than']);

/** "A one-off script": the word belongs to a thing, and not to the incident. */
function names(next: Token | undefined): boolean {
  if (next?.kind === 'code') return true;
  if (next?.kind !== 'word' || incidents.has(next.word.text)) return false;
  return !['preposition', 'joint', 'adverb', 'aux', 'pronoun'].some((name) => next.word.classes.has(name));
}

const incidents = new Set([
  'incident',
  'problem',
  'issue',
  'failure',
  'error',
  'occurrence',
  'fault',
  'glitch',
]);
