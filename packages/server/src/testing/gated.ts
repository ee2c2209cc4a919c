import type { ChangeEvent, Person } from '@debrief/api';
import { openGitStore } from '@debrief/store';
import { onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '../app/app.js';
import type { Api } from '../app/env.js';
import type { Identity } from '../identity/identity.js';
import { createLog } from '../log/log.js';
import { openWorkbench, type Workbench } from '../workbench/workbench.js';
import { dana, type Files, Repository } from './folder.js';

/** A whole server, with its gate, without a socket. */
export interface Gated {
  readonly repository: Repository;
  readonly workbench: Workbench;
  readonly app: Api;
  /** What was written to the log, line by line. */
  readonly logged: readonly string[];
  /** Asks as a browser at this machine would. */
  ask(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  close(): void;
}

/** Somebody is this person, whatever they ask. */
export function always(person: Person | null): Identity {
  return { how: 'git', of: () => Promise.resolve(person), trusts: () => true };
}

/** Serves a folder with these files, gate and all; it ends with the test. */
export async function gated(files: Files, options: Partial<AppOptions> = {}): Promise<Gated> {
  const repository = new Repository(files);
  const workbench = await openWorkbench({
    store: await openGitStore(repository.root, { env: repository.env }),
    ...{ indexFile: null, made: 'test', version: '0.0.0', name: 'postmortems', guide: null },
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
  onTestFinished(() => workbench.close());
  return { repository, ...gateOf(workbench, options) };
}

/** A gate in front of a workbench. */
export function gateOf(workbench: Workbench, options: Partial<AppOptions> = {}): Omit<Gated, 'repository'> {
  const logged: string[] = [];
  const log = createLog({ level: 'info', human: false, write: (line) => logged.push(line) });
  const { app, close } = createApp(workbench, { identity: always(dana), log, ...options });
  onTestFinished(close);
  const ask = async (path: string, init: RequestInit = {}, peer = '127.0.0.1') =>
    await app.fetch(new Request(`http://localhost${path}`, init), { peer });
  return { workbench, app, logged, ask, close };
}

/** Listeners of a workbench that there is not. */
export function bell(): Pick<Workbench, 'onChange'> & {
  ring(event: ChangeEvent): void;
  readonly size: number;
} {
  const listeners = new Set<(event: ChangeEvent) => void>();
  return {
    get size() {
      return listeners.size;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ring: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

/** A postmortem that says little. */
export const small = `---
title: Search was slow
systems: [search]
severity: sev3
status: draft
---

# Search was slow

## Summary

Search took ten seconds for an hour.
`;
