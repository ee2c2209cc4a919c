import type { Exercise } from '../../exercise.js';

export const namingExercises: readonly Exercise[] = [
  {
    rule: 'naming/person-as-agent',
    in: 'summary',
    text: 'At 09:12 UTC Marta broke checkout by pushing the wrong price file to both regions.',
    good: 'At 09:12 UTC a price file for the test shop was published to both regions, and checkout failed for 18 minutes.',
  },
  {
    rule: 'naming/role-as-agent',
    in: 'summary',
    text: 'The on-call engineer wiped the standby while the restore was still running.',
    good: 'The standby was cleared at 02:13 UTC while the restore was still running; the clean-up command does not check for a running restore.',
  },
  {
    rule: 'naming/team-as-agent',
    in: 'factors',
    text: 'The network team broke routing to both warehouses with its new map.',
    good: 'The new route map left out both warehouses, and the check before the roll-out covers the offices only',
  },
  {
    rule: 'naming/team-did-not',
    in: 'factors',
    text: 'Application teams still have not adopted our advice on retries.',
    good: 'The advice on retries is a page in the wiki; 4 of 31 services have it in their settings',
  },
  {
    rule: 'naming/person-named',
    in: 'summary',
    text: 'The limit was found by Rohan, who happened to look at the graph.',
    good: 'A responder found the limit on the graph for open connections; no alert covers it.',
  },
  {
    rule: 'naming/users-blamed',
    in: 'summary',
    text: 'Merchants misconfigured their webhooks and filled our queue.',
    good: 'The form for webhooks accepts an address that never answers; 212 of these filled the queue by 14:20 UTC.',
  },
  {
    rule: 'naming/rank',
    in: 'summary',
    text: 'A junior developer ran the seed script in the live tenant.',
    good: 'The seed script ran in the live tenant; its prompt shows the same colour for the live and the test tenant.',
  },
  {
    rule: 'naming/not-there',
    in: 'factors',
    text: 'The key holder of the archive was at lunch with the phone off.',
    good: 'The archive has one key and one phone number; between 12:00 and 13:00 nobody could open the door',
  },
  {
    rule: 'naming/self-blame',
    in: 'timeline',
    text: 'My bad, I ran the import twice',
    good: 'The import is started a second time; the screen shows no sign of the first run',
  },
  {
    rule: 'naming/no-fault-of-ours',
    in: 'summary',
    text: 'A certificate of our partner ended, through no fault of our own.',
    good: 'The certificate of our partner ended on 3 November at 00:00 UTC, and we have no alert for its end date.',
  },
];
