import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person } from '@debrief/api';
import { openGitStore } from '@debrief/store';
import { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { afterAll, onTestFinished } from 'vitest';
import type { Api, Env } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';
import { answerAll } from '../resources.js';
import { openWorkbench, type Workbench } from '../workbench/workbench.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const exampleFolder = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const guide = fileURLToPath(new URL('../../../../docs/', import.meta.url));

/** The example repository, file by file. */
export function examples(): Files {
  const files = readdirSync(exampleFolder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => {
        const path = join(each.parentPath, each.name);
        return [relative(exampleFolder, path).split(sep).join('/'), readFileSync(path)];
      }),
  );
}

/** The templates that come with Debrief. */
function starters(): ReadonlyMap<string, string> {
  const folder = new URL('../../../cli/starter/templates/', import.meta.url);
  return new Map(
    ['standard', 'brief'].map((name) => [name, readFileSync(new URL(`${name}.md`, folder), 'utf8')]),
  );
}

/** Several commands at once: to start a program takes a large process far longer than Git needs for its work. */
const beginning = `
git init --quiet --template= --initial-branch=main
mkdir .git/hooks
git config user.name 'Dana Reyes'
git config user.email dana@example.com`;
const committing = 'git add --all; git commit --quiet --allow-empty --message "$0"';

/** A Git folder of its own; nothing of the machine's settings plays a part. */
export class Repository {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  #minute = 0;

  constructor(files: Files) {
    this.root = mkdtempSync(join(tmpdir(), 'folder-'));
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    this.env = { HOME: home, GIT_CONFIG_NOSYSTEM: '1', PATH: process.env['PATH'] ?? '' };
    this.#run('sh', ['-ec', beginning]);
    this.commit({ '.gitignore': '.debrief/\n', ...files }, 'Begin');
  }

  git(...args: readonly string[]): string {
    return this.#run('git', args);
  }

  #run(program: string, args: readonly string[]): string {
    // A commit a minute, from a fixed day on.
    const date = `2026-11-20T12:${String(this.#minute++ % 60).padStart(2, '0')}:00Z`;
    return execFileSync(program, args, {
      cwd: this.root,
      env: { ...this.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  write(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), content);
    }
  }

  commit(files: Files, message: string): void {
    this.write(files);
    this.#run('sh', ['-ec', committing, message]);
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }
}

export const dana: Person = { name: 'Dana Reyes', email: 'dana@example.com' };

/** A server over a folder, without a socket. */
export interface Served {
  readonly repository: Repository;
  readonly workbench: Workbench;
  readonly app: Api;
  /** What an address answers, as data. */
  get(path: string, as?: Person | null): Promise<{ readonly status: number; readonly body: unknown }>;
  post(
    path: string,
    body: unknown,
    as?: Person | null,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Sends bytes as they are. */
  send(
    path: string,
    bytes: string,
    as?: Person | null,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
}

/** Serves a folder with these files; it ends with the test. */
export async function served(files: Files = examples()): Promise<Served> {
  const server = await serving(files);
  onTestFinished(() => server.workbench.close());
  return server;
}

/** Serves a folder that the tests of a file only read; it ends with them. */
export async function servedToAll(files: Files = examples()): Promise<Served> {
  const server = await serving(files);
  afterAll(() => server.workbench.close());
  return server;
}

async function serving(files: Files): Promise<Served> {
  const repository = new Repository(files);
  const workbench = await openWorkbench({
    store: await openGitStore(repository.root, { env: repository.env }),
    ...{ indexFile: null, made: 'test', version: '0.0.0', name: 'postmortems', guide, templates: starters() },
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
  let person: Person | null = dana;
  const app: Api = new OpenAPIHono<Env>();
  app.use(async (c, next) => {
    c.set('person', person);
    c.set('how', 'git');
    c.set('log', pino({ enabled: false }));
    await next();
  });
  app.onError((error) => {
    if (!(error instanceof ProblemError)) throw error;
    return Response.json(error.problem, {
      status: error.problem.status,
      headers: { 'content-type': 'application/problem+json' },
    });
  });
  answerAll(app, workbench);
  const told = async (response: Response) => {
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: isJson ? ((await response.json()) as unknown) : await response.text(),
    };
  };
  return {
    repository,
    workbench,
    app,
    get: async (path, as = dana) => {
      person = as;
      return await told(await app.request(path));
    },
    send: async (path, bytes, as = dana) => {
      person = as;
      const headers = { 'content-type': 'application/octet-stream' };
      return await told(await app.request(path, { method: 'POST', headers, body: bytes }));
    },
    post: async (path, body, as = dana) => {
      person = as;
      return await told(
        await app.request(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    },
  };
}
