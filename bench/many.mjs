// A folder of postmortems as a company has it after some years, made of the parts of a few.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * So many postmortems of so many bytes on average. Those of another seed have other numbers in every sentence,
 * so that whoever remembers sentences has not read these.
 * @param {string} folder of the postmortems whose parts they are made of
 * @param {number} count
 * @param {number} bytes
 * @param {number} seed
 */
export function manyPostmortems(folder, count, bytes, seed) {
  const models = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => partsOf(readFileSync(join(folder, name), 'utf8')));
  /** @type {string[]} */
  const documents = [];
  for (let index = 0, written = 0; index < count; index++) {
    const { head, blocks, starts } = models[index % models.length] ?? { head: '', blocks: [], starts: [] };
    const from = starts[Math.floor(index / models.length) % starts.length] ?? 0;
    const number = seed * count + index;
    let text = `${head} ${number}`;
    for (let at = 0; at < blocks.length && written + text.length < (index + 1) * bytes; at++) {
      text += `\n\n${renumbered(blocks[(from + at) % blocks.length] ?? '', number)}`;
    }
    documents.push(`${text}\n`);
    written += Buffer.byteLength(text) + 1;
  }
  return documents;
}

/** The path of one of them, in the form that Debrief gives to names. @param {number} index */
export function pathOf(index) {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2016 + (index % 10)}/${month}.system-${index % 7}.event-${index}.md`;
}

/** Everything down to the title, and the blocks below it with where parts start. @param {string} text */
function partsOf(text) {
  const [head = '', title = '', ...body] = text.trim().split(/^(# .+)$/m);
  const blocks = body
    .join('')
    .trim()
    .split(/\n{2,}/);
  const starts = blocks.flatMap((block, at) => (/^(?:## |\*\*)/.test(block) ? [at] : []));
  return { head: head + title, blocks, starts };
}

/**
 * Other counts, and another number behind each sentence and long line; times and dates stay.
 * @param {string} block
 * @param {number} number
 */
function renumbered(block, number) {
  return block
    .replace(/(?<![\w:.,/-])\d{2,3}(?= [a-z])/g, (count) => String(Number(count) + (number % 89)))
    .replace(/(?<=[a-z])\.(?=\s|$)|(?<=^.{40,}[a-z])$/gm, (end) => ` R${number}${end}`);
}
