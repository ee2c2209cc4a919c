import type { Action, Entry, Factor, Model, Question } from '@debrief/document';
import type { Glyphs } from '../terminal/glyphs.js';
import { Places } from './places.js';

/** What every part of the page needs: the document, the marks, and what stands where in the text. */
export interface Sheet {
  readonly model: Model;
  readonly text: string;
  readonly glyphs: Glyphs;
  readonly entries: Places<Entry>;
  readonly actions: Places<Action>;
  readonly factors: Places<Factor>;
  readonly questions: Places<Question>;
  /** Where a list of whys ends. */
  readonly chainEnds: ReadonlySet<number>;
  /** The first entry that marks a moment; the strip of moments stands above its timeline. */
  readonly firstMoment: Entry | null;
}

export function sheetOf(model: Model, glyphs: Glyphs): Sheet {
  return {
    model,
    text: model.text,
    glyphs,
    entries: new Places(model.timeline, ({ stamp }) => stamp.from),
    actions: new Places(model.actions, ({ from }) => from),
    factors: new Places(model.factors, ({ from }) => from),
    questions: new Places(model.questions, ({ from }) => from),
    chainEnds: new Set(model.factors.flatMap(({ chains }) => chains.map(({ to }) => to))),
    firstMoment: model.timeline.find((entry) => entry.moment && model.times[entry.moment] === entry) ?? null,
  };
}
