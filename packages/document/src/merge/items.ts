import type { Model } from '../model.js';
import type { Range } from '../range.js';
import { firstIndex } from '../search.js';

/** What a parse finds in a text, by place. */
export class Items {
  readonly #items: readonly (readonly [name: string, at: number])[];

  constructor(model: Model) {
    this.#items = itemsOf(model).sort((a, b) => a[1] - b[1]);
  }

  /** Whether all that stands in a stretch of another text stands in a stretch of this one. */
  hold(range: Range, other: Items, inOther: Range): boolean {
    const found = this.#count(range);
    return [...other.#count(inOther)].every(([name, count]) => (found.get(name) ?? 0) >= count);
  }

  #count({ from, to }: Range): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const first = firstIndex(this.#items.length, (at) => (this.#items[at]?.[1] ?? 0) >= from);
    for (let index = first; index < this.#items.length; index++) {
      const [name, at] = this.#items[index] ?? ['', to];
      if (at >= to) break;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }
}

function itemsOf(model: Model): [name: string, at: number][] {
  const texts = [
    ...Object.values(model.lessons).flat(),
    ...model.questions,
    ...model.actions,
    ...model.factors,
    ...model.amendments,
  ];
  return [
    ...texts.map((item): [string, number] => [item.text, item.from]),
    ...model.timeline.map((entry): [string, number] => [`${entry.local} ${entry.text}`, entry.stamp.from]),
    ...model.impact.map((row): [string, number] => [`${row.who} ${row.what}`, row.from]),
    ...model.wider.map((each): [string, number] => [each.question, each.from]),
    ...model.glossary.map((each): [string, number] => [each.term, each.from]),
    ...model.outline.all.map(({ kind, title, label }): [string, number] => [`${kind} ${title}`, label.from]),
    ...model.frontMatter.keys.map((key): [string, number] => [key.name, key.from]),
  ];
}
