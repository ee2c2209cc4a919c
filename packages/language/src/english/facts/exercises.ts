import type { Exercise } from '../../exercise.js';

export const factsExercises: readonly Exercise[] = [
  {
    rule: 'facts/outage',
    in: 'summary',
    text: 'The outage delayed 7% of the morning orders.',
    good: 'From 08:10 to 08:52 UTC, 7% of the orders (1,940 of 27,700) were confirmed up to 20 minutes late; all others went through as usual.',
  },
  {
    rule: 'facts/vague-amount',
    in: 'impact',
    text: 'Some customers could not pay by card for a while.',
    good: '312 of 8,040 customers (4%) could not pay by card from 09:14 until 09:32 UTC, counted in the declined payments of the till log.',
  },
  {
    rule: 'facts/vague-share',
    in: 'impact',
    text: 'A large number of parcels went to the wrong depot.',
    good: '1,180 of 14,600 parcels went to the depot in Bergen instead of Oslo; the count comes from the scans at the gate.',
  },
  {
    rule: 'facts/vague-time',
    in: 'timeline',
    text: 'A few minutes later the queue is empty',
    good: '10:48 UTC: the queue is empty, six minutes after the restart',
  },
  {
    rule: 'facts/vague-degree',
    in: 'impact',
    text: 'Searches were significantly slower than usual.',
    good: 'The slowest 1% of searches took 4.1 s or more; on a normal day that is 300 ms.',
  },
  {
    rule: 'facts/playing-down',
    in: 'summary',
    text: 'A minor issue with the label printers had negligible impact on the wards.',
    good: 'Four of 31 wards could not print labels for 50 minutes and wrote 212 of them by hand.',
  },
  {
    rule: 'facts/guess',
    in: 'timeline',
    text: 'It was probably the new firewall rule.',
    good: '11:20 UTC: the first timeouts are a minute younger than the firewall rule of 10:55, so the rule is taken out to test that.',
  },
  {
    rule: 'facts/opinion',
    in: 'timeline',
    text: 'Great catch by the night shift, who promptly responded.',
    good: 'The support desk sees the third call about the same error and pages the on-call engineer, two minutes after the call.',
  },
  {
    rule: 'facts/early-fix',
    in: 'timeline',
    text: 'Disk cleared by hand. We need to build an alarm for this.',
    good: 'The on-call engineer clears 40 GB of old exports by hand; the disk is at 61%.',
  },
  {
    rule: 'facts/hidden-actor',
    in: 'summary',
    text: 'It was decided to skip the trial, and the old rule got removed.',
    good: 'The release manager skipped the trial, as the change had passed it the week before, and the cleanup job removed the old rule.',
  },
];
