import type { Model } from '@debrief/document';
import type { Policy } from '../policy/policy.js';

/** A team or a system of the policy or of the document, or a name such as teams and roles have. */
export function isTeam(words: string, { meta }: Model, { systems, people }: Policy): boolean {
  const teams = [...systems.values()].flatMap(({ id, name, team }) => [id, name, team ?? '']);
  const more = [...[...people.values()].map(({ team }) => team ?? ''), meta.team?.value ?? ''];
  const named = [...teams, ...more, ...meta.systems.map(({ value }) => value)];
  const wanted = words.toLowerCase().replace(/^the /, '');
  return ofTeams.test(words) || ofRoles.test(words) || named.some((each) => each.toLowerCase() === wanted);
}

const ofTeams =
  /(?<![\p{L}\p{N}])(?:teams?|squads?|crew|guild|groups?|departments?|dept|desk|office|rota|on-?call|engineers?|engineering|developers|sres?|devops|ops|operations|platform|infrastructure|support|helpdesk|management)(?![\p{L}\p{N}])/iu;

/** “Integration Lead” is whoever has the role. */
const ofRoles =
  /(?:^|\s)(?:lead|manager|director|officer|dba|c[tei]o|tech|architect|coordinator|liaison|commander)$/i;
