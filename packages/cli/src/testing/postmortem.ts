/** A short postmortem that has a little of everything. */
export const postmortem = `---
format: 1
status: draft
severity: sev2   # agreed on the call
systems: [payments, ledger]
people:
  scribe: Mei Chen
owner: Dana Reyes
---

# Card payments declined

## Summary

Some payments were declined.

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose to 18%.
- 12:05 **Resolved.** Declines were back.

## Contributing factors

### F1 Every client reconnects at once

- Level: technical

## What went well

- The rollback took two minutes

## Action items

- [ ] **A1** Add jitter to reconnects
  - Owner: Arjun Rao
- [ ] **A2** Drill a failover

## Open questions

- [ ] **Q1** Which clients use the old library?

## Glossary

- **Failover**: moving the writer role.

## Review

- [ ] The impact is complete — the payout team has not answered yet
`;

export const id = '2026/11.payments.card-declines';
export const path = `${id}.md`;
