import type { Model } from '@debrief/document';
import type { Policy } from '../policy/policy.js';
import { type Cast, castOf, type Somebody } from './cast.js';
import { type Invited, People, type Team, Teams } from './invited.js';
import { inFrontMatter, inPolicy, inReview, inTimeline, ofActions } from './places.js';
import { isPrioritising, usualViewsOf } from './roles.js';
import { type View, views } from './views.js';

/** A view that nobody on the list brings, and who could. */
export interface MissingView {
  readonly view: View;
  /** People of the policy who bring it. */
  readonly could: readonly string[];
}

/** Who is to be invited to the review, and who is missing. */
export interface Invitation {
  /** In the order in which they appear. */
  readonly people: readonly Invited[];
  /** Teams that are named where people could be; somebody of each is to be found. */
  readonly teams: readonly Team[];
  readonly missing: readonly MissingView[];
  /** Those on the list who decide what is worked on first. Without them, actions wait. */
  readonly prioritising: readonly string[];
  /** Where none is on the list: people of the policy who do, those of the same teams first. */
  readonly couldPrioritise: readonly string[];
}

/** Everyone who has seen something of it: who planned, designed, built, deployed, triaged or mitigated, and who heard from customers. */
export function invitation(model: Model, policy: Policy): Invitation {
  const cast = castOf(model, policy);
  const people = new People(cast);
  const teams = new Teams();
  inFrontMatter(model, policy, people, teams);
  inTimeline(model, cast, people);
  ofActions(model, people, teams);
  inReview(model, people);
  inPolicy(model, policy, people, teams);
  const list = people.list;
  const there = new Set([...list, ...teams.list].flatMap((each) => each.views));
  const prioritising = list.filter((each) => each.prioritises).map(({ name }) => name);
  return {
    people: list,
    teams: teams.list,
    missing: views
      .filter((view) => !there.has(view))
      .map((view) => ({ view, could: whoCould(cast, list, (role) => usualViewsOf(role).includes(view)) })),
    prioritising,
    couldPrioritise:
      prioritising.length > 0 ? [] : nearTeams(whoCould(cast, list, isPrioritising), teams.list, policy),
  };
}

/** Those whom the policy knows in such a role, and who are not invited yet. */
function whoCould(cast: Cast, invited: readonly Invited[], fits: (role: string) => boolean): string[] {
  const there = new Set(invited.map(({ name }) => name));
  const could = ({ name, policy }: Somebody): boolean =>
    !there.has(name) && policy?.roles.some(fits) === true;
  return cast.people.filter(could).map(({ name }) => name);
}

function nearTeams(names: readonly string[], teams: readonly Team[], { people }: Policy): string[] {
  const near = (name: string): boolean => teams.some((team) => team.name === people.get(name)?.team);
  return [...names.filter(near), ...names.filter((name) => !near(name))];
}
