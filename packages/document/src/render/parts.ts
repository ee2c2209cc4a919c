import { whysAndAnswers } from '../factors/chains.js';
import type { Model } from '../model.js';
import type { Range, Said } from '../range.js';
import { dissentsIn } from '../review/review.js';
import type { Section } from '../sections/sections.js';
import { attributes } from './escape.js';
import type { Wrap } from './wraps.js';

/** What marks an element of the page as a part of the model. */
interface Hook extends Range {
  /** Where its own words begin: inside the leaf that shows it when no block has exactly its range. */
  readonly anchor: number;
  readonly id: string | null;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

const plainId = /^[A-Z]{1,3}\d{1,6}$/;

/** Hands out the hooks of the structured parts: to the block with the same range, else to the words themselves. */
export class Parts {
  /** The ids that items of this document have. */
  readonly ids: ReadonlySet<string>;
  /** Where items state their own ids. */
  readonly statements: ReadonlySet<number>;
  readonly #byRange = new Map<string, Hook[]>();
  readonly #byAnchor: readonly Hook[];
  readonly #stamps: readonly (Range & { readonly datetime: string })[];
  readonly #items = new Map<number, string>();
  readonly #placed = new Set<Hook>();
  readonly #usedIds = new Set<string>();

  /** `loose` are the sections that no whole block stands in. */
  constructor(model: Model, loose: readonly Section[]) {
    const ids = [...model.factors, ...model.actions, ...model.questions].flatMap(({ id }) => id ?? []);
    this.ids = new Set(ids.map(({ value }) => value).filter((value) => plainId.test(value)));
    this.statements = new Set(ids.map(({ from }) => from));
    const hooks = hooksOf(model, loose);
    for (const hook of hooks) {
      const key = `${hook.from} ${hook.to}`;
      const known = this.#byRange.get(key);
      if (known) known.push(hook);
      else this.#byRange.set(key, [hook]);
    }
    this.#byAnchor = hooks.sort((a, b) => a.anchor - b.anchor);
    this.#stamps = model.timeline
      .flatMap((entry) => {
        const datetime = entry.at ?? entry.local;
        return datetime === null ? [] : [{ from: entry.stamp.from, to: entry.stamp.to, datetime }];
      })
      .sort((a, b) => a.from - b.from);
    for (const section of model.outline.all)
      if (section.via === 'item') this.#items.set(section.from, attributes(sectionValues(section)));
  }

  /** The attributes for the block that has exactly this range; empty when no part has. */
  at(range: Range): string {
    const hooks = this.#byRange.get(`${range.from} ${range.to}`)?.filter((hook) => !this.#placed.has(hook));
    return hooks === undefined || hooks.length === 0 ? '' : this.#place(hooks, range);
  }

  /** The attributes for the list item that is a part of the document by its label (`- **Impact**: …`). */
  labelled(item: Range): string {
    return this.#items.get(item.from) ?? '';
  }

  /** What is to be wrapped around words of this leaf: stamps, and parts that are less than a block. */
  within(leaf: Range): readonly Wrap[] {
    const wraps: Wrap[] = [];
    for (let at = firstAt(this.#byAnchor, leaf.from, ({ anchor }) => anchor); ; at++) {
      const hook = this.#byAnchor[at];
      if (!hook || hook.anchor >= leaf.to) break;
      if (this.#placed.has(hook)) continue;
      const range = { from: Math.max(hook.from, leaf.from), to: Math.min(hook.to, leaf.to) };
      wraps.push({ ...range, open: `<span${this.#place([hook], hook)}>`, close: '</span>' });
    }
    for (let at = firstAt(this.#stamps, leaf.from, ({ from }) => from); ; at++) {
      const stamp = this.#stamps[at];
      if (!stamp || stamp.from >= leaf.to) break;
      const { from, to, datetime } = stamp;
      wraps.push({ from, to, open: `<time${attributes({ datetime })}>`, close: '</time>' });
    }
    return wraps;
  }

  #place(hooks: readonly Hook[], { from, to }: Range): string {
    const values: Record<string, string | number | boolean | null> = {};
    for (const hook of hooks) {
      this.#placed.add(hook);
      Object.assign(values, hook.values);
      if (hook.id === null || 'id' in values || this.#usedIds.has(hook.id)) continue;
      this.#usedIds.add(hook.id);
      values['id'] = hook.id;
    }
    return attributes({ ...values, 'data-from': from, 'data-to': to });
  }
}

/** What a section says of itself to the web app. */
export function sectionValues({ kind, also }: Section): Readonly<Record<string, string | null>> {
  return { 'data-kind': kind, 'data-also': also.length > 0 ? also.join(' ') : null };
}

function hooksOf(model: Model, loose: readonly Section[]): Hook[] {
  const hook = (range: Range, anchor: number, id: Said<string> | null, values: Hook['values']): Hook => ({
    from: range.from,
    to: range.to,
    anchor,
    id: id && plainId.test(id.value) ? id.value : null,
    values,
  });
  return [
    ...model.timeline.map((entry, index) =>
      hook(entry, entry.stamp.from, null, { 'data-entry': index, 'data-moment': entry.moment }),
    ),
    ...model.factors.map((factor, index) =>
      hook(factor, factor.textRange.from, factor.id, { 'data-factor': index }),
    ),
    ...model.actions.map((action, index) =>
      hook(action, action.textRange.from, action.id, {
        'data-action': index,
        'data-done': action.done === null ? null : String(action.done),
      }),
    ),
    ...model.questions.map((question, index) =>
      hook(question, question.from, question.id, {
        'data-question': index,
        'data-answered': String(question.answered),
      }),
    ),
    ...loose.map((section) => hook(section, section.from, null, sectionValues(section))),
    ...model.impact.map((row, index) => hook(row, row.from, null, { 'data-impact': index })),
    ...listedOf(model).flatMap(([name, things, list]) =>
      things.map((thing, index) =>
        hook(thing, thing.from, null, { [name]: list === undefined ? index : `${list}:${index}` }),
      ),
    ),
  ];
}

/** What has no id and says nothing else of itself: the attribute, the things, and which of several lists they are. */
function listedOf(model: Model): readonly (readonly [string, readonly Range[], string?])[] {
  const { lessons, review, followUp } = model;
  const { whys, answers } = whysAndAnswers(model.factors);
  return [
    ['data-why', whys],
    ['data-answer', answers],
    ['data-lesson', lessons.well, 'well'],
    ['data-lesson', lessons.wrong, 'wrong'],
    ['data-lesson', lessons.lucky, 'lucky'],
    ['data-lesson', lessons.learned, 'lessons'],
    ['data-wider', model.wider],
    ['data-term', model.glossary],
    ['data-criterion', review?.criteria ?? [], 'review'],
    ['data-criterion', followUp?.criteria ?? [], 'followup'],
    ['data-dissent', dissentsIn(model, 'review'), 'review'],
    ['data-dissent', dissentsIn(model, 'followup'), 'followup'],
    ['data-amendment', model.amendments],
  ];
}

/** The index of the first thing at or behind an offset. */
function firstAt<T>(sorted: readonly T[], offset: number, place: (each: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && place(each) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
