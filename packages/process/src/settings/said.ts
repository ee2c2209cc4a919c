import { Lines } from '@debrief/document';
import { type Tree, treeOf } from '../policy/tree.js';
import type { PolicyPath } from './change.js';
import { isNamed, ownKeys } from './keys.js';

/** What a file says at a place, as it is written there. */
export interface SaidAt {
  readonly path: PolicyPath;
  /** Null where a name stands with nothing more. */
  readonly value: string | readonly string[] | null;
  /** The line of its key, as people count. */
  readonly line: number;
}

/** Everything that a `debrief.yaml` says, place by place, each under the name that it is read as. */
export function saidIn(text: string): readonly SaidAt[] {
  const tree = treeOf(text, () => undefined);
  return tree?.is === 'map' ? below(tree, [], new Lines(text)) : [];
}

function below(tree: Tree & { readonly is: 'map' }, path: PolicyPath, lines: Lines): readonly SaidAt[] {
  const ours = ownKeys(path);
  const seen = new Set<string>();
  return tree.pairs.flatMap(({ name: written, key, value }) => {
    const name = ours.find((each) => isNamed(written, each, ours)) ?? written;
    if (seen.has(name)) return [];
    seen.add(name);
    const own = [...path, name];
    const line = lines.lineAt(key.from);
    if (value?.is === 'map' && value.pairs.length > 0) return below(value, own, lines);
    if (value?.is === 'list')
      return [
        { path: own, value: value.items.flatMap((item) => (item.is === 'words' ? item.words : [])), line },
      ];
    return [{ path: own, value: value?.is === 'words' ? value.words : null, line }];
  });
}
