import type { Exercise } from '../../exercise.js';

export const hindsightExercises: readonly Exercise[] = [
  {
    rule: 'hindsight/should-have',
    in: 'summary',
    text: 'The index migration should have been tried on the replica before it ran on the primary.',
    good: 'The index migration ran on the primary at 09:12 UTC; the runbook names the replica only for tables above 50 GB, and this one had 38 GB.',
  },
  {
    rule: 'hindsight/failed-to',
    in: 'summary',
    text: 'The platform team failed to notice that the certificate was about to expire.',
    good: 'The reminder for the certificate went to a mailbox that closed in March, and no dashboard showed the day of expiry.',
  },
  {
    rule: 'hindsight/could-have',
    in: 'factors',
    text: 'We could have rolled back at 14:05 and saved an hour.',
    good: 'At 14:05 UTC the error rate was falling, which spoke for waiting; a rollback takes 25 minutes and logs every shopper out.',
  },
  {
    rule: 'hindsight/would-have',
    in: 'summary',
    text: 'An alert on queue length would have caught the backlog before the shops did.',
    good: 'The first report came from a shop in Bergen at 08:40 UTC, when 12,000 orders were waiting; the alerts watch the age of an order and not the length of the queue.',
  },
  {
    rule: 'hindsight/did-not',
    in: 'factors',
    text: 'The on-call engineer did not check the replication lag before promoting the standby.',
    good: 'The promotion page shows the lag only after the promotion, and the two promotions before this one had gone through with none.',
  },
  {
    rule: 'hindsight/in-hindsight',
    in: 'timeline',
    text: 'In hindsight the rising memory graph was the first symptom.',
    good: 'The memory of the gateway passes 80%, as it had on 9 of the 14 days before.',
  },
  {
    rule: 'hindsight/missed-signs',
    in: 'factors',
    text: 'The on-call engineer missed the alert about the full disk.',
    good: 'The alert about the full disk was one of 212 messages in the channel that night, and it had the same colour as the others.',
  },
  {
    rule: 'hindsight/obvious',
    in: 'summary',
    text: 'The new timeout was obviously wrong.',
    good: 'The new timeout was 3 seconds, taken from the older client; the bank answers within 8 seconds at month end.',
  },
  {
    rule: 'hindsight/was-supposed-to',
    in: 'factors',
    text: 'The release manager was supposed to read all 90 change notes.',
    good: 'The checklist asks one person to read all change notes; there were 90 of them, and on earlier releases only the marked ones were read.',
  },
  {
    rule: 'hindsight/nobody-noticed',
    in: 'detection',
    text: 'No one in the signal box was watching the third screen.',
    good: 'Between 02:00 and 04:00 UTC the two people in the signal box worked at the first and second screen; the third one makes no sound.',
  },
  {
    rule: 'hindsight/left-undone',
    in: 'summary',
    text: 'No thought was given to ships in another time zone.',
    good: 'The plan for the move listed the 14 ships in the home port; the form has no field for the time zone of a ship at sea.',
  },
  {
    rule: 'hindsight/missed-chance',
    in: 'response',
    text: 'There were several opportunities to stop the belt.',
    good: 'Between 09:10 and 09:40 UTC three people saw the jam; only the switch in the cab stops the belt, and the cab was locked.',
  },
];
