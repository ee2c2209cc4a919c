import type { Language } from '../language.js';
import type { PatternRule } from '../rule.js';
import { Gathering, type Lists } from './lists.js';
import { type Pattern, patternOf, readPatterns, type Step, type WordStep } from './pattern.js';

/** All patterns of some rules, read: plain data, so that a program can have them before it starts. */
export interface Reading {
  readonly patterns: readonly PatternData[];
  /** Each step by its id. */
  readonly steps: readonly number[];
  /** The patterns to look at where a word, or a word of a class, comes. */
  readonly anchors: ByWord;
  /** The steps that take a word, or the words of a class. */
  readonly takers: ByWord;
}

export interface ByWord {
  readonly words: Lists;
  readonly classes: Lists;
}

/**
 * Which rule it is of and which of its sources it is; the ids of the steps that must take the word behind its anchor and
 * the one before, -1 where none must; where it is bound, by bits; its anchor, its marks and its steps.
 */
export type PatternData = readonly [
  rule: number,
  source: number,
  behind: number,
  before: number,
  bounds: number,
  anchor: number,
  from: number,
  to: number,
  ...steps: number[],
];

const [atStartBit, atEndBit] = [1, 2];
/** A step is its number of words at most, with bits for the rest. */
const [needed, not, anything, counted] = [1, 2, 4, 8];

export function patternRules({ rules }: Pick<Language, 'rules'>): readonly PatternRule[] {
  return rules.filter((rule): rule is PatternRule => 'patterns' in rule);
}

/** Reads all patterns of a language. */
export function readingOf(language: Language): Reading {
  const patterns: PatternData[] = [];
  const steps: number[] = [];
  const [anchorWords, anchorClasses] = [new Gathering(), new Gathering()];
  const [takerWords, takerClasses] = [new Gathering(), new Gathering()];
  const take = (step: WordStep): number => {
    if (steps[step.id] !== undefined) return step.id;
    steps[step.id] = packed(step);
    takerWords.add(step.words ?? [], step.id);
    takerClasses.add(step.classes, step.id);
    return step.id;
  };
  for (const [rule, { patterns: sources }] of patternRules(language).entries())
    for (const [source, words] of sources.entries())
      for (const pattern of readPatterns(words, language)) {
        const anchor = pattern.steps[pattern.anchor];
        anchorWords.add(anchor?.words ?? [], patterns.length);
        anchorClasses.add(anchor?.classes ?? [], patterns.length);
        const bounds = (pattern.atStart ? atStartBit : 0) | (pattern.atEnd ? atEndBit : 0);
        patterns.push([
          rule,
          source,
          pattern.behind[0]?.id ?? -1,
          pattern.before[0]?.id ?? -1,
          bounds,
          pattern.anchor,
          ...pattern.marked,
          ...pattern.steps.map(take),
        ]);
      }
  return {
    patterns,
    steps: Array.from(steps, (step = 0) => step),
    anchors: { words: anchorWords.lists(), classes: anchorClasses.lists() },
    takers: { words: takerWords.lists(), classes: takerClasses.lists() },
  };
}

function packed(step: Step): number {
  return (
    step.most * counted +
    ((step.least > 0 ? needed : 0) | (step.not ? not : 0) | (step.anything ? anything : 0))
  );
}

/** The step of an id, as it was read. */
function stepOf(id: number, { steps }: Reading): Step {
  const bits = steps[id] ?? 0;
  return {
    id,
    anything: (bits & anything) !== 0,
    least: bits & needed,
    most: Math.floor(bits / counted),
    not: (bits & not) !== 0,
  };
}

/** A pattern as it was read, of a source that is written as this. */
export function patternFrom(data: PatternData, source: string, reading: Reading): Pattern {
  const [, , , , bounds, anchor, from, to] = data;
  const steps = data.slice(head).map((id) => stepOf(id, reading));
  const [atStart, atEnd] = [(bounds & atStartBit) !== 0, (bounds & atEndBit) !== 0];
  return patternOf(source, steps, anchor, [from, to], atStart, atEnd);
}

/** So many numbers stand before the steps. */
const head = 8;
