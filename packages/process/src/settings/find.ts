import type { Node } from 'yaml';
import { isScalar } from 'yaml';
import { wordsOf, yamlOf } from '../policy/tree.js';
import type { PolicyPath } from './change.js';
import { isNamed, ownKeys } from './keys.js';
import { asMap, type MapNode, type PairNode } from './places.js';

/** A pair with the map that it stands in. */
export interface Stand {
  readonly map: MapNode;
  readonly pair: PairNode;
}

/** How far a path leads in a file. */
export interface Found {
  /** The pairs on the way. */
  readonly stands: readonly Stand[];
  /** What stands at the end of it: behind the last pair, or the whole file. */
  readonly node: Node | null;
  /** The names that are not there. */
  readonly missing: PolicyPath;
}

/** Follows a path through a text as far as it leads; of two pairs with one name, the first one counts. */
export function find(text: string, path: PolicyPath): Found {
  let node: Node | null = yamlOf(text).contents;
  const stands: Stand[] = [];
  for (const [depth, name] of path.entries()) {
    const map = asMap(node);
    const pair = map && pairIn(map, name, path.slice(0, depth));
    if (!map || !pair) return { stands, node, missing: path.slice(depth) };
    stands.push({ map, pair });
    node = pair.value;
  }
  return { stands, node, missing: [] };
}

/** The pair of a name; one that is written exactly so goes first. */
function pairIn(map: MapNode, name: string, path: PolicyPath): PairNode | null {
  const ours = ownKeys(path);
  return (
    map.items.find((pair) => nameOf(pair) === name) ??
    map.items.find((pair) => isNamed(nameOf(pair) ?? '', name, ours)) ??
    null
  );
}

/** The name in front of the colon. */
export function nameOf({ key }: PairNode): string | null {
  return isScalar(key) ? wordsOf(key) : null;
}
