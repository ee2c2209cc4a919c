import { describe, expect, test } from 'vitest';
import { callerNote, notOnePerson, ownerProblem } from './owners.js';
import { agreed, told } from './testing/people.js';

const policy = agreed(
  { 'Dana Reyes': { handles: ['@dana'], team: 'Payments platform' }, 'Chen, Mei': {} },
  { payments: { name: 'Card payments', team: 'Payments platform' } },
);

describe('Exactly one person', () => {
  test.each([
    ['owner: Dana Reyes', null],
    ['owner: "@dana"', null],
    ['owner: Dana', null],
    ['owner: Dana Reyes (Payments platform)', null],
    ['owner: Ana van der Berg', null],
    ['owner: "Chen, Mei"', null],
    ['owner: Null', null],
    ['severity: sev1', 'Nobody owns this postmortem yet.'],
    ['owner:', 'Nobody owns this postmortem yet.'],
    ['owner: []', 'Nobody owns this postmortem yet.'],
    ['owner: TBD', '“TBD” is nobody in particular.'],
    ['owner: "?"', '“?” is nobody in particular.'],
    ['owner: to be decided', '“to be decided” is nobody in particular.'],
    ['owner: Dana, Arjun', '“Dana, Arjun” is more than one person.'],
    ['owner: [Dana Reyes, Arjun Rao]', '“Dana Reyes, Arjun Rao” is more than one person.'],
    ['owner: Dana and Arjun', '“Dana and Arjun” is more than one person.'],
    ['owner: Dana / Arjun', '“Dana / Arjun” is more than one person.'],
    ['owner: Payments platform', '“Payments platform” is a team or a role,'],
    ['owner: payments', '“payments” is a team or a role,'],
    ['owner: the on-call team', '“the on-call team” is a team or a role,'],
    ['owner: Night Watch\nteam: Night Watch', '“Night Watch” is a team or a role,'],
    ['owner: Integration Lead', '“Integration Lead” is a team or a role,'],
    ['owner: everyone', '“everyone” is a team or a role,'],
  ])('%s', (meta, begins) => {
    const problem = ownerProblem(told(meta), policy);
    if (begins === null) expect(problem).toBeNull();
    else expect(problem?.startsWith(begins)).toBe(true);
  });

  test('The noun is that of the team', () => {
    expect(ownerProblem(told('a: b'), { ...policy, noun: 'learning review' })).toBe(
      'Nobody owns this learning review yet. One person keeps it together, and many write.',
    );
  });

  test('A name can be asked about before it is written', () => {
    expect(
      ['Mei Chen', 'SRE', 'Mei & Dana', ''].map((name) => notOnePerson(name, told('a: b'), policy)),
    ).toEqual([null, 'team', 'several', 'nobody']);
  });
});

describe('Who called for it', () => {
  test.each([
    ['called-by: Dana\npeople:\n  responders: [Dana Reyes]', true],
    ['called-by: "@dana"\npeople:\n  incident-commander: Dana Reyes', true],
    ['called-by: Dana Reyes\npeople:\n  on-call: Dana Reyes', true],
    ['called-by: Dana Reyes\npeople:\n  support: Dana Reyes', false],
    ['called-by: Ines Okafor\npeople:\n  responders: [Dana Reyes]', false],
    ['people:\n  responders: [Dana Reyes]', false],
  ])('%j is worth a hint: %s', (meta, hinted) => {
    const model = told(meta);
    const note = callerNote(model, policy);
    expect(note !== null).toBe(hinted);
    if (note)
      expect(model.text.slice(note.from, note.to)).toBe(
        model.meta.calledBy && model.text.slice(model.meta.calledBy.from, model.meta.calledBy.to),
      );
    if (note)
      expect(note.message).toMatch(
        /^Dana Reyes called for this postmortem and responded as well\. That is fine\./,
      );
  });
});
