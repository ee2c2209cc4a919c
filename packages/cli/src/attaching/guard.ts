import { isDeepStrictEqual } from 'node:util';
import { type Model, toJson } from '@debrief/document';

type Facts = ReturnType<typeof factsOf>;
type Told = 'timeline' | 'factors' | 'actions';

/** Whether two readings say the same, wherever it stands; of the one thing in `but`, words may have come. */
export function saysTheSame(
  before: Model,
  after: Model,
  but?: { readonly list: Told; readonly at: number },
): boolean {
  const [was, is] = [factsOf(before), factsOf(after)];
  if (!but) return isDeepStrictEqual(was, is);
  const grown = is[but.list][but.at];
  const old = was[but.list][but.at];
  if (!grown || !old || !grown.text.startsWith(old.text)) return false;
  return isDeepStrictEqual(without(was, but.list, but.at), without(is, but.list, but.at));
}

function factsOf(model: Model) {
  const lined = toJson(model, { id: null, path: null });
  const facts: typeof lined = JSON.parse(
    JSON.stringify(lined, (key, value: unknown) =>
      key === 'line' || key === 'titleLine' ? undefined : value,
    ),
  );
  return facts;
}

function without(facts: Facts, list: Told, at: number): unknown {
  const things: readonly object[] = facts[list];
  return {
    ...facts,
    [list]: things.map((each, index) => (index === at ? { ...each, text: '', links: [] } : each)),
  };
}
