import type { Cast, Somebody } from './cast.js';
import { isPrioritising, usualViewsOf } from './roles.js';
import type { View } from './views.js';

/** Somebody to invite, and why. */
export interface Invited {
  readonly name: string;
  readonly email: string | null;
  readonly team: string | null;
  /** `was the scribe`, `mitigated it (00:41)` */
  readonly because: readonly string[];
  readonly views: readonly View[];
  /** Whether they decide what is worked on first. */
  readonly prioritises: boolean;
}

/** A team to invite somebody of. */
export interface Team {
  readonly name: string;
  readonly because: readonly string[];
  readonly views: readonly View[];
}

/** What a place says of somebody. */
export interface Told {
  readonly because: string;
  readonly views?: readonly View[];
  readonly prioritises?: boolean;
}

/** The list of people while it is made: each of them once, with all that speaks for inviting them. */
export class People {
  readonly #cast: Cast;
  readonly #told = new Map<Somebody, Told[]>();

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Adds what is told of somebody by name; false where the name is no person's. */
  add(name: string, told: Told): boolean {
    const who = this.#cast.who(name);
    if (who) this.tell(who, told);
    return who !== null;
  }

  has(who: Somebody): boolean {
    return this.#told.has(who);
  }

  knows(name: string): boolean {
    const who = this.#cast.who(name);
    return who !== null && this.has(who);
  }

  /** The whole name of somebody; null where the words are no person's name. */
  nameOf(name: string): string | null {
    return this.#cast.who(name)?.name ?? null;
  }

  tell(who: Somebody, told: Told): void {
    this.#told.set(who, [...(this.#told.get(who) ?? []), told]);
  }

  get list(): readonly Invited[] {
    return [...this.#told].map(([{ name, names, policy }, told]) => {
      const roles = policy?.roles ?? [];
      return {
        name,
        email: policy?.email ?? names.find((each) => /^[^@\s]+@[^@\s]+$/.test(each)) ?? null,
        team: policy?.team ?? null,
        because: distinct(told.map(({ because }) => because)),
        views: distinct([...told.flatMap(({ views = [] }) => views), ...roles.flatMap(usualViewsOf)]),
        prioritises: told.some(({ prioritises }) => prioritises === true) || roles.some(isPrioritising),
      };
    });
  }
}

/** The list of teams while it is made. */
export class Teams {
  readonly #told = new Map<string, { readonly name: string; readonly told: Told[] }>();

  add(name: string, told: Told): void {
    const key = name.trim().toLowerCase();
    const team = this.#told.get(key) ?? { name: name.trim(), told: [] };
    team.told.push(told);
    if (key !== '') this.#told.set(key, team);
  }

  get list(): readonly Team[] {
    return [...this.#told.values()].map(({ name, told }) => ({
      name,
      because: distinct(told.map(({ because }) => because)),
      views: distinct(told.flatMap(({ views = [] }) => views)),
    }));
  }
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
