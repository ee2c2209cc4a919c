// `npm run pages`: writes the pages that are made from the sources, and removes those that no rule stands behind.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';
import { pagesOf } from './rulepages.mjs';

ensureInstalled();
ensureBuilt();
const folder = join(root, 'docs/rules');
const pages = pagesOf(await import('@debrief/language'));
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
if (existsSync(folder))
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !pages.has(relative(folder, path).split(sep).join('/'))) rmSync(path);
  }
console.log(`${pages.size} pages in docs/rules.`);
