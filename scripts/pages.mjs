// `npm run pages`: writes the pages that are made from the sources, and removes those that no rule stands behind.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { policyPages } from './policypages.mjs';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';
import { processPages } from './processpages.mjs';
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
const guide = readFileSync(join(root, 'docs/policy.md'), 'utf8');
for (const [path, text] of policyPages(await import('@debrief/process/policy'), guide))
  writeFileSync(join(root, path), text);
const process = readFileSync(join(root, 'docs/process.md'), 'utf8');
for (const [path, text] of processPages(await import('@debrief/process'), process))
  writeFileSync(join(root, path), text);
console.log(`${pages.size} pages in docs/rules, and the schema of debrief.yaml with its reference.`);
