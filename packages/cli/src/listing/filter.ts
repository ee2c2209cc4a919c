import type { Facts } from '@debrief/library';
import { nearest } from '../nearest.js';

/** What to list, in words of which one has to fit; no words ask for nothing. Case plays no part. */
export interface Filters {
  readonly system: readonly string[];
  readonly severity: readonly string[];
  readonly status: readonly string[];
  readonly owner: readonly string[];
  readonly year: readonly string[];
}

type FilterName = keyof Filters;

const names: readonly FilterName[] = ['year', 'system', 'severity', 'status', 'owner'];

/** True where nothing in particular is asked for. */
export function asksForAll(filters: Filters): boolean {
  return names.every((name) => filters[name].length === 0);
}

/** Tells what is asked for, and remembers the words that there are. */
export class Sieve {
  readonly #filters: Filters;
  readonly #known = new Map<FilterName, Map<string, string>>();

  constructor(filters: Filters) {
    this.#filters = filters;
  }

  takes({ month, systems, severity, status, owner }: Facts): boolean {
    const said = [
      this.#takes('year', [month.slice(0, 'YYYY'.length)]),
      this.#takes('system', systems),
      this.#takes('severity', known(severity)),
      this.#takes('status', known(status)),
      this.#takes('owner', known(owner)),
    ];
    return said.every(Boolean);
  }

  #takes(name: FilterName, values: readonly string[]): boolean {
    const known = this.#known.get(name) ?? new Map<string, string>();
    for (const value of values) known.set(folded(value), value);
    this.#known.set(name, known);
    const wanted = this.#filters[name];
    return wanted.length === 0 || wanted.some((word) => values.some((value) => fits(name, value, word)));
  }

  /** What was asked for and no postmortem has, with what was likely meant. */
  strange(): string[] {
    return names.flatMap((name) =>
      this.#filters[name].flatMap((word) => {
        const known = [...(this.#known.get(name)?.values() ?? [])].toSorted();
        if (known.some((value) => fits(name, value, word))) return [];
        if (name === 'status' && statuses.includes(folded(word))) return [];
        return [
          `No postmortem has the ${name} ${word}. ${way(word, name === 'status' ? statuses : known)}`.trim(),
        ];
      }),
    );
  }
}

function known(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

const statuses = ['draft', 'in-review', 'final', 'closed'];

/** A person also goes by a part of the name. */
function fits(name: FilterName, value: string, word: string): boolean {
  const [own, wanted] = [folded(value), folded(word)];
  return own === wanted || (name === 'owner' && own.split(/[\s._-]+/).includes(wanted));
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/^@/, '');
}

/** What was likely meant by a word that nobody uses, or which words there are. */
export function way(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return `Did you mean ${near}?`;
  const shown = known.length > most ? [...known.slice(0, most), '…'] : known;
  return shown.length === 0 ? '' : `There is ${shown.join(', ')}.`;
}

const most = 8;
