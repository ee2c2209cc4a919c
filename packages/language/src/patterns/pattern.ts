import type { Language } from '../language.js';

/** One step of a pattern: a word of a kind, which may be left out or come again. */
export interface Step {
  /** Its number among all steps of the language. */
  readonly id: number;
  readonly anything: boolean;
  readonly least: number;
  readonly most: number;
  /** A step that must not come here; it takes nothing. */
  readonly not: boolean;
}

/** A step with what it takes. */
export interface WordStep extends Step {
  /** Null where a class or anything goes. */
  readonly words: readonly string[] | null;
  readonly classes: readonly string[];
  /** How often it may take a word, to choose the anchor by. */
  readonly weight: number;
}

/** A compiled pattern: steps in order, with the places of its brackets. */
export interface Pattern<S extends Step = Step> {
  readonly source: string;
  readonly steps: readonly S[];
  /** The steps between which the words stand that are marked; the whole pattern without brackets. */
  readonly marked: readonly [number, number];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The step by which sentences are chosen: the one that comes most seldom. */
  readonly anchor: number;
  /** How many words may stand in front of the anchor. */
  readonly reach: { readonly least: number; readonly most: number };
  /** The steps that each take the next word behind the anchor, and in front of it, nearest first. */
  readonly behind: readonly Step[];
  readonly before: readonly Step[];
}

/**
 * Reads a pattern. It is written as the words are:
 *
 *     should|ought have          one of several words
 *     {fail|omit} to             any form of a verb; {fail}ed past forms only, {fail}ing the one in -ing
 *     @human @adverb* not?       a class of words; `?` may be missing, `*` up to four of them
 *     if .. then                 up to three words of any kind; `...` up to six
 *     due to !the error          not this word here
 *     was [(too slow | late)]    alternatives of several words; brackets mark the words to show
 *     ^ had we                   `^` at the beginning of a sentence, `$` at its end
 */
export function readPatterns(source: string, language: Language): Pattern<WordStep>[] {
  return alternatives(source.trim()).map((flat) => readFlat(flat, language, source));
}

/** Writes out groups: `a (b | c d)? e` is `a b e`, `a c d e` and `a e`. */
function alternatives(source: string): string[] {
  const open = source.indexOf('(');
  if (open < 0) return [source];
  let depth = 0;
  let close = open;
  for (; close < source.length; close++) {
    if (source[close] === '(') depth++;
    if (source[close] === ')' && --depth === 0) break;
  }
  if (depth !== 0) throw new Error(`A bracket is not closed in the pattern “${source}”.`);
  if (source[close + 1] === '*') throw new Error(`A group cannot come again, in the pattern “${source}”.`);
  const optional = source[close + 1] === '?';
  const before = source.slice(0, open);
  const after = source.slice(close + (optional ? 2 : 1));
  const inner = splitTop(source.slice(open + 1, close)).map((each) => each.trim());
  // Single words are one step together: `(a | b | c d)` is `a|b` and `c d`.
  const single = inner.filter((each) => /^[^\s?*!()[\]^$]+$/.test(each) && !each.startsWith('..'));
  const longer = inner.filter((each) => !single.includes(each));
  const together = single.length === 0 ? [] : [single.join('|')];
  if (optional && longer.length === 0) return alternatives(`${before} ${together.join('')}? ${after}`);
  return [...together, ...longer, ...(optional ? [''] : [])].flatMap((each) =>
    alternatives(`${before} ${each} ${after}`),
  );
}

/** Splits at ` | ` outside of inner groups. */
function splitTop(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let last = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '(') depth++;
    if (source[at] === ')') depth--;
    if (depth === 0 && source.startsWith(' | ', at)) {
      parts.push(source.slice(last, at));
      last = at + 3;
    }
  }
  return [...parts, source.slice(last)];
}

function readFlat(flat: string, language: Language, source: string): Pattern<WordStep> {
  const steps: WordStep[] = [];
  let from = 0;
  let to = -1;
  let atStart = false;
  let atEnd = false;
  for (const raw of flat.split(/\s+/)) {
    let item = raw;
    if (item === '') continue;
    if (item === '^') {
      atStart = true;
      continue;
    }
    if (item === '$') {
      atEnd = true;
      continue;
    }
    if (item.startsWith('[')) {
      from = steps.length;
      item = item.slice(1);
    }
    const ends = item.endsWith(']');
    if (ends) item = item.slice(0, -1);
    if (item !== '') steps.push(readStep(item, language));
    if (ends) to = steps.length;
  }
  const anchor = anchorOf(steps);
  if (anchor < 0) throw new Error(`The pattern “${source}” has no word to look for.`);
  return patternOf(source, steps, anchor, [from, to < 0 ? steps.length : to], atStart, atEnd);
}

/** A pattern with what follows from its steps. */
export function patternOf<S extends Step>(
  source: string,
  steps: readonly S[],
  anchor: number,
  marked: readonly [number, number],
  atStart: boolean,
  atEnd: boolean,
): Pattern<S> {
  const reach = { least: 0, most: 0 };
  for (const { not, least, most } of steps.slice(0, anchor)) {
    if (not) continue;
    reach.least += least;
    reach.most += most;
  }
  const [behind, before] = [firm(steps, anchor, 1), firm(steps, anchor, -1)];
  return { source, steps, marked, atStart, atEnd, anchor, reach, behind, before };
}

/** The steps next to the anchor that take exactly one word of their own. */
function firm(steps: readonly Step[], anchor: number, direction: 1 | -1): Step[] {
  const found: Step[] = [];
  for (let at = anchor + direction; ; at += direction) {
    const step = steps[at];
    if (!step || step.not || step.anything || step.least === 0 || step.most > 1) return found;
    found.push(step);
  }
}

const stepsOf = new WeakMap<Language, Map<string, WordStep>>();

/** The same steps stand in many patterns, and are read once. */
function readStep(item: string, language: Language): WordStep {
  const known = stepsOf.get(language) ?? new Map<string, WordStep>();
  stepsOf.set(language, known);
  const before = known.get(item);
  if (before) return before;
  const step = newStep(item, known.size, language);
  known.set(item, step);
  return step;
}

function newStep(item: string, id: number, language: Language): WordStep {
  if (item === '..' || item === '...')
    return {
      id,
      words: null,
      classes: [],
      anything: true,
      least: 0,
      most: item.length === 2 ? 3 : 6,
      not: false,
      weight: 0,
    };
  const not = item.startsWith('!');
  const last = item.at(-1);
  const count = last === '?' || last === '*' ? last : '';
  const body = item.slice(not ? 1 : 0, item.length - count.length);
  let words: string[] = [];
  const classes: string[] = [];
  for (const atom of splitAtoms(body)) {
    const verbs = atom.startsWith('{') ? /^\{(.*)\}(ed|ing)?$/.exec(atom) : null;
    if (verbs) {
      const form = verbs[2] === 'ed' ? 'past' : verbs[2] === 'ing' ? 'gerund' : 'all';
      for (const verb of (verbs[1] ?? '').split('|')) words.push(...language.formsOf(verb, form));
    } else if (atom.startsWith('@')) classes.push(atom.slice(1));
    else words.push(atom);
  }
  if (body.includes('{')) words = [...new Set(words)];
  return {
    id,
    words: words.length > 0 ? words : null,
    classes,
    anything: false,
    least: count === '' ? 1 : 0,
    most: count === '*' ? 4 : 1,
    not,
    weight: weightOf(words, classes, language),
  };
}

/** Splits at bars outside of braces. */
function splitAtoms(body: string): string[] {
  return body.match(/(?:\{[^}]*\}|[^|{])+/g) ?? [];
}

/** The step that has to be there and comes most seldom; -1 where there is none. */
function anchorOf(steps: readonly WordStep[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  steps.forEach(({ not, anything, least: needed, weight }, index) => {
    if (not || anything || needed === 0 || weight >= least) return;
    best = index;
    least = weight;
  });
  return best;
}

function weightOf(words: readonly string[], classes: readonly string[], language: Language): number {
  let weight = classes.length * ofClass;
  for (const word of words) weight += language.isCommon(word) ? ofCommon : 1;
  return weight;
}

/** How often a word of these kinds comes, against one of the others. */
const ofCommon = 100;
const ofClass = 300;
