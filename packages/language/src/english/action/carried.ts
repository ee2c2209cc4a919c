import type { Token } from '../../word.js';
import { isFigure, textAt } from './tokens.js';

/** "Set up a meeting with …", and not what is to be decided there. */
export function meets(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  if (
    !/^(?:arrange|begin|book|conduct|convene|create|establish|form|have|hold|open|organise|organize|plan|run|schedule|set|setup|start)$/.test(
      text,
    )
  )
    return false;
  if (tokens.some(({ word }) => /^(?:decide|agree|sign|approve|choose)$/.test(word.text))) return false;
  const from = text === 'set' && textAt(tokens, at + 1) === 'up' ? at + 2 : at + 1;
  const noun = tokens.findIndex(
    ({ word }, index) =>
      index >= from &&
      index < from + 3 &&
      (/^(?:meetings?|call|talk|chat|discussions?|catch-up|sync|retro|retrospective|workshops?|taskforce|committee|brainstorming)$/.test(
        word.text,
      ) ||
        (/^(?:group|force)$/.test(word.text) &&
          /^(?:working|task|focus)$/.test(textAt(tokens, index - 1) ?? ''))),
  );
  const next = tokens[noun + 1];
  return (
    noun > 0 &&
    !(text === 'have' && noun > from + 1) &&
    (next?.kind !== 'word' || next.word.classes.has('preposition'))
  );
}

/** Nouns that carry the verb: "perform an analysis", "take measures", "make adjustments". */
export function works(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  const objects = carried.get(text === 'carry' && textAt(tokens, at + 1) === 'out' ? 'perform' : text);
  if (objects === undefined || tokens.some(isFigure)) return false;
  // What is done to people has a rule of its own.
  if (tokens.some(({ word }) => /^(?:disciplinary|legal|punitive)$/.test(word.text))) return false;
  for (const [index, { word }] of tokens.slice(at + 1, at + 5).entries()) {
    // "The measures of the audit" are named there.
    if (objects.has(word.text)) return word.text !== 'measures' || textAt(tokens, at + index + 2) !== 'of';
    // "Make the pipeline refuse changes": the pipeline does.
    if (index > 1 && word.classes.has('verb')) return false;
    if (word.classes.has('preposition') && !/^(?:in|into|out|to|up)$/.test(word.text)) return false;
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
    implement: set('measures improvements countermeasures'),
    introduce: set('measures improvements countermeasures'),
    take: set(
      'measures steps care action actions account consideration precautions responsibility ownership',
    ),
    keep: set('mind'),
    have: set('mind'),
    bear: set('mind'),
    give: set('priority thought thoughts consideration'),
    share: set('learnings lessons knowledge insights experience experiences'),
    spread: set('word knowledge'),
    bring: set('topic subject'),
    raise: set('topic subject'),
    put: set('pressure focus emphasis'),
    get: set('help rid touch bottom'),
    manage: set('expectations'),
    sort: set('out'),
    push: set('forward'),
    reach: set('agreement consensus'),
  }),
);

/** "Allocate some time for …", without saying how much. */
export function gives(tokens: readonly Token[], at: number): boolean {
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
