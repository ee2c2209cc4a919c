// Tests of the import table: what counts as an import, and what breaks the table.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importsIn, wrongImports } from './imports.mjs';

/** @param {string} text */
const named = (text) => importsIn(text).map(({ specifier }) => specifier);

describe('importsIn', () => {
  test.each([
    ["import a from 'x';", ['x']],
    ["import 'x';", ['x']],
    ["import type { A } from 'x';", ['x']],
    ["import a, { type B, c as from } from 'x';", ['x']],
    ["import * as from from 'x';", ['x']],
    ["export * from 'x';", ['x']],
    ["export type { A } from 'x';", ['x']],
    ["import {\n  a,\n  b,\n} from\n  'x';", ['x']],
    ["type A = import('x').A;", ['x']],
    ["type A = typeof import('x');", ['x']],
    ["const a = await import('x');", ['x']],
    ['const a = await import(`x`);', ['x']],
    ["const a = require('x');", ['x']],
    ["import a = require('x');", ['x']],
    ['/// <reference types="x" />', ['x']],
    ["const a = `${await import('x')} and ${`${await import('y')}`}`; import 'z';", ['x', 'y', 'z']],
    ["const a = /'/; import 'x';", ['x']],
    ["const a = b / 2; const c = \"'\"; import 'x';", ['x']],
    ['await import(name);', [undefined]],
    ['require(name);', [undefined]],
    ['await import(`./${name}.js`);', [undefined]],
  ])('%s', (text, specifiers) => {
    expect(named(text)).toEqual(specifiers);
  });

  test.each([
    "// import 'x';",
    "/* import 'x'; */",
    'const a = "import \'x\'";',
    "const a = `import 'x'`;",
    'const a = import.meta.url;',
    "loader.import('x'); loader.require('x');",
    "const a = /import 'x'/;",
    "const from = 'x';",
  ])('nothing in %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('says on which line', () => {
    expect(importsIn("\n/* \n */ import 'x';\nimport 'y';")).toEqual([
      { specifier: 'x', line: 3 },
      { specifier: 'y', line: 4 },
    ]);
  });
});

describe('wrongImports', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'debrief-imports-'));
    write('package.json', '{ "devDependencies": { "vitest": "1.0.0" } }');
    write('packages/document/package.json', '{ "dependencies": { "yaml": "2.0.0" } }');
    write('packages/cli/package.json', '{ "dependencies": { "@debrief/document": "0.1.0" } }');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** @param {string} path @param {string} text */
  function write(path, text) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  test.each([
    ['document/src/a.ts', "import { parse } from 'yaml'; export * from './parts/b.js';"],
    ['document/src/parts/b.ts', "import '../a.js';"],
    ['document/src/a.test.ts', "import { readFileSync } from 'node:fs'; import { test } from 'vitest';"],
    ['document/src/testing/texts.ts', "import { test } from 'vitest';"],
    ['document/src/testing/child.mjs', "import '../../dist/index.js';"],
    [
      'cli/src/main.ts',
      "import { parse } from '@debrief/document'; import 'node:fs'; await import('./show.js');",
    ],
  ])('%s may say %s', (path, text) => {
    write(`packages/${path}`, text);
    expect(wrongImports(root)).toEqual([]);
  });

  test.each([
    ['document/src/a.ts', "import 'node:fs';", 'is part of Node'],
    ['document/src/a.ts', "import 'fs/promises';", 'is part of Node'],
    ['document/src/a.ts', "type A = import('node:fs').Stats;", 'is part of Node'],
    ['document/src/a.ts', "const a = require('path');", 'is part of Node'],
    ['document/src/a.ts', "export * from 'commander';", 'is not among the dependencies'],
    ['document/src/a.ts', '/// <reference types="node" />', 'is not among the dependencies'],
    ['document/src/a.ts', '/// <reference lib="dom" />', 'is not among the dependencies'],
    ['document/src/a.ts', "import './a.test.js';", 'is for tests only'],
    ['document/src/a.ts', "import './testing/texts.js';", 'is for tests only'],
    ['document/src/a.ts', "import { test } from 'vitest';", 'is not among the dependencies'],
    ['document/src/a.test.ts', "import 'commander';", 'is not among the dependencies'],
    ['document/src/a.ts', "import 'debrief';", 'document may import no other package'],
    ['document/src/a.test.ts', "import '@debrief/store';", 'document may import no other package'],
    ['document/src/a.ts', "import '@debrief/document';", 'is its own package'],
    ['document/src/a.ts', "import '../../cli/src/main.js';", 'leaves the sources of its package'],
    ['document/src/a.ts', "import '../dist/index.js';", 'leaves the sources of its package'],
    ['document/src/a.ts', "import '../src-other/a.js';", 'leaves the sources of its package'],
    ['document/src/a.ts', "import '/etc/a.js';", 'leaves the sources of its package'],
    ['cli/src/a.ts', "import '@debrief/extras';", 'cli may import document, language'],
    ['cli/src/a.ts', "import '@debrief/process';", 'is not among the dependencies'],
    ['cli/src/a.ts', 'await import(name);', 'is computed'],
  ])('%s may not say %s', (path, text, reason) => {
    write(`packages/${path}`, text);
    expect(wrongImports(root)).toEqual([expect.stringContaining(`packages/${path}:1: `)]);
    expect(wrongImports(root)).toEqual([expect.stringContaining(reason)]);
  });

  test('a package without a row in the table', () => {
    write('packages/extras/package.json', '{}');
    expect(wrongImports(root)).toEqual([expect.stringContaining('packages/extras: has no row')]);
  });
});
