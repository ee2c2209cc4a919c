import { describe, expect, test } from 'vitest';
import { repository } from '../testing/repository.js';

const policy = `people:
  Dana Reyes: { handles: ["@dana"], email: dana@example.com, team: Payments }
  Arjun Rao: { email: arjun@example.com, team: Payments }
  Lea Brandt: { roles: [support] }
  Ole Dahl: { roles: [prioritises] }
systems:
  payments: { name: Card payments, team: Payments, owners: [Arjun Rao] }
`;
const declined = `---
systems: [payments]
called-by: Dana Reyes
people:
  incident-commander: Tomas Lind
  responders: [Dana Reyes]
---

# Card payments declined

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose to 18%.
- 10:50 @dana paged the storage on-call.
- 11:20 **Mitigated.** Dana Reyes rolled back the release.
`;
const path = '2026/11.payments.declined.md';
const files = { 'debrief.yaml': policy, [path]: declined };

describe('debrief owner', () => {
  test('offers who could own it, and why', async () => {
    const { run } = repository(files);
    const { exit, out } = await run(['owner', 'declined']);
    expect(exit).toBe(0);
    expect(out).toBe(`Nobody owns this postmortem yet. One person keeps it together, and many write.

Dana Reyes could own it, because they
  • worked on it just before it was mitigated (11:20)
  • called for help by hand (10:50)
  • called for this postmortem

Tomas Lind could own it, because they
  • led the response as incident commander

Dana Reyes called for this postmortem and responded as well. That is fine.
Somebody who stood further away often makes for an easier start: they may like
to facilitate, or to ask the first questions.

Next: debrief owner 2026/11.payments.declined --set "Dana Reyes"
`);
  });

  test('as data', async () => {
    const { run } = repository(files);
    const { out } = await run(['owner', 'declined', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ id: '2026/11.payments.declined', owner: null, problem: expect.stringMatching(/^Nobody owns/) },
      candidates: [
        {
          name: 'Dana Reyes',
          reasons: [
            { criterion: 'stabilised', line: 19 },
            { criterion: 'triggered', line: 18 },
            { criterion: 'triggered', line: 3 },
          ],
        },
        { name: 'Tomas Lind', reasons: [{ criterion: 'led', line: 5, entry: null }] },
      ],
    });
  });

  test('makes one person the owner, by the name that the policy has for a handle', async () => {
    const { git, read, run } = repository(files);
    const { exit, out } = await run(['owner', 'declined', '--set', '@dana']);
    expect({ exit, out }).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^Set owner of 2026\/11\.payments\.declined to Dana Reyes/),
    });
    expect(read(path)).toContain('\nowner: Dana Reyes\n');
    expect(git('log', '-1', '--format=%s')).toBe('Set owner of 2026/11.payments.declined to Dana Reyes\n');
    expect((await run(['owner', 'declined'])).out).toMatch(
      /^Dana Reyes owns this postmortem\.\n(?![\s\S]*Next:)/,
    );
  });

  test.each([
    ['Dana and Arjun', /^“Dana and Arjun” is more than one person, and a postmortem has one owner/],
    ['Payments', /^“Payments” is a team or a role,/],
    ['TBD', /^“TBD” is nobody in particular,/],
    ['', /^“” is nobody in particular,/],
  ])('takes one person only: %j', async (name, message) => {
    const { git, run } = repository(files);
    const { exit, err } = await run(['owner', 'declined', '--set', name]);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
    expect(git('status', '--porcelain') + git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  test('says so where nothing tells', async () => {
    const { run } = repository({ '2026/11.a.b.md': '# T\n' });
    expect((await run(['owner', '11.a.b'])).out).toMatch(
      /^Nobody owns this[\s\S]*\n\nNothing in it says who led,[\s\S]*--set "NAME"\n$/,
    );
    expect(await run(['owner', 'none'])).toMatchObject({ exit: 3, out: '' });
  });
});

describe('debrief invite', () => {
  test('lists whom to invite, whose view is missing, and the addresses', async () => {
    const { run } = repository(files);
    const { exit, out } = await run(['invite', 'declined']);
    expect(exit).toBe(0);
    expect(out).toBe(`To the review of “Card payments declined”

  Dana Reyes
    called for this postmortem; responder; called for help (10:50); changed
    something to mitigate it (11:20)
  Tomas Lind
    incident commander
  Arjun Rao
    looks after Card payments

Somebody of each of these teams
  Payments
    it looks after Card payments

Views that nobody here brings
  plan  somebody who planned it: Ole Dahl could
  deploy  somebody who deployed it
  support  somebody who hears from customers, such as support: Lea Brandt could
  sales  somebody who speaks for customers, such as sales or their account team

Nobody here decides what is worked on first. With somebody who does, actions can
be promised. Ole Dahl could come.

For the mail
  Dana Reyes <dana@example.com>, Tomas Lind, Arjun Rao <arjun@example.com>
`);
  });

  test('as data', async () => {
    const { run } = repository(files);
    const { out } = await run(['invite', 'declined', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      id: '2026/11.payments.declined',
      people: [
        { name: 'Dana Reyes', email: 'dana@example.com' },
        { name: 'Tomas Lind', email: null },
        { name: 'Arjun Rao' },
      ],
      couldPrioritise: ['Ole Dahl'],
    });
  });

  test('says what to do where nobody is named', async () => {
    const { run } = repository({ '2026/11.a.b.md': '# Nothing yet\n' });
    expect((await run(['invite', '11.a.b'])).out).toMatch(
      /^Nobody is named in “Nothing yet” yet\.[\s\S]*people\.responders --add/,
    );
  });
});
