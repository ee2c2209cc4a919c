import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real documents to test with: `DEBRIEF_CORPUS`, or a folder beside the repository. They are no part of it. */
const folder =
  process.env['DEBRIEF_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

/** Every document of the corpus, or none where it is not at hand. */
export function readCorpus(): RealDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)))
    .filter((path) => !path.endsWith('LICENSE'))
    .map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
}

/** The postmortems of the made-up company that ship with Debrief. */
export function readExamples(): RealDocument[] {
  const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));
  return readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^\d{4}.[^/\\]+\.md$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(examples, name), 'utf8') }));
}
