import { expect, it } from 'vitest';
import { toldOf } from '../testing/told.js';

const never = '0001-01-01T00:00:00Z';
const declines = {
  status: 'resolved',
  labels: { alertname: 'DeclineRate', service: 'payments', severity: 'page' },
  annotations: { summary: 'Declines above 5%' },
  startsAt: '2026-11-20T10:53:05.739266876Z',
  endsAt: '2026-11-20T12:05:00Z',
  generatorURL: 'http://metrics.example:9090/graph?g0.expr=declines',
};

const cases: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
  'a webhook, resolved': [
    { version: '4', status: 'resolved', receiver: 'chat', alerts: [declines], groupLabels: {} },
    [
      '2026-11-20 10:53 UTC <detected> DeclineRate began to fire: Declines above 5% {service=payments severity=page} (http://metrics.example:9090/graph?g0.expr=declines)',
      '2026-11-20 12:05 UTC <resolved> DeclineRate stopped firing: Declines above 5% {service=payments severity=page} (http://metrics.example:9090/graph?g0.expr=declines)',
    ],
  ],
  'still firing: its end is none': [
    { alerts: [{ ...declines, status: 'firing', endsAt: never, generatorURL: '' }] },
    [
      '2026-11-20 10:53 UTC <detected> DeclineRate began to fire: Declines above 5% {service=payments severity=page}',
    ],
  ],
  'several, one of them open': [
    {
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'Backlog' },
          annotations: {},
          startsAt: '2026-11-20T11:00:00Z',
          endsAt: never,
        },
        {
          status: 'resolved',
          labels: { alertname: 'Errors' },
          annotations: {},
          startsAt: '2026-11-20T10:50:00Z',
          endsAt: '2026-11-20T11:30:00Z',
        },
      ],
    },
    [
      '2026-11-20 10:50 UTC <detected> Errors began to fire',
      '2026-11-20 11:00 UTC Backlog began to fire',
      '2026-11-20 11:30 UTC Errors stopped firing',
    ],
  ],
  'a list as the interface answers it, with a state': [
    [
      {
        labels: { alertname: 'Backlog' },
        annotations: { description: 'Over 40k' },
        startsAt: '2026-11-20T11:00:00.000Z',
        endsAt: '2026-11-20T11:05:00.000Z',
        status: { state: 'active' },
      },
    ],
    ['2026-11-20 11:00 UTC <detected> Backlog began to fire: Over 40k'],
  ],
  'Grafana, in another zone': [
    {
      orgId: 1,
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'CPU' },
          annotations: { summary: 'High' },
          startsAt: '2026-11-20T11:53:03.157076+01:00',
          endsAt: never,
          dashboardURL: 'https://graphs.example/d/1',
        },
      ],
    },
    ['2026-11-20 10:53 UTC <detected> CPU began to fire: High (https://graphs.example/d/1)'],
  ],
  'several webhooks in one list, and something else': [
    [{ alerts: [declines] }, { alerts: [] }, 'note'],
    [
      '2026-11-20 10:53 UTC <detected> DeclineRate began to fire: Declines above 5% {service=payments severity=page} (http://metrics.example:9090/graph?g0.expr=declines)',
      '2026-11-20 12:05 UTC <resolved> DeclineRate stopped firing: Declines above 5% {service=payments severity=page} (http://metrics.example:9090/graph?g0.expr=declines)',
      '? "note"',
    ],
  ],
  'an alert without a name, and a link that is none': [
    {
      alerts: [
        {
          labels: {},
          annotations: {},
          startsAt: '2026-11-20T10:53:00Z',
          endsAt: never,
          generatorURL: 'javascript:alert(1)',
        },
      ],
    },
    ['2026-11-20 10:53 UTC <detected> An alert began to fire'],
  ],
};

it.each(Object.entries(cases))('Alertmanager: %s', (_, [data, rows]) => {
  expect(toldOf(JSON.stringify(data))).toEqual(['alertmanager', ...rows]);
});
