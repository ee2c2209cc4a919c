import type { DocumentRule } from '../../rule.js';
import { wordOf } from '../lexicon.js';

export const groupOwner: DocumentRule = {
  name: 'action/group-owner',
  severity: 'error',
  bias: 'diffusion of responsibility',
  says: '“{words}” is nobody in particular, so nobody will feel asked.',
  why: 'An action of a whole group waits until somebody in it happens to have time.',
  ask: 'Who will see to it that it gets done, whoever does the work?',
  instead: 'One name: “Owner: Priya”; the team can stand in the text of the action.',
  source: 'One owner for each action',
  places: ['actions', 'wider'],
  flags: [owned('SRE team'), owned('Platform squad'), owned('Operations'), owned('QA and support')],
  leaves: [owned('Priya'), owned('Joe'), owned('@maxone'), owned('Dana Okafor')],
  signs: ({ role, from, to }) => (role === 'action' ? [{ kind: 'words', from, to, text: '' }] : []),
  inDocument: (signs, { owners, people }) =>
    owners
      // "Ops to look at the pump" has no verb, and says so itself.
      .filter(({ from, to }) => !signs.some((words) => from >= words.from && to <= words.to))
      .filter(({ value }) => isGroup(value) && !namesPerson(value, people))
      .map(({ from, to }) => ({ from, to })),
};

function owned(owner: string): { readonly document: string } {
  return {
    document: `# Orders delayed\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| Add a limit to the upload size | ${owner} |\n`,
  };
}

/** "SRE team", "everyone", "TBD". */
function isGroup(value: string): boolean {
  const words = value.toLowerCase().match(/[\p{L}\d/-]+/gu) ?? [];
  if (words.length === 0) return true;
  return words.some((word) => nobody.has(word) || wordOf(word).classes.has('team'));
}

/** "Priya (SRE team)". */
function namesPerson(value: string, people: ReadonlySet<string>): boolean {
  return (
    /@\w/.test(value) ||
    (value.toLowerCase().match(/\p{L}+/gu) ?? []).some((word, index, all) => {
      if (wordOf(word).classes.has('name')) return true;
      return (
        all.length > 1 &&
        people.has(word) &&
        !wordOf(word).classes.has('team') &&
        index === 0 &&
        /[(,/]/.test(value)
      );
    })
  );
}

const nobody = new Set(
  'all anyone anybody everyone everybody nobody none someone somebody tbd tbc unknown unassigned open us we n/a na various multiple engineers developers devs operations platform infrastructure infra support security backend frontend engineering developers'.split(
    ' ',
  ),
);
