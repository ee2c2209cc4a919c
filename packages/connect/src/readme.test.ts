import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as connect from './index.js';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

/** The examples as one program, in which a comment with an arrow says what the line in front of it gives. */
function program(): string {
  const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');
  return blocks
    .join('\n')
    .replace(/^import \{([^}]*)\} from '@debrief\/connect';$/gm, 'const {$1} = connect;')
    .replace(
      /^(.*); \/\/ → (.*)$/gm,
      (_, given: string, expected: string) => `check(${given}, ${expected});`,
    );
}

it('the examples of the guide do what it says', () => {
  let checks = 0;
  const check = (given: unknown, expected: unknown): void => {
    checks++;
    expect(given).toEqual(expected);
  };
  new Function('connect', 'check', program())(connect, check);
  expect(checks).toBeGreaterThan(5);
});

it('names everything that the package exports, types too', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  const source = readFileSync(fileURLToPath(new URL('./index.ts', import.meta.url)), 'utf8');
  const exported = [...source.matchAll(/\{([^}]*)\}/g)]
    .flatMap(([, names]) => names?.split(',') ?? [])
    .map((name) => name.replace(/^\s*type\s+/, '').trim());
  expect(exported.filter((name) => !named.has(name))).toEqual([]);
});
