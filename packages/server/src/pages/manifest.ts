import type { PageAssets } from './pages.js';

/** A piece in Vite's manifest. */
interface Piece {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** Typefaces without which the first words would jump: those of Latin letters. */
const needed = /-latin-wght-normal-[\w-]+\.woff2$/;

/** What a page loads at once, by Vite's manifest: the scripts to run and what they import, all their styles, and typefaces. */
export function assetsIn(manifest: Readonly<Record<string, Piece>>): PageAssets {
  const entries = Object.entries(manifest).filter(([, { isEntry }]) => isEntry === true);
  const seen = new Set<string>();
  const imported: Piece[] = [];
  const follow = (name: string): void => {
    const piece = manifest[name];
    if (!piece || seen.has(name)) return;
    seen.add(name);
    for (const each of piece.imports ?? []) follow(each);
    imported.push(piece);
  };
  for (const [name] of entries) follow(name);
  // What a script imports is fetched beside it, and not after it.
  const scripts = imported.map(({ file }) => file).filter((file) => file.endsWith('.js'));
  const styles = imported.flatMap(({ css = [], file }) => [...css, ...(file.endsWith('.css') ? [file] : [])]);
  const preloads = Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => needed.test(file));
  return { scripts: addresses(scripts), styles: addresses(styles), preloads: addresses(preloads) };
}

function addresses(files: readonly string[]): readonly string[] {
  return [...new Set(files)].map((file) => `/${file}`);
}
