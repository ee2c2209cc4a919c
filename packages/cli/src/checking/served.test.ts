import { idOfPath, isPostmortem } from '@debrief/document';
import { createApp, noLog, openWorkbench } from '@debrief/server';
import { openGitStore } from '@debrief/store';
import { expect, onTestFinished, test } from 'vitest';
import { examples, exampleText } from '../testing/examples.js';
import { repository } from '../testing/repository.js';

const now = '2026-11-21T12:00:00Z';

interface Told {
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const told = ({ line, rule, severity, message }: Told): string => `${line} ${rule} ${severity} ${message}`;

test('The server finds in every postmortem what `debrief check` finds, and weighs it the same', async () => {
  const closed = '2026/03.lockers.reconnect-storm.md';
  const linked = '2026/10.ledger.double-refunds.md';
  const { run, root, env } = repository({
    ...examples(),
    [closed]: exampleText(closed).replace(/^- Held: 2026-05-05.*\n/m, ''),
    [linked]: `${exampleText(linked)}\n[gone](nowhere.txt)\n`,
    'debrief.yaml': `${exampleText('debrief.yaml')}\nrules: { facts/outage: note, loaded: off, hindsight/should-have: warning }\n`,
  });
  const { out } = await run(['check', '--format', 'json'], { now });
  const { findings }: { findings: readonly (Told & { path: string })[] } = JSON.parse(out);
  const workbench = await openWorkbench({
    store: await openGitStore(root, { env }),
    ...{ indexFile: null, made: 'test', version: '0', name: 'x', now: () => new Date(now) },
  });
  onTestFinished(() => workbench.close());
  const identity = {
    how: 'git' as const,
    of: async () => await Promise.resolve(null),
    trusts: () => true,
  };
  const { app } = createApp(workbench, { identity, log: noLog() });
  for (const path of Object.keys(examples()).filter(isPostmortem)) {
    const response = await app.request(`/api/v1/postmortems/${idOfPath(path)}/findings`);
    const answer = (await response.json()) as { findings: readonly Told[] };
    const own = findings.filter((each) => each.path === path);
    expect([path, answer.findings.map(told)]).toEqual([path, own.map(told)]);
  }
});
