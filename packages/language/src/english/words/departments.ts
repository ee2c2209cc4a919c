import { list } from './list.js';

/** Words that stand for the people of a department where no other noun follows: "Security never answers". */
export const departments: ReadonlySet<string> = new Set(
  list(`
  infrastructure infra platform security operations support networking network networks engineering sales procurement
  compliance development product marketing logistics storage billing payments accounting facilities purchasing
  communications comms integration integrations analytics architecture helpdesk dispatch finance treasury editorial
  newsroom radiology admissions merchandising telecoms housekeeping recruitment
`),
);

/** Those that are as often something else, and are people only where they do what people do: "Registry forgot". */
export const desks: ReadonlySet<string> = new Set([
  ...departments,
  ...list(`
  registry estates nursing pharmacy warehouse payroll catering claims underwriting settlements fulfilment fulfillment legal
  maintenance planning transport customs telephony signalling press publishing it hr accounts design pathology imaging
  theatres quality production stores research purchasing scheduling dispatching
  `),
]);
