// Puts what `tsc -b` wrote for the command into a few files, `packages/cli/bundle`: Node loads these three times as fast.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './prepare.mjs';

const cli = join(root, 'packages/cli');
const folder = join(cli, 'bundle');

rmSync(folder, { recursive: true, force: true });
const built = await rolldown({
  input: {
    main: join(cli, 'dist/main.js'),
    // Threads begin in files of their own.
    worker: join(cli, 'dist/checking/worker.js'),
    reader: join(root, 'packages/library/dist/reading/reader.js'),
  },
  // It finds its binary for this machine by itself.
  external: ['libsql'],
  platform: 'node',
  // The libraries as modules: only what is used of them comes along.
  resolve: { conditionNames: ['import', 'default'] },
});
const { output } = await built.write({ dir: folder, format: 'esm', chunkFileNames: '[name].js' });
await built.close();
writeFileSync(
  join(folder, 'licences.txt'),
  licences(output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))),
);

/** The licence of each library that came along. @param {string[]} modules */
function licences(modules) {
  const packages = new Set(
    modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...packages].sort().map(licenceOf).join('\n');
}

/** @param {string} home of a package */
function licenceOf(home) {
  const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const file = readdirSync(home).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} comes without a licence text, so it cannot be shipped in a bundle.`);
  return `# ${name} ${version}\n\n${readFileSync(join(home, file), 'utf8').trim()}\n`;
}
