// The memory of a process that opened an index and searched it: node memory.mjs ours FOLDER FILE MADE | fts5 FILE, queries on standard input.
import process from 'node:process';
import { text } from 'node:stream/consumers';

const [who, ...given] = process.argv.slice(2);
/** @type {{ text: string, words: string[] }[]} */
const queries = JSON.parse(await text(process.stdin));

if (who === 'ours') {
  const [folder = '', file = '', made = ''] = given;
  const { openGitStore } = await import('@debrief/store');
  const { openLibrary } = await import('@debrief/library');
  const store = await openGitStore(folder);
  const library = openLibrary(store, { file, made });
  await library.refresh();
  for (const query of queries) await library.search(query.text);
  tell();
  library.close();
  await store.close();
} else {
  const [file = ''] = given;
  const { default: Database } = await import('libsql');
  const database = new Database(file);
  const select = database.prepare(
    'SELECT rowid, bm25(documents) FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT 10',
  );
  for (const { words } of queries) {
    select.all(words.map((word) => `"${word}"`).join(' '));
    await new Promise((resolve) => setImmediate(resolve));
  }
  tell();
  database.close();
}

function tell() {
  process.stdout.write(`${process.memoryUsage().rss / 1024 / 1024}\n`);
}
