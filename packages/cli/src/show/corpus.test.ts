import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { shown } from '../testing/shown.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const corpus = process.env['DEBRIEF_CORPUS'] || join(root, '../shared/corpus');

function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.jsonl') && entry.name !== 'LICENSE')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.(?:svg|png|csv|log|txt)$/.test(file));
}

/** The words of a text, without marks and addresses. */
function words(text: string): Set<string> {
  return new Set(text.match(/\p{L}{4,}/gu) ?? []);
}

function check(file: string): void {
  const text = readFileSync(file, 'utf8');
  const page = shown(text);
  for (const line of page.split('\n')) expect(widthOf(line), `${file}: ${line}`).toBeLessThanOrEqual(80);
}

/** The part of the words of a document that its page shows. */
function kept(file: string): number {
  const text = readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(
      /<!--[\s\S]*?-->|<%[\s\S]*?%>|\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)|https?:\S+|^\[[^\]]+\]:.*$/gm,
      ' ',
    );
  const page = words(shown(text, 10_000));
  const own = [...words(text)];
  return own.filter((word) => page.has(word)).length / Math.max(1, own.length);
}

test('Every example fits 80 columns, and hardly a word is lost', () => {
  const files = documentsIn(join(root, 'examples'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    check(file);
    expect(kept(file), file).toBeGreaterThan(0.97);
  }
});

describe.skipIf(!existsSync(corpus))('Postmortems of real teams', () => {
  test('Every one fits 80 columns, and hardly a word is lost', () => {
    for (const file of documentsIn(corpus)) {
      check(file);
      expect(kept(file), file).toBeGreaterThan(0.97);
    }
  });
});
