import { describe, expect, test } from 'vitest';
import { ownerCandidates } from './candidates.js';
import { agreed, told } from './testing/people.js';

const nothing = agreed({});
const said = (meta: string, timeline: readonly string[] = [], policy = nothing): string[] =>
  ownerCandidates(told(meta, timeline), policy).map(
    ({ name, reasons }) => `${name}: ${[...new Set(reasons.map(({ criterion }) => criterion))].join(', ')}`,
  );
const people = 'people:\n  responders: [Dana Reyes, Arjun Rao]';

describe('Each criterion alone', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['the incident commander', 'people:\n  incident-commander: Tomas Lind', [], ['Tomas Lind: led']],
    ['the same in other words', 'people:\n  Incident Manager: Tomas Lind', [], ['Tomas Lind: led']],
    ['who took command', people, ['10:00 Dana Reyes took command.'], ['Dana Reyes: led']],
    ['who joined as commander', people, ['10:00 Dana joins as incident commander'], ['Dana Reyes: led']],
    [
      'who worked when it was mitigated',
      people,
      ['10:00 **Mitigated.** Arjun Rao rolled the release back.'],
      ['Arjun Rao: stabilised'],
    ],
    [
      'who worked just before',
      people,
      ['09:50 Arjun Rao raised the limit', '09:58 Declines fell', '10:00 **Resolved.** All paid.'],
      ['Arjun Rao: stabilised'],
    ],
    [
      'by whom it was done',
      people,
      ['10:00 **Mitigated.** The release was rolled back by Arjun Rao.'],
      ['Arjun Rao: stabilised'],
    ],
    [
      'not who was there long before',
      people,
      ['08:00 Arjun Rao raised the limit', '10:00 **Mitigated.** Declines fell'],
      [],
    ],
    [
      'not who only saw it',
      people,
      ['10:00 **Mitigated.** Arjun Rao confirmed that declines were back.'],
      [],
    ],
    [
      'who saw it and did something',
      people,
      ['10:00 **Mitigated.** Arjun Rao acknowledged and rolled back the release.'],
      ['Arjun Rao: stabilised'],
    ],
    ['who was on call', 'systems: [payments]\npeople:\n  on-call: Dana Reyes', [], ['Dana Reyes: on-call']],
    ['not the second one', 'people:\n  secondary-on-call: Dana Reyes', [], []],
    [
      'who declared it',
      people,
      ['10:00 Dana Reyes noticed it and declared a sev1.'],
      ['Dana Reyes: triggered'],
    ],
    ['who paged', people, ['10:00 Dana Reyes paged the storage on-call.'], ['Dana Reyes: triggered']],
    [
      'by whom others were paged',
      people,
      ['10:00 The storage team was paged by Dana Reyes.'],
      ['Dana Reyes: triggered'],
    ],
    ['who called for it', 'called-by: Ines Okafor', [], ['Ines Okafor: triggered']],
    [
      'nobody',
      'owner: Dana Reyes\npeople:\n  scribe: Mei Chen',
      ['10:00 **Mitigated.** The alarm paged the on-call responder.'],
      [],
    ],
  ])('%s', (_, meta, timeline, expected) => {
    expect(said(meta, timeline)).toEqual(expected);
  });
});

describe('Who is on call by policy', () => {
  const rota = agreed(
    {
      'Dana Reyes': { team: 'Payments', roles: ['on-call'] },
      'Arjun Rao': { team: 'Ledger', roles: ['on-call'] },
      'Mei Chen': { team: 'payments', roles: ['scribe'] },
    },
    { payments: { team: 'Payments', name: 'Card payments' }, ledger: { team: 'Ledger' } },
  );

  test('counts for the system that is named first', () => {
    expect(said('systems: [payments, ledger]', [], rota)).toEqual(['Dana Reyes: on-call']);
    expect(said('systems: [ledger, payments]', [], rota)).toEqual(['Arjun Rao: on-call']);
    expect(said('systems: [mail]', [], rota)).toEqual([]);
    const [dana] = ownerCandidates(told('systems: [payments]'), rota);
    expect(dana?.reasons[0]).toEqual({
      ...{ criterion: 'on-call', because: 'share the on-call rota of Payments, the team of Card payments' },
      ...{ at: null, entry: null },
    });
  });

  test('gives way to whom the document names', () => {
    expect(said('systems: [payments]\npeople:\n  on-call: Mei Chen', [], rota)).toEqual([
      'Mei Chen: on-call',
    ]);
  });
});

describe('Their order', () => {
  test('is that of how many criteria speak for them, then of the criteria, then of where they appear', () => {
    const timeline = [
      '10:00 Arjun Rao opened the incident.',
      '10:01 Bo Li opened the incident bridge.',
      '10:05 Dana Reyes took command.',
      '10:20 **Mitigated.** Bo Li rolled back the release.',
    ];
    expect(
      said('called-by: Arjun Rao\npeople:\n  responders: [Arjun Rao, Bo Li, Dana Reyes]', timeline),
    ).toEqual(['Bo Li: stabilised, triggered', 'Dana Reyes: led', 'Arjun Rao: triggered']);
  });

  test('of equals is that of the document', () => {
    const timeline = ['10:00 Mei Chen paged storage.', '10:01 Dana Reyes paged the ledger team.'];
    expect(said('people:\n  responders: [Dana Reyes, Mei Chen]', timeline)).toEqual([
      'Mei Chen: triggered',
      'Dana Reyes: triggered',
    ]);
  });
});

test('A handle, a first name and a whole name are one person', () => {
  const policy = agreed({ 'Dana Reyes': { handles: ['@dr'] } });
  const timeline = [
    '10:00 @dr took command',
    '10:01 Dana paged storage',
    '10:20 **Mitigated.** Dana Reyes put the old certificate back',
  ];
  expect(said('people:\n  responders: Dana Reyes', timeline, policy)).toEqual([
    'Dana Reyes: led, stabilised, triggered',
  ]);
});

test('Each reason is told, with the entry that it stands in', () => {
  const model = told('', ['10:05 Dana Reyes took command and declared a sev1.']);
  const [dana] = ownerCandidates(model, nothing);
  expect(dana?.reasons.map(({ because, entry }) => [because, entry?.local])).toEqual([
    ['took the lead', '2026-11-03T10:05'],
    ['called for help by hand', '2026-11-03T10:05'],
  ]);
  expect(model.text.slice(dana?.reasons[0]?.at?.from, dana?.reasons[0]?.at?.to)).toContain(
    'Dana Reyes took command',
  );
});
