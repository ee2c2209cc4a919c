import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as document from './index.js';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

/** The examples as one program, in which a comment with an arrow says what the line in front of it gives. */
function program(): string {
  const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');
  return blocks
    .join('\n')
    .replace(/^import \{([^}]*)\} from '@debrief\/document';$/gm, 'const {$1} = document;')
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
  new Function('document', 'check', program())(document, check);
  expect(checks).toBeGreaterThan(20);
});

it('names everything that the package exports', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  expect(Object.keys(document).filter((name) => !named.has(name))).toEqual([]);
});
