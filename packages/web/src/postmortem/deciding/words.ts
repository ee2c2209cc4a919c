import type { Answer, Answered, Status } from '@debrief/api/client';

/** What the step to a state is called by who takes it. */
export const stepWords: Readonly<Record<Exclude<Status, 'draft'>, string>> = {
  'in-review': 'Send to review',
  final: 'Make it final',
  closed: 'Close the loop',
};

/** What the step means, told before it is taken. */
export const stepMeans: Readonly<Record<Exclude<Status, 'draft'>, string>> = {
  'in-review':
    'Others are asked to read it, and to say whether the list of factors is right. It stays open for changes.',
  final:
    'This becomes the account that people stand behind. It can still be changed later; each change is then told in a line under Amendments, so that readers see what is different.',
  closed:
    'What was agreed has been done or let go, and people have looked back at whether it helped. It stays here for whoever meets something like it.',
};

/** What is told once it is done. */
export const stepDone: Readonly<Record<Exclude<Status, 'draft'>, string>> = {
  'in-review': 'It is in review now.',
  final: 'It is final now. Thank you all for the care.',
  closed: 'The loop is closed.',
};

/** What an answer is called when it is taken back. */
export const answerDone: Readonly<Record<Answer['says'], string>> = {
  agree: 'Agree to the factors',
  dissent: 'See the factors differently',
  withdraw: 'Take an answer back',
};

/** The phases that a gate asks about. */
export const gatePhases: Readonly<Record<Exclude<Status, 'draft'>, readonly string[]>> = {
  'in-review': ['assemble', 'facts', 'causes'],
  final: ['deeper', 'actions', 'review'],
  closed: ['loop closed'],
};

/** Where somebody is with their answer, behind their name. */
export function answeredWords({ state, words }: Answered): string {
  switch (state) {
    case 'agreed':
      return 'agrees';
    case 'changed':
      return 'agreed to an earlier list; the factors have changed since';
    case 'dissents':
      return words === null || words === '' ? 'sees it differently' : `sees it differently: “${words}”`;
    case 'absent':
      return 'was asked, and is recorded as absent';
    case 'waited for':
      return 'has not answered yet';
  }
}
