import type { PostmortemJson } from '@debrief/document';

type Factor = PostmortemJson['factors'][number];

/** What the map takes from a factor; those of `toJson` have it. */
export type CauseFactor = Readonly<Pick<Factor, 'id' | 'text' | 'level' | 'accepted'>> & {
  readonly chains: readonly { readonly label: string | null; readonly whys: readonly WhyJson[] }[];
};
export type WhyJson = Factor['chains'][number]['whys'][number];
/** What the map takes from an action. */
export type CauseAction = Readonly<
  Pick<PostmortemJson['actions'][number], 'id' | 'text' | 'done' | 'dropped' | 'verdict'>
> & { readonly addresses: readonly string[] };

/** What became of an action. */
export type ActionState = 'open' | 'done' | 'dropped';

/** An action that addresses a factor. */
export interface Attached {
  /** Its index in the list of actions. */
  readonly index: number;
  readonly action: CauseAction;
  readonly state: ActionState;
}

/** The actions that address a factor, by its number or by its words. */
export function attachedTo(factor: CauseFactor, actions: readonly CauseAction[]): readonly Attached[] {
  const names = new Set([factor.id, factor.text].flatMap((name) => (name ? [folded(name)] : [])));
  return actions.flatMap((action, index) =>
    action.addresses.some((each) => names.has(folded(each)))
      ? [{ index, action, state: stateOf(action) }]
      : [],
  );
}

/** The actions that address none of the factors. */
export function unattached(
  factors: readonly CauseFactor[],
  actions: readonly CauseAction[],
): readonly Attached[] {
  const found = new Set(factors.flatMap((factor) => attachedTo(factor, actions).map(({ index }) => index)));
  return actions.flatMap((action, index) =>
    found.has(index) ? [] : [{ index, action, state: stateOf(action) }],
  );
}

export function stateOf({ done, dropped }: Pick<CauseAction, 'done' | 'dropped'>): ActionState {
  if (dropped !== null) return 'dropped';
  return done ? 'done' : 'open';
}

/** `done, helped`: the state, and the first words of the verdict. */
export function stateWords({ action, state }: Attached): string {
  const verdict = action.verdict?.split(/\s+[—–-]\s+|[:;.,(]/u)[0]?.trim() ?? '';
  return verdict === '' || verdict.length > 24 ? state : `${state}, ${verdict.toLowerCase()}`;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
