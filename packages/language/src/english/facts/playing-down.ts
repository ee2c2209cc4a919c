import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { saysCount, saysLength } from './figures.js';
import { told } from './told.js';

export const playingDown: PatternRule = {
  name: 'facts/playing-down',
  severity: 'warning',
  bias: 'minimisation',
  says: '“{words}” makes it look smaller than a number would.',
  why: 'Whoever was hit reads it as not being taken seriously, and the next such thing gets less care.',
  ask: 'What did it look like for the people who were hit, in figures?',
  instead: 'Leave the word out and give the number: “3 sites were unreachable for 12 minutes”.',
  source: 'Details are not changed to look better',
  places: [...told, 'factors', 'lessons', 'well', 'questions', 'other'],
  patterns: [
    '[minor|small|tiny|slight|trivial|little|insignificant|mild|modest|marginal|brief|short|harmless|cosmetic @adverb? (issue | issues | incident | problem | problems | disruption | disruptions | blip | impact | outage | hiccup | hiccups | glitch | glitches | challenge | challenges | inconvenience | mistake | mistakes | bug | bugs | degradation | interruption | delay | delays | error | trouble | downtime)]',
    '[minor .. related? issue|issues|problem|problems]',
    '[negligible|insignificant|minuscule|immaterial|inconsequential]',
    '[(limited | low | modest | marginal | small) (impact | effect | damage)]',
    '[minimal .. impact|downtime|disruption|disturbance|effect|loss|delay|inconvenience|unavailability]',
    '[(almost | basically | practically | virtually | nearly | next to | little to | little or | hardly any | barely any | scarcely any ) (no | nobody | none | nothing)]',
    '[little (impact | effect | damage | harm | disruption | loss | inconvenience)]',
    '(impact | effect | damage | consequence | consequences | delay | delays | disruption | glitch | issue | problem | bug | loss | losses | fault | incident | event | error | errors | interruption | drop | inconvenience) ... @be [@adverb? (trivial | acceptable | tolerable | harmless | cosmetic | bearable | manageable | contained | mild | modest | tiny | marginal | not bad | unimportant | minor | slight)]',
    '[(impact | effect | damage | consequences) .. @be @adverb? (minor | small | limited | low | little | insignificant | minimal | negligible | slight)]',
    '[blip|hiccup|hiccups|micro-downtime|micro-downtimes|micro-outage|micro-outages|glitch|glitches|snag]',
    '[(only | just | merely) @adverb? {affect}ed|{impact}ed|{hit}ed]',
    '[(not | no) (a | that | much | a real | so)? (big deal | serious | dramatic | a problem | too bad)]',
    '[(could | might) have been (a lot | much | far)? worse]',
    '[(maybe | perhaps | probably)? not worth the effort]',
    '[(no | nothing) real? (harm | damage) {do}ed]',
    '[(a | an) (rather | fairly | relatively | pretty | quite) (small | minor | harmless | mild | short | low) (incident | issue | problem | bug | outage | impact | disruption | event)]',
    '[(a | the) (mere | small | trivial) inconvenience]',
    '@customer [(mostly | hardly | barely | largely | scarcely) (did not)? (notice | noticed)]',
    '[(not much | not a lot) (was | is | were | has | had)]',
    '[nothing (serious | major | dramatic | to worry about | critical | important | bad | terrible)]',
    '[no more than (a | an) (nuisance | annoyance | inconvenience | blip | hiccup)]',
    '^ [(only | just | mostly | mainly | merely) (internal | external | cosmetic | test | staging | dev | affected | a problem | an annoyance)]',
    '[(with | had) (little | small | hardly any | barely any) (effect | impact | consequence | consequences)]',
    '[(hardly | barely) (noticeable | noticed | visible)]',
    '[(only | just | merely) (a few | few | some | a handful | a small | a minor | minor | slightly | briefly | a little | a bit | a short | a couple)]',
    '[hardly|barely|scarcely any|anyone|anybody]',
    '[(not a | no) (huge | big | real | major) (deal | problem | issue | thing)]',
    '(impact | effect | loss | losses | harm | damage | issue | incident | problem | delay) ... @be [@adverb? (limited | minimal | contained | low | small | not significant | not critical | not severe | not serious | insignificant)] !to',
    '[(rounding error | grand scheme of things | drop in the ocean | storm in a teacup | non-event | nothing burger)]',
    '[not (too | very | that | so | particularly) (bad | serious | severe | long | dramatic | critical)]',
    '[no (significant | noticeable | material | serious | notable | lasting | meaningful | big | real | substantial) (impact | effect | damage | harm | loss | disruption | consequences)]',
    '[(largely | mostly | by and large) (unaffected | fine | worked | unnoticed | ok | intact)]',
    '[not the end of the world]',
    '[(hardly | barely | scarcely | not) worth (mentioning | noting | the mention | a mention)]',
    '[few if any]',
    '[(nobody | no one | hardly anyone | hardly anybody) noticed]',
    '[(slight | slightly | mild | mildly) (delay | delays | delayed | slow | slower | degraded | degradation | late | affected | disruption)]',
    '[(isolated | rare) (incident | case | cases | event)]',
    '@be [tolerable|bearable|manageable]',
    '[(just | merely | only | simply) (a | an) .. (issue | problem | matter | hiccup | nuisance | formality | glitch)]',
  ],
  flags: [
    'Hardly any visitors were turned away.',
    'A minor issue with the printers kept the ward busy.',
    'The impact on shoppers was negligible.',
    'It was just a short blip.',
    { text: 'Only affected readers in the north', in: 'impact', role: 'item' },
    'A small bug sent the letters twice.',
    'It could have been much worse.',
    'It was a fairly small incident.',
  ],
  leaves: [
    'Minor delays of 3 to 6 minutes on two ferry lines.',
    'The minor version 4.7 was rolled out.',
    'Only one pod was restarted.',
    'It only affected 12 of 9,000 accounts.',
    'The minor upgrade of the driver was done in May.',
    'There was no impact on customers.',
    'At night there is next to no load.',
    'No major issues came up in the check.',
    { text: 'Upgraded the exporter for a minor gain in speed', in: 'timeline' },
  ],
  accepts: ({ match, sentence, sentences }) => {
    const words = sentence.tokens.slice(match.marked.from, match.marked.to);
    const first = words[0]?.word.text ?? '';
    if (first === 'only' || first === 'just' || first === 'merely') {
      // What is exact may say "only".
      const next = sentences[sentences.indexOf(sentence) + 1];
      if (saysCount(sentence.tokens) || (next !== undefined && saysCount(next.tokens))) return false;
      const after = sentence.tokens[match.to]?.word.text ?? '';
      return after !== 'one' && after !== 'a' && after !== 'the' && after !== 'by' && after !== 'our';
    }
    // “Minor delays of up to 4 minutes”: the measure is there.
    if (
      /^(?:minor|short|brief|slight|small|modest|limited)$/.test(first) &&
      measured(sentence.tokens.slice(match.marked.to, match.marked.to + 7))
    )
      return false;
    // “The effect was small: 3 of 900 samples.”
    const rest = sentence.tokens.slice(match.marked.to, match.marked.to + 7);
    if (/^[:(]$/.test(rest[0]?.word.text ?? '') && measured(rest)) return false;
    const before = sentence.tokens[match.marked.from - 1]?.word.text ?? '';
    // “At night there is next to no load”: nobody is hit.
    if (
      !/^(?:hardly|barely|scarcely)$/.test(first) &&
      /^(?:load|traffic|use|usage|demand|work|documentation|docs|tests|staff|room|space)$/.test(
        rest[0]?.word.text ?? '',
      )
    )
      return false;
    if (
      sentence.tokens[match.marked.from - 2]?.word.text === 'not' ||
      sentence.tokens.at(-1)?.word.text === '?'
    )
      return false;
    return before !== 'no' && before !== 'not' && before !== 'without' && before !== 'any';
  },
};

function measured(after: readonly Token[]): boolean {
  return saysLength(after) || saysCount(after);
}
