import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as document from '@debrief/document';
import { expect, it } from 'vitest';
import * as attaching from './attaching/index.js';
import * as calling from './calling/index.js';
import * as deciding from './deciding/index.js';
import * as discussing from './discussing/index.js';
import * as doing from './doing/index.js';
import * as process from './index.js';
import * as links from './links/index.js';
import * as people from './people/index.js';
import * as policy from './policy/index.js';
import * as renaming from './renaming/index.js';
import * as settings from './settings/index.js';

/** What the package offers, by the names under which it is imported. */
const entries = {
  process,
  policy,
  deciding,
  discussing,
  doing,
  people,
  links,
  calling,
  attaching,
  renaming,
  settings,
};

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

/** The examples as one program, in which a comment with an arrow says what the line in front of it gives. */
function program(): string {
  const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');
  return blocks
    .join('\n')
    .replace(/^import \{([^}]*)\} from '@debrief\/(?:[a-z]+\/)?([a-z]+)';$/gm, 'const {$1} = packages_.$2;')
    .replace(
      /^(.*); \/\/ → (.*)$/gm,
      (_, given: string, expected: string) => `check_(${given}, ${expected});`,
    );
}

it('the examples of the guide do what it says', () => {
  let checks = 0;
  const check = (given: unknown, expected: unknown): void => {
    checks++;
    expect(given).toEqual(expected);
  };
  new Function('packages_', 'check_', program())({ document, ...entries }, check);
  expect(checks).toBeGreaterThan(40);
});

it('names everything that the package exports', () => {
  const named = new Set(readme.match(/[A-Za-z]\w+/g));
  const names = Object.values(entries).flatMap((entry) => Object.keys(entry));
  expect(names.filter((name) => !named.has(name))).toEqual([]);
});
