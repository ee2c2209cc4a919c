/** A postmortem that has been through everything: each gate is open to it. */
export const complete = `---
format: 1
status: closed
severity: sev1
systems: [gates, ticketing]
triggers: [user-facing]
called-by: Ulla Brandt
owner: Femi Adeyemi
team: Harbour systems
people:
  incident-commander: Rosa Lindqvist
  scribe: Ivo Marek
  responders: [Femi Adeyemi, Rosa Lindqvist]
  support: Ulla Brandt
detected-by: customer
full-outage: false
visibility: company
---

# Tickets were refused at two piers while the gate clocks ran ahead

## Summary

For 52 minutes the gates of two piers refused 412 valid tickets, because their clocks ran 70 seconds ahead of the ticket server. Staff opened the gates by hand from the 18th minute on.

## Impact

| Who | What they saw | How many |
| --- | --- | --- |
| Passengers | The gate refused a valid ticket | 412 |
| Support desk | Calls about refused tickets | 61 |

## Timeline

All times are UTC.

### 2026-02-03

- 06:40 The gates of all piers took the new clock settings. ([change](https://ci.harbour.example/881))
- 07:12 **Began.** A gate at pier 2 refused the first valid ticket. ([log](https://logs.harbour.example/gates))
- 07:24 **Detected.** Ulla Brandt heard of it from a passenger and told the on-call responder. ([call](https://desk.harbour.example/5512))
- 07:30 **Acknowledged.** Rosa Lindqvist opened the incident channel and called in the ferry crews. ([channel](https://chat.harbour.example/inc-77))
- 07:41 **Mitigated.** Staff opened the gates of both piers by hand. (uncertain: exact minute)
- 08:04 **Resolved.** The gates used the time of the ticket server again; 40 test tickets passed. ([log](https://logs.harbour.example/gates))

## Contributing factors

Each of these was needed, and none would have been enough alone.

### F1 A gate refuses a ticket that was issued in its future

- Level: technical
- Made sense because: copied tickets had always carried a wrong time of issue

**Why it happened**

1. Why did a valid ticket lie in the future?
   - The clock of the gate ran 70 seconds ahead of the ticket server.
1. Why did 70 seconds matter?
   - The gate compares whole seconds, without room for differences.

**Why it was not caught**

1. Why did no test show it?
   - The test gates share one clock with the ticket server.

**Why then**

1. Why on that day, and not before?
   - The new clock settings reached the gates an hour earlier.

### F2 Nobody looks after the clocks of devices on the piers

- Level: organisational
- Made sense because: until last year the devices had no clock of their own

**Why it happened**

1. Why did the clocks drift apart?
   - The time service of the piers had no owner since the move to the new network.

**Why it was not caught**

1. Why was the drift not seen?
   - No alarm compares the clock of a gate with the ticket server.

**Why then**

1. Why had it stayed small before?
   - The old settings set the clocks every night.

## What went well

- The ferry crews let passengers board with a photo of their ticket.

## What went wrong

- News travelled by phone only, and the status page stayed green for 40 minutes.

## Lessons learned

- A device that judges time needs somebody who looks after its clock.

## Action items

- [x] **A1** Allow two minutes of difference when a gate checks a ticket
  - Kind: corrective
  - Priority: high
  - Owner: Rosa Lindqvist
  - Ticket: [GATE-31](https://tracker.harbour.example/GATE-31)
  - Due: 2026-02-20
  - Done when: a gate with a clock 90 seconds ahead accepts a fresh ticket
  - Addresses: F1
  - Verdict: worked — the drill of 3 March refused no ticket
- [x] **A2** Set up one time service for all devices on the piers
  - Kind: preventative
  - Priority: medium
  - Owner: Ivo Marek
  - Ticket: [NET-12](https://tracker.harbour.example/NET-12)
  - Due: 2026-03-20
  - Done when: each device shows less than one second of difference for a week
  - Addresses: F2
  - Verdict: worked — the largest difference since was 0.4 seconds
- [ ] **A3** Compare the clocks of gates with the ticket server every hour
  - Kind: preventative
  - Priority: low
  - Owner: Femi Adeyemi
  - Ticket: [GATE-32](https://tracker.harbour.example/GATE-32)
  - Due: 2026-04-01
  - Done when: a gate that is set back by hand raises an alarm
  - Addresses: F2
  - Dropped: A2 brings an alarm of its own

## Looking wider

- **Isolated, or part of a trend?** The second incident with clocks in two years.
- **One bug, or a class of failure we did not foresee?** A class: devices that judge by their own clock.
- **Work that we had put off, for good reasons, and that played a part?** The time service waited for the new network.
- **Similar incidents before?** In 2024 a turnstile counted an hour twice.
- **Worse, or more likely, as we grow?** Yes, each new pier brings ten more clocks.

## Open questions

- [x] **Q1** Which other devices compare times?
  - The parking barriers, which take theirs from the ticket server.

## Review

- Held: 2026-02-10 14:00 UTC
- Facilitator: Noor Haddad
- Devil's advocate: Ivo Marek
- Challenge: would the gates have refused tickets with the old settings, only later?
- Present: Femi Adeyemi, Rosa Lindqvist, Ivo Marek, Ulla Brandt, Noor Haddad
- Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek
- Dissent: Ulla Brandt — the silence of the status page is a factor of its own
- [x] Key incident data was collected
- [x] The impact is complete
- [x] The factors go deep enough
- [x] The actions fit, and so do their priorities
- [x] The people concerned know the outcome
- [x] It gives enough detail
- [x] It goes beneath what went wrong
- [x] What happened stands apart from how to mend it
- [x] The actions make sense and have clear edges
- [ ] It is well written and easy to understand — the glossary is still short
- [x] The message to customers would build trust

## Follow-up

- Held: 2026-03-20 14:00 UTC

## External message

### Summary

On 3 February 2026, for 52 minutes, 412 passengers with a valid ticket could not pass the gates of two piers.

### What happened

The clocks of ten gates ran ahead, so that fresh tickets seemed to come from the future.

### What we are doing

The gates now allow for small differences, and all clocks follow one source.
`;
