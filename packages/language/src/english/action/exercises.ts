import type { Exercise } from '../../exercise.js';

export const actionExercises: readonly Exercise[] = [
  {
    rule: 'action/fix-the-human',
    in: 'actions',
    text: 'Be more careful when running scripts against the ledger',
    good: 'Let scripts run against the ledger read-only unless the ticket number of a second reader is given',
  },
  {
    rule: 'action/no-end',
    in: 'actions',
    text: 'Look into the slow failover of the session store',
    good: 'Run three failovers of the session store in staging and write down where the 90 s are spent',
  },
  {
    rule: 'action/no-verb',
    in: 'actions',
    text: 'Monitoring of the payout queue',
    good: 'Page on-call when the oldest message in the payout queue is older than 5 min',
  },
  {
    rule: 'action/no-measure',
    in: 'actions',
    text: 'Make the importer more robust',
    good: 'Let the importer skip a row that it cannot read, and put it into the list of rejected rows',
  },
  {
    rule: 'action/goes-on',
    in: 'actions',
    text: 'Keep an eye on the disk usage of the archive nodes',
    good: 'Alert when an archive node has less than 15% of its disk free',
  },
  {
    rule: 'action/wish',
    in: 'actions',
    text: 'We should have a checklist for the switch upgrade',
    good: 'Write a checklist for the switch upgrade from the steps of 3 November and link it in the change template',
  },
  {
    rule: 'action/question',
    in: 'actions',
    text: 'Can we move the price list to another region?',
    good: 'Decide by 14 March whether the price list moves to a second region, on the figures of the load test',
  },
  {
    rule: 'action/fix-the-issue',
    in: 'actions',
    text: 'Fix the issue that took the shop down',
    good: 'Close the database connection when a checkout call is cancelled',
  },
];
