// `debrief serve` as a process, and requests to it over connections that stay open.
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';

/**
 * @typedef {object} Server
 * @property {number} started milliseconds until it listened
 * @property {(path: string, headers?: Record<string, string>) => Promise<Answer>} ask
 * @property {(path: string, said: unknown) => Promise<Answer>} tell
 * @property {() => Promise<number>} memory megabytes
 * @property {() => Promise<unknown>} close
 */
/** @typedef {{ status: number, time: number, body: string, etag: string | undefined }} Answer */

/**
 * Starts the real command on a folder.
 * @param {string[]} debrief
 * @param {string} folder
 * @returns {Promise<Server>}
 */
export async function served([program = '', ...args], folder) {
  const start = performance.now();
  const child = spawn(program, [...args, 'serve', folder, '--port', '0', '--log', 'warn'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (piece) => {
      told += String(piece);
      const [, url] = /at (http:\/\/\S+)\n/.exec(told) ?? [];
      if (url) resolve(url);
    });
    child.on('exit', () => reject(new Error(`debrief serve ended: ${told}`)));
  });
  const started = performance.now() - start;
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  /**
   * @param {string} path
   * @param {import('node:http').RequestOptions} options
   * @param {string} [said]
   * @returns {Promise<Answer>}
   */
  const send = (path, options, said) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const asked = request(base + path, { agent, ...options }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => {
          body += piece;
        });
        response.on('error', reject);
        response.on('end', () => {
          const time = performance.now() - begun;
          resolve({ status: response.statusCode ?? 0, time, body, etag: response.headers.etag });
        });
      });
      // A connection that the server closes as it was idle may be taken in the same moment: then nothing was asked yet.
      asked.on('error', (error) => {
        const isIdle = asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
        if (isIdle) resolve(send(path, options, said));
        else reject(error);
      });
      asked.end(said);
    });
  /** @type {Server['ask']} */
  const ask = (path, headers = {}) => send(path, { headers });
  return {
    started,
    ask,
    tell: (path, said) =>
      send(path, { method: 'POST', headers: { 'content-type': 'application/json' } }, JSON.stringify(said)),
    memory: async () => {
      const { body } = await ask('/metrics');
      return Number(/^debrief_resident_memory_bytes (\S+)$/m.exec(body)?.[1]) / 1024 / 1024;
    },
    close: async () => {
      agent.destroy();
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
