import type { ActionRow, Card, Figure, Waiting } from '@debrief/api/client';

/** An action as a server tells it, with what matters to a test said. */
export function anAction(said: Partial<ActionRow> = {}): ActionRow {
  return {
    id: 'A1',
    line: 1,
    text: 'Add jitter to reconnects',
    kind: 'corrective',
    priority: null,
    owner: 'Dana Reyes',
    ticket: null,
    ticketUrl: null,
    due: null,
    dueDay: null,
    overdue: false,
    age: null,
    state: 'open',
    dropped: null,
    verdict: null,
    committed: null,
    ...said,
    postmortem: {
      id: '2026/11.payments.declines',
      title: 'Card payments declined',
      month: '2026-11',
      day: '2026-11-03',
      severity: 'sev1',
      systems: ['payments'],
      team: null,
      status: 'final',
      ...said.postmortem,
    },
  };
}

/** A postmortem of a list. */
export function aCard(said: Partial<Card> = {}): Card {
  return {
    id: '2026/11.payments.declines',
    title: 'Card payments declined',
    month: '2026-11',
    day: '2026-11-03',
    status: 'final',
    severity: 'sev1',
    systems: ['payments'],
    labels: [],
    owner: null,
    team: null,
    summary: 'Two of five payments were declined.',
    impact: null,
    durations: { toDetect: null, toAcknowledge: null, toMitigate: null, toResolve: null },
    factors: 0,
    actions: 0,
    openActions: 0,
    openThreads: 0,
    openQuestions: 0,
    ...said,
  };
}

/** One that waits for somebody. */
export function aWaiting(said: Partial<Waiting> = {}): Waiting {
  return { ...aCard({ status: 'draft' }), age: 12, due: null, ...said };
}

/** A figure that counts by system. */
export function aFigure(said: Partial<Figure> = {}): Figure {
  return {
    name: 'systems',
    title: 'By system',
    of: 'postmortems',
    n: 1,
    leftOut: [],
    value: {
      kind: 'counts',
      overlap: true,
      rows: [{ name: 'payments', count: 1, of: [{ id: '2026/11.payments.declines', title: 'Declined' }] }],
    },
    explain: ['Postmortems that name a system.'],
    ...said,
  };
}
