import type { Change, Changed, Stale } from '@debrief/api/client';
import {
  applyEdits,
  difference,
  isRefusal,
  mapSteps,
  merge,
  parse,
  type Step,
  takeStep,
} from '@debrief/document';
import * as core from './core.js';
import { createDesk, type DeskOptions } from './desk.js';
import type { Left } from './waiting.js';

export const id = '2026/11.payments.declines';

export const text = `---
severity: sev2
---

# Card payments declined

## Summary

Cards were declined for nine minutes.

## Action items

- [ ] **A1** Close idle connections
- [ ] **A2** Drill a failover
`;

/** A server for one postmortem, without a network: it can be away, lose its answers, and be changed by others. */
export function createServer(first = text) {
  let now = { version: 'v1', text: first };
  let isAway = false;
  let loses = 0;
  const versions = new Map([[now.version, now.text]]);
  const messages: (readonly Step[])[] = [];
  const put = (changed: string): void => {
    now = { version: `v${versions.size + 1}`, text: changed };
    versions.set(now.version, changed);
  };
  return {
    get text() {
      return now.text;
    },
    /** What each commit did. */
    commits: messages,
    setAway: (away: boolean) => {
      isAway = away;
    },
    /** The next change is done, and nobody hears of it. */
    loseAnswer: () => {
      loses += 1;
    },
    /** A route changes the text by itself. */
    route: (change: (before: string) => string) => {
      const before = now.text;
      put(change(before));
      const back = difference(now.text, before);
      return { version: now.version, revision: now.version, back: back ? [back] : [] };
    },
    /** Somebody else changes the text. */
    edit: (change: (before: string) => string) => put(change(now.text)),
    client: {
      text: async (_: string, at = now.version) => await Promise.resolve(versions.get(at) ?? ''),
      latest: async () => {
        if (isAway) throw new TypeError('Failed to fetch');
        return await Promise.resolve(now);
      },
      change: async (_: string, { base, operations }: Change): Promise<Changed | Stale> => {
        await Promise.resolve();
        if (isAway) throw new TypeError('Failed to fetch');
        const steps = operations as unknown as readonly Step[];
        if (base !== now.version) return staleOf(versions.get(base) ?? '', now, steps);
        const after = done(now.text, steps);
        const edit = difference(now.text, after);
        if (edit) {
          put(after);
          messages.push(steps);
        }
        if (loses-- > 0) throw new TypeError('Failed to fetch');
        loses = Math.max(0, loses);
        return {
          version: now.version,
          revision: 'r',
          message: '',
          edits: edit ? [edit] : [],
          back: [],
          committed: true,
        };
      },
    },
  };
}

function staleOf(base: string, now: { version: string; text: string }, steps: readonly Step[]): Stale {
  const yours = done(base, steps);
  const merged = merge(base, yours, now.text);
  const isThere = merged.conflicts.length === 0 && merged.text === now.text;
  const mapped = isThere ? [] : mapSteps(steps, parse(base), now.text);
  return {
    ...{ type: '', name: 'stale', title: '', status: 409, detail: '', way: null },
    version: now.version,
    base,
    yours,
    theirs: now.text,
    merged: merged.conflicts.length === 0 ? merged.text : null,
    operations: mapped?.map((each) => ({ ...each })) ?? null,
    conflicts: merged.conflicts.map(({ ours, theirs }) => ({ yours: ours, theirs })),
  };
}

/** A text with steps done to it. */
export function done(before: string, steps: readonly Step[]): string {
  let parsed = parse(before);
  for (const step of steps) {
    const outcome = takeStep(parsed, step);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    parsed = outcome.parsed;
  }
  return parsed.text;
}

export type Server = ReturnType<typeof createServer>;

/** A desk over such a server that waits for nobody. */
export function deskAt(server: Server, options: Partial<DeskOptions> = {}) {
  const kept: Left[] = [];
  const desk = createDesk(id, {
    client: server.client,
    load: () => Promise.resolve(core),
    keep: (left) => void kept.push(structuredClone(left)),
    rest: 60_000,
    patience: () => 60_000,
    ...options,
  });
  return { desk, kept };
}

/** An edit that puts other words in the place of some. */
export function reworded(before: string, words: string, others: string): Step {
  const from = before.indexOf(words);
  return { do: 'edit', edits: [{ from, to: from + words.length, insert: others }] };
}

export { applyEdits };
