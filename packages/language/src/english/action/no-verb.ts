import type { PassageRule } from '../../rule.js';
import { isTicket } from './already-done.js';
import { readManner } from './manner.js';
import { hitOf } from './tokens.js';

export const noVerb: PassageRule = {
  name: 'action/no-verb',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” names a thing, and not what somebody is to do with it.',
  why: 'Whoever picks this up has to guess whether to build, change, write or only think about it.',
  ask: 'Which verb is meant, and what will be different when it is done?',
  instead: '“Write …”, “Add …”, “Remove …”, followed by the thing: “Add an alert on queue age over 5 min.”',
  source: 'Actions that can be acted on',
  roles: ['action'],
  flags: [
    { text: 'Dashboards and alerts for the gateway', in: 'actions' },
    { text: 'Monitoring of the payout job', in: 'actions' },
    { text: 'Test coverage for the tax rules', in: 'actions' },
    { text: 'Certificate expiry', in: 'actions' },
    { text: 'Review of all firewall rules', in: 'actions' },
    { text: 'A runbook for failing over the cache', in: 'actions' },
    { text: 'Clear ownership of the shared queues', in: 'actions' },
    { text: 'Priya to write the runbook', in: 'actions' },
    { text: 'Lock on the tariff table', in: 'actions' },
    { text: 'Reduction of duplicate alarms', in: 'actions' },
  ],
  leaves: [
    { text: 'Alert when more than 1% of orders fail', in: 'actions' },
    { text: 'Version lock the ingress chart', in: 'actions' },
    { text: 'Test the failover of the cache once a quarter', in: 'actions' },
    { text: '**Prevention**: add a limit to the upload size', in: 'actions' },
    { text: 'After each deploy, run the smoke tests', in: 'actions' },
    { text: 'Rate-limit the export endpoint', in: 'actions' },
    { text: 'Do not retry a payment that timed out', in: 'actions' },
    { text: 'Laminate the emergency card of each lift', in: 'actions' },
    { text: 'Black-box test the handover between the satellites', in: 'actions' },
    'Monitoring of the payout job',
  ],
  inPassage: (_passage, sentences, known) => {
    const [first] = sentences;
    if (!first) return [];
    const { manner, from, to } = readManner(first, known);
    if (manner !== 'thing' || isTicket(first, from)) return [];
    const { tokens } = first;
    // Quoted words, and an address alone, are not the author's sentence.
    if (tokens[from]?.kind === 'quote' || !tokens.some(({ kind }) => kind === 'word')) return [];
    // "Better …" and "More …" have a rule of their own, which says more.
    if (/^(?:better|more|improved|stronger|faster|clearer|fewer|less)$/.test(tokens[from]?.word.text ?? ''))
      return [];
    return hitOf(
      tokens,
      tokens.findIndex(({ kind }) => kind !== 'mark'),
      to,
    );
  },
};
