import { list } from '../words/list.js';

/** Words that stand for the people of a department where no other noun follows: "Security never answers". */
export const departments: ReadonlySet<string> = new Set(
  list(`
  infrastructure infra platform security operations support networking network engineering sales procurement compliance
  development product marketing logistics storage billing payments accounting facilities purchasing
  communications comms integration integrations analytics architecture helpdesk dispatch
`),
);
