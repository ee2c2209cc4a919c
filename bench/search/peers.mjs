// Who else finds words in the same texts. Each peer is asked for its best ten.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { ensurePeers, home } from '../peers.mjs';
import { postgresPrograms } from './postgres.mjs';

/** @typedef {{ path: string, title: string, text: string }} Text */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {number} indexed milliseconds
 * @property {(words: string[], last: 'whole' | 'beginning' | 'phrase') => Promise<unknown>} find
 * @property {() => Promise<void>} close
 */

/** A table of the texts, indexed by SQLite. @param {string} file @param {Text[]} texts @returns {Promise<Peer>} */
export async function fts5(file, texts) {
  const { default: Database } = await import('libsql');
  const database = new Database(file);
  const start = performance.now();
  database.exec('CREATE VIRTUAL TABLE documents USING fts5(title, text)');
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?)');
  for (const [at, { title, text }] of texts.entries()) {
    insert.run(title, text);
    // In one go the driver would hold on to the memory of all statements.
    if (at % 200 === 0) await setImmediate();
  }
  database.exec('COMMIT');
  const indexed = performance.now() - start;
  const select = database.prepare(
    'SELECT rowid, bm25(documents) FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT 10',
  );
  return {
    name: 'FTS5',
    indexed,
    find: (words, last) => {
      const quoted = words.map((word) => `"${word}"`);
      return Promise.resolve(
        select.all(
          last === 'phrase'
            ? `"${words.join(' ')}"`
            : `${quoted.join(' ')}${last === 'beginning' ? '*' : ''}`,
        ),
      );
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

/**
 * PostgreSQL as it comes, on a server of its own that goes when it is closed. Null where it is not installed.
 * @param {Text[]} texts
 * @returns {Promise<Peer | null>}
 */
export async function postgres(texts) {
  const programs = postgresPrograms();
  if (!programs) return null;
  ensurePeers();
  const { Client } = createRequire(join(home, 'package.json'))('pg');
  // Its user may not enter folders of ours.
  const folder = mkdtempSync(join(tmpdir(), 'debrief-postgres-'));
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = ['-D', data, '-U', 'bench', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const made = spawnSync(join(programs, 'initdb'), options, { cwd: folder, encoding: 'utf8', ...user });
  if (made.status !== 0) {
    remove();
    throw new Error(`initdb: ${made.stderr}`);
  }
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    { cwd: folder, stdio: 'ignore', ...user },
  );
  const stopped = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGINT');
    await stopped;
    remove();
  };
  /** @type {any[]} */
  const clients = [];
  try {
    for (let tries = 0; clients.length < 2; tries++) {
      const client = new Client({ host: folder, user: 'bench', database: 'postgres' });
      client.on('error', () => {});
      try {
        await client.connect();
        clients.push(client);
      } catch (error) {
        if (tries > 100 || server.exitCode !== null) throw error;
        await setTimeout(100);
      }
    }
    const [client] = clients;
    const start = performance.now();
    await client.query(
      'CREATE TABLE documents (id serial PRIMARY KEY, title text, text text, words tsvector)',
    );
    await Promise.all(
      clients.map(async (each, turn) => {
        for (let at = turn * 250; at < texts.length; at += 250 * clients.length) {
          const some = texts.slice(at, at + 250);
          await each.query(
            `INSERT INTO documents (title, text, words)
             SELECT title, text, to_tsvector('english', title || ' ' || text)
             FROM unnest($1::text[], $2::text[]) AS each (title, text)`,
            [some.map(({ title }) => title), some.map(({ text }) => text)],
          );
        }
      }),
    );
    await client.query('CREATE INDEX ON documents USING gin (words)');
    const indexed = performance.now() - start;
    await client.query('VACUUM ANALYZE documents');
    return {
      name: 'PostgreSQL',
      indexed,
      find: (words, last) => {
        const [query, asked] =
          last === 'phrase'
            ? ["phraseto_tsquery('english', $1)", words.join(' ')]
            : last === 'beginning'
              ? ["to_tsquery('english', $1)", `${words.join(' & ')}:*`]
              : ["plainto_tsquery('english', $1)", words.join(' ')];
        return client.query({
          name: last,
          text: `SELECT id, ts_rank(words, query) AS rank FROM documents, ${query} AS query
                 WHERE words @@ query ORDER BY rank DESC LIMIT 10`,
          values: [asked],
        });
      },
      close: async () => {
        await Promise.all(clients.map((each) => each.end()));
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL does not run as root; a user of the system does it instead. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout),
    );
    if (uid && gid) return { uid, gid };
  }
  return {};
}
