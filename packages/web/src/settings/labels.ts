import { sectionKinds } from '@debrief/document';
import { partNames } from '@debrief/process';
import type { PolicyPath } from '@debrief/process/settings';

/** What the keys of the file are called in the forms, where the key itself would say too little. */
const labels: Readonly<Record<string, string>> = {
  noun: 'What you call one',
  since: 'Since when it counts',
  format: 'Form of the file',
  internal: 'Names for inside only',
  stakeholders: 'Who may feel an incident',
  'triggers core-down': 'A core system was down',
  'triggers user-facing': 'People outside could not use something',
  'triggers degraded': 'Something was slow or bad',
  'triggers data-loss': 'Data was lost or damaged',
  'triggers security': 'Somebody got in',
  'triggers near-miss': 'It was close',
  'triggers other': 'Anything else',
  'triggers severities': 'Severities that always ask',
  sections: 'Parts that may not be left out',
  participants: 'Roles that somebody has',
  depth: 'How deep the questions go',
  review: 'How it is reviewed',
  'clocks draft': 'Until the draft',
  'clocks review': 'Until it is final',
  'clocks agree': 'Until everyone has answered',
  'clocks actions': 'Until an action is done',
  corrective: 'Until what puts things right is done',
  preventative: 'Until what keeps it from coming back is done',
  after: 'Looking back: not sooner than',
  before: 'Looking back: not later than',
  name: 'Called',
  criticality: 'How much depends on it',
};

/** What a key is called in a form. */
export function labelOf(path: PolicyPath): string {
  const last = path.at(-1) ?? '';
  const near = path.slice(-2).join(' ');
  return labels[near] ?? labels[last] ?? last.charAt(0).toUpperCase() + last.slice(1).replaceAll('-', ' ');
}

/** What a field is for, where the schema speaks to those who write the file. */
const hints: Readonly<Record<string, string | null>> = {
  handles: 'What they are called in chats and tickets, such as @dana.',
  name: 'As people say it.',
  participants: 'Each of these roles is to be found among its people.',
  sections: null,
  'triggers core-down': null,
  'triggers user-facing': 'For so long or longer.',
  'triggers degraded': 'For so long or longer.',
  'triggers data-loss': null,
  'triggers security': 'Or got to see what was not theirs.',
  'triggers near-miss': 'Nothing happened in the end.',
  'triggers other': null,
  'triggers severities': null,
  internal: 'They must not stand in a message to customers. With a * at its end, any word that begins so.',
  noun: null,
  stakeholders: 'Each is to be found under Impact.',
  criticality:
    'core: nothing goes without it. user-facing: people outside use it. internal: it is for yourselves.',
  since: 'Postmortems of earlier incidents are left in peace.',
};

/** What a field is for; null where its label says it. */
export function hintOf(path: PolicyPath, means: string): string | null {
  for (const name of [path.slice(-2).join(' '), path.at(-1) ?? '']) {
    const hint = hints[name];
    if (hint !== undefined) return hint;
  }
  return means;
}

/** What a choice is called: a part by its heading. */
export function choiceWords(key: string, choice: string): string {
  const part = key === 'sections' ? sectionKinds.find((each) => each === choice) : undefined;
  return (part && partNames[part]) ?? choice;
}
