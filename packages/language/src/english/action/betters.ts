import type { Token } from '../../word.js';
import { isFigure, textAt, wordsEnd } from './tokens.js';

/** Words that only promise something better. */
export function betters(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at) ?? '';
  const end = wordsEnd(tokens);
  const rest = tokens.slice(at + 1, end);
  if (rest.some(measures)) return 0;
  const next = textAt(tokens, at + 1) ?? '';
  if (text === 'raise' && textAt(tokens, at + 2) === 'bar') return 3;
  const told = rest.some(({ word }) => /^(?:by|via|using|with|into|from|against|instead)$/.test(word.text));
  if (
    /^(?:collaboration|communication|cooperation|coordination|relationship|relationships|contact)$/.test(next)
  )
    return improving.has(text) ? 1 : 0;
  if (text === 'review' && next === 'and' && improving.has(textAt(tokens, at + 2) ?? '')) return 3;
  if (improving.has(text) && !(told && text !== 'align')) return 1;
  if (
    /^(?:reduce|cut|decrease|lower|limit)$/.test(text) &&
    /^(?:number|amount|quantity)$/.test(textAt(tokens, at + 2) ?? '')
  )
    return told ? 0 : 1;
  if (changing.has(text) || (text === 'bring' && next === 'down') || (text === 'cut' && next === 'down'))
    return !rest.some(({ word }) => /^(?:by|via|using|from|that|which)$/.test(word.text)) &&
      rest.slice(0, 7).some(({ word }) => abstract.has(word.text))
      ? 1
      : 0;
  if (securing.test(text) && secured(tokens, at)) return 2;
  if (
    text === 'review' &&
    rest.length <= 3 &&
    rest.some(
      ({ word }) =>
        abstract.has(word.text) ||
        /^(?:monitoring|alerting|documentation|alerts|procedures?|practices|policy|policies|setup|approach|strategy)$/.test(
          word.text,
        ),
    )
  )
    return 1;
  if (/^(?:step|beef|ramp|shore|firm|tighten|toughen|brush)$/.test(text) && next === 'up')
    return told ? 0 : 2;
  if ((text === 'speed' && next === 'up') || /^(?:accelerate|quicken|hasten|shorten)$/.test(text))
    return told || rest.some(({ word }) => settings.has(word.text)) ? 0 : 1;
  if (/^(?:fine-tune|tune)$/.test(text) && rest.length <= 3) return 1;
  if (/^(?:clean|tidy)$/.test(text) && next === 'up')
    return rest.some(({ word }) => stale.test(word.text)) ? 0 : 2;
  return 0;
}

const improving = set(
  'improve enhance strengthen optimise optimize harden modernise modernize streamline refine polish bolster boost foster mature minimise minimize maximise maximize address advance stabilise stabilize revamp toughen revitalise revitalize intensify ameliorate uplift upskill professionalise professionalize',
);

/** Settings, which are shortened by a figure that the change shows. */
const settings = set(
  'timeout timeouts ttl interval lease window period retention name names title log text message line',
);

const changing = set(
  'cut simplify tighten clarify tune fine-tune secure support facilitate tackle rationalise rationalize overhaul rework mitigate increase reduce decrease raise lower drive gain get encourage build extend expand grow provide ease limit promote deepen elevate heighten sharpen broaden widen gain boost bring',
);

/** What cannot be counted without saying how. */
const abstract = set(
  'frequency duration robustness reliability resilience resiliency stability visibility observability awareness coverage quality performance efficiency noise toil time latency complexity risk risks likelihood chance chances debt adoption insight insights understanding confidence maintainability dependency dependencies scalability availability security knowledge transparency accountability impact maturity process processes communication communications collaboration coordination governance culture workflow responsibilities ownership hygiene experience handover alignment manual effort efforts workload overhead readiness preparedness trust capability capabilities confusion pressure friction dependence reliance probability exposure mttr mttd use usage uptake',
);

const securing = /^(?:ensure|guarantee|assure|maintain|achieve|establish|preserve|safeguard)$/;

/** "Ensure quality", "ensure a high availability": the goodness itself, and not the thing that has it. */
function secured(tokens: readonly Token[], at: number): boolean {
  if (tokens.some(({ word }) => word.classes.has('figure'))) return false;
  for (const [index, { word }] of tokens.slice(at + 1, at + 4).entries()) {
    const next = tokens[at + index + 2];
    // "Consistency checks" are a thing.
    if (virtues.has(word.text))
      return next?.kind !== 'word' || next.word.classes.has('preposition') || next.word.classes.has('joint');
    if (word.classes.has('preposition') || word.classes.has('aux')) return false;
  }
  return false;
}

const virtues = set(
  'quality stability reliability availability security consistency continuity integrity compliance resilience resiliency robustness visibility transparency communication collaboration alignment coordination readiness preparedness safety accuracy efficiency performance accountability awareness smoothness scalability governance',
);

const stale =
  /^(?:old|unused|stale|leftover|left-over|orphaned|obsolete|dead|expired|dangling|duplicate|deprecated|legacy)$/;

/** A figure that something can be held against; a number of a ticket or a version is none. */
function measures(token: Token, index: number, all: readonly Token[]): boolean {
  const { word } = token;
  if (word.classes.has('figure') && limits.test(all[index - 1]?.word.text ?? '')) return true;
  return isFigure(token, index, all) && !/^v?\d+\.\d+\.\d+$/.test(word.text);
}

const limits = /^(?:below|under|within|least|most|than|to|over|above|by)$/;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
