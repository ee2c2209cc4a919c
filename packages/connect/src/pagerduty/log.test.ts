import { expect, it } from 'vitest';
import { toldOf } from '../testing/told.js';

const mei = { type: 'user_reference', summary: 'Mei Chen' };
const incident = {
  type: 'incident_reference',
  summary: '[#482] Declines above 5%',
  html_url: 'https://acme.pages.example/i/482',
};

const cases: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
  'an answer of the interface, the latest first': [
    {
      log_entries: [
        {
          type: 'resolve_log_entry',
          created_at: '2026-11-20T12:05:10Z',
          summary: 'Resolved by Mei Chen',
          agent: mei,
        },
        {
          type: 'acknowledge_log_entry',
          created_at: '2026-11-20T10:55:00Z',
          summary: 'Acknowledged by Mei Chen',
          agent: mei,
        },
        {
          type: 'notify_log_entry',
          created_at: '2026-11-20T10:53:30Z',
          summary: 'Notified Mei Chen by phone',
        },
        {
          type: 'trigger_log_entry',
          created_at: '2026-11-20T10:53:05Z',
          summary: 'Triggered through the API',
          channel: { type: 'api', summary: 'Declines above 5%' },
          incident,
        },
      ],
      limit: 25,
      more: false,
    },
    [
      '2026-11-20 10:53 UTC <detected> Paged: Declines above 5% (https://acme.pages.example/i/482)',
      '2026-11-20 10:53 UTC Notified Mei Chen by phone',
      '2026-11-20 10:55 UTC <acknowledged> Mei Chen: Acknowledged by Mei Chen',
      '2026-11-20 12:05 UTC <resolved> Mei Chen: Resolved by Mei Chen',
    ],
  ],
  'an escalation and a note': [
    [
      {
        type: 'escalate_log_entry',
        created_at: '2026-11-20T11:00:00Z',
        agent: { summary: 'Payments escalation' },
        channel: { type: 'timeout' },
      },
      {
        type: 'annotate_log_entry',
        created_at: '2026-11-20T11:10:00Z',
        agent: mei,
        channel: { type: 'note', summary: 'Failover of the ledger at 10:40' },
      },
    ],
    [
      '2026-11-20 11:00 UTC Payments escalation: Escalated by Payments escalation',
      '2026-11-20 11:10 UTC Mei Chen: Failover of the ledger at 10:40',
    ],
  ],
  'one entry in its envelope, in another zone': [
    {
      log_entry: {
        type: 'trigger_log_entry',
        created_at: '2026-11-20T11:53:00+01:00',
        channel: { type: 'email', subject: 'Queue is full' },
      },
    },
    ['2026-11-20 10:53 UTC <detected> Paged: Queue is full'],
  ],
  'events of a webhook': [
    {
      messages: [
        {
          event: {
            event_type: 'incident.triggered',
            occurred_at: '2026-11-20T10:53:00Z',
            data: { title: 'Queue is full', html_url: 'https://acme.pages.example/i/7' },
          },
        },
        { event: { event_type: 'incident.acknowledged', occurred_at: '2026-11-20T10:54:00Z', agent: mei } },
      ],
    },
    [
      '2026-11-20 10:53 UTC <detected> Paged: Queue is full (https://acme.pages.example/i/7)',
      '2026-11-20 10:54 UTC <acknowledged> Mei Chen: Acknowledged by Mei Chen',
    ],
  ],
  'the entries of an older webhook': [
    {
      messages: [
        {
          event: 'incident.resolve',
          log_entries: [
            {
              type: 'resolve_log_entry',
              created_at: '2026-11-20T12:00:00Z',
              summary: 'Resolved through the API.',
            },
          ],
        },
      ],
    },
    ['2026-11-20 12:00 UTC <resolved> Resolved through the API.'],
  ],
  'types that came later, and what has no time': [
    [
      { type: 'urgency_change_log_entry', created_at: '2026-11-20T11:00:00Z', summary: 'Urgency is high' },
      { type: 'some_new_log_entry', created_at: '2026-11-20T11:01:00Z', agent: mei },
      { type: 'trigger_log_entry', created_at: null },
    ],
    [
      '2026-11-20 11:00 UTC Urgency is high',
      '2026-11-20 11:01 UTC Mei Chen: Log entry by Mei Chen',
      '? {"type":"trigger_log_entry","created_at":null}',
    ],
  ],
};

it.each(Object.entries(cases))('PagerDuty: %s', (_, [data, rows]) => {
  expect(toldOf(JSON.stringify(data, null, 2))).toEqual(['pagerduty log', ...rows]);
});
