import type { Token } from '../../word.js';
import { textAt, wordsEnd } from './manner.js';

/** Words that only look: how many tokens they are; 0 for other verbs. */
export function looks(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at) ?? '';
  const next = textAt(tokens, at + 1) ?? '';
  const third = textAt(tokens, at + 2) ?? '';
  if (/^(?:try|attempt)$/.test(text)) return tokens.some(isFigure) ? 0 : 1;
  if (alwaysLooking.has(text)) return 1;
  if (following.get(text)?.has(next)) return 2;
  if (speaking.test(text) && /^(?:with|to)$/.test(next)) return 2;
  if (
    /^(?:see|evaluate|study|check|look)$/.test(text) &&
    chances.test(next === 'the' || next === 'a' ? third : next)
  )
    return next === 'the' || next === 'a' ? 3 : 2;
  if (/^(?:allocate|dedicate|reserve|make|take|spend|find|invest|free)$/.test(text) && gives(tokens, at))
    return 2;
  if (text === 'wait' || text === 'await')
    return /^(?:and|on)$/.test(next) ||
      tokens.slice(at + 1, at + 5).some(({ word }) => awaited.has(word.text))
      ? 1
      : 0;
  if (text === 'bring' && third === 'up' && /^(?:it|this|that|them)$/.test(next)) return 3;
  if (/^(?:raise|mention|address)$/.test(text) && /^(?:it|this|that|these|them)$/.test(next))
    return /^(?:with|to|in|at|again|)$/.test(third) ? 2 : 0;
  if (works(tokens, at)) return 2;
  if (text === 'escalate' && (next === 'to' || next === 'with'))
    return tokens.some(
      (token, index) => isFigure(token, index, tokens) || /^(?:if|when|after|once)$/.test(token.word.text),
    )
      ? 0
      : 2;
  if (text === 'see')
    return /^(?:above|below|ticket|issue|jira|comments?|[a-z]+-\d+)$/.test(next) && at + 3 > wordsEnd(tokens)
      ? 2
      : 0;
  if (
    /^(?:identify|propose|suggest|define|find|collect|recommend|seek|uncover|spot)$/.test(text) &&
    openEnds.has(next)
  )
    return 2;
  if (/^(?:review|check|test|verify|determine|identify|study|clarify|establish|see|ask)$/.test(text))
    return /^(?:if|whether)$/.test(next) ||
      (/^(?:how|why|what)$/.test(next) && /^(?:check|see|determine)$/.test(text))
      ? 2
      : 0;
  if (
    /^(?:make|create|have|develop|define|draft|form|build|find|devise|formulate|elaborate)$/.test(text) &&
    /^(?:a|an|the)$/.test(next)
  )
    if (plans.test(third) && at + 3 >= wordsEnd(tokens)) return 3;
  if (meets(tokens, at)) return 3;
  if (/^(?:help|support|assist|push|pressure|motivate|encourage)$/.test(text)) {
    const object = tokens[/^(?:the|our|all)$/.test(next) ? at + 2 : at + 1];
    if (object?.word.classes.has('human') || /^crews?$/.test(object?.word.text ?? '')) return 2;
  }
  if (text === 'find')
    return /^(?:ways?|paths?|solutions?|options?|possibilities|alternatives?|means)$/.test(next) ||
      /^(?:way|ways|path|solution|method|better)$/.test(third)
      ? 2
      : 0;
  if (text === 'have' || text === 'hold' || text === 'take')
    return next === 'a' && /^(?:talk|think|look|chat|conversation|discussion|closer)$/.test(third) ? 2 : 0;
  if (text === 'come' && next === 'up')
    return /^(?:ideas?|ways?)$/.test(textAt(tokens, at + 3) ?? '') ||
      /^(?:way|plan|solution|strategy|idea|concept)$/.test(textAt(tokens, at + 4) ?? '')
      ? 2
      : 0;
  if (text === 'sync' && tokens.some(({ word }) => word.classes.has('figure'))) return 0;
  if (text === 'align' || text === 'sync' || text === 'liaise')
    return tokens.slice(at, at + 6).some(({ word }) => word.text === 'with') ? 1 : 0;
  return 0;
}

const alwaysLooking = set(
  'investigate consider reconsider explore research assess evaluate analyse analyze examine discuss brainstorm reflect revisit rethink prioritise prioritize understand study ponder experiment strive ideate contemplate deep-dive re-evaluate reevaluate reassess re-assess chase hope wonder ponder weigh-up pursue envisage sound-out re-think re-consider re-visit re-examine reexamine debate deliberate liaise',
);

const following: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    think: set('about of through how'),
    figure: set('out'),
    find: set('out'),
    dig: set('into deeper'),
    dive: set('into'),
    drill: set('into'),
    spike: set('into'),
    see: set('if whether how what'),
    work: set('on towards toward with'),
    invest: set('in into'),
    agree: set('on upon'),
    talk: set('to with about'),
    speak: set('to with about'),
    chat: set('to with'),
    engage: set('with'),
    reach: set('out'),
    follow: set('up'),
    collaborate: set('with'),
    check: set('with'),
    touch: set('base'),
    catch: set('up'),
    circle: set('back'),
    meet: set('with'),
    push: set('for'),
    start: set('thinking looking discussing exploring investigating'),
    gather: set('feedback ideas thoughts opinions'),
    experiment: set('with'),
    aim: set('to for at'),
    strive: set('to for'),
    plan: set('to for'),
    help: set('teams with people'),
    learn: set('how from about more'),
    go: set('over through'),
    get: set('together feedback clarity clarification insight insights opinions'),
    keep: set('looking thinking discussing investigating exploring'),
    be: set('able'),
    give: set('thought thoughts feedback'),
    read: set('up'),
    look: set('into at for over to if whether through around closer deeper more further again'),
  }),
);

/** Talk with somebody, and no word of what is to come of it. */
const speaking =
  /^(?:clarify|confer|coordinate|co-ordinate|cooperate|consult|interact|discuss|liaise|align)$/;

const chances =
  /^(?:possibility|possibilities|feasibility|viability|options?|potential|alternatives?|opportunity|opportunities|chances?|ways?|need|benefits?|usefulness|suitability)$/;

const awaited = set(
  'vendor supplier partner provider response reply answer feedback fix upstream result results news next decision approval management confirmation outcome others patch',
);

const openEnds = set(
  'improvements improvement areas gaps opportunities ways possibilities potential next options weaknesses issues problems risks solutions ideas measures alternatives',
);

const plans = /^(?:plan|strategy|roadmap|concept|solution|proposal|task|working)$/;

/** "Set up a meeting with …", and not what is to be decided there. */
function meets(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  if (!/^(?:arrange|book|have|hold|organise|organize|plan|schedule|set|setup)$/.test(text)) return false;
  if (tokens.some(({ word }) => /^(?:decide|agree|sign|approve|choose)$/.test(word.text))) return false;
  const from = text === 'set' && textAt(tokens, at + 1) === 'up' ? at + 2 : at + 1;
  const noun = tokens.findIndex(
    ({ word }, index) =>
      index >= from &&
      index < from + 3 &&
      /^(?:meetings?|call|talk|chat|discussion|catch-up|sync|retro|retrospective)$/.test(word.text),
  );
  const next = tokens[noun + 1];
  return (
    noun > 0 &&
    !(text === 'have' && noun > from + 1) &&
    (next?.kind !== 'word' || next.word.classes.has('preposition'))
  );
}

/** Nouns that carry the verb: "perform an analysis", "take measures", "make adjustments". */
function works(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  const objects = carried.get(text === 'carry' && textAt(tokens, at + 1) === 'out' ? 'perform' : text);
  if (objects === undefined || tokens.some(isFigure)) return false;
  // What is done to people has a rule of its own.
  if (tokens.some(({ word }) => /^(?:disciplinary|legal|punitive)$/.test(word.text))) return false;
  for (const { word } of tokens.slice(at + 1, at + 5)) {
    if (objects.has(word.text)) return true;
    if (word.classes.has('preposition') && !/^(?:in|into|out)$/.test(word.text)) return false;
  }
  return false;
}

const studies = set(
  'analysis analyses review reviews investigation investigations assessment assessments evaluation research study something better discussion discussions brainstorming',
);

const carried: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    do: studies,
    perform: studies,
    conduct: studies,
    undertake: studies,
    make: set('improvements changes adjustments progress efforts'),
    take: set(
      'measures steps care action actions account consideration precautions responsibility ownership',
    ),
    keep: set('mind'),
    have: set('mind'),
    bear: set('mind'),
    give: set('priority'),
    put: set('pressure focus emphasis'),
    get: set('help rid'),
    manage: set('expectations'),
    sort: set('out'),
    push: set('forward'),
    reach: set('agreement consensus'),
  }),
);

/** A number that is not the one of a ticket. */
function isFigure({ kind }: Token, index: number, all: readonly Token[]): boolean {
  return kind === 'number' && textAt(all, index - 1) !== '#';
}

/** "Allocate some time for …", without saying how much. */
function gives(tokens: readonly Token[], at: number): boolean {
  const thing = tokens.findIndex(
    ({ word }, index) =>
      index > at && index < at + 4 && /^(?:time|capacity|effort|attention|resources)$/.test(word.text),
  );
  return (
    thing > 0 && /^(?:for|to|on|into|in|)$/.test(textAt(tokens, thing + 1) ?? '') && !tokens.some(isFigure)
  );
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
