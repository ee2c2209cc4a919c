import { z } from 'zod';

/**
 * Everything that a request may meet, by a name that never changes: with the status, and what it is called. The way
 * out is told for the case at hand.
 */
export const problems = {
  'bad-request': { status: 400, title: 'The request could not be understood' },
  'not-an-operation': { status: 400, title: 'This is no operation' },
  unknown: { status: 401, title: 'Nobody is named' },
  'wrong-host': { status: 403, title: 'This server does not go by that name' },
  'wrong-origin': { status: 403, title: 'The request came from another site' },
  'no-postmortem': { status: 404, title: 'There is no such postmortem' },
  'no-file': { status: 404, title: 'There is no such file' },
  'no-thread': { status: 404, title: 'There is no such thread' },
  'no-revision': { status: 404, title: 'There is no such revision' },
  'no-route': { status: 404, title: 'There is nothing at this address' },
  'wrong-method': { status: 405, title: 'This address does not take that method' },
  'too-slow': { status: 408, title: 'It took too long' },
  stale: { status: 409, title: 'Somebody else was faster' },
  'not-possible': { status: 409, title: 'The operation cannot be done' },
  'called-already': { status: 409, title: 'Somebody has called one already' },
  'not-yet': { status: 409, title: 'The gate is not open yet' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-type': { status: 415, title: 'The request has the wrong type' },
  busy: { status: 503, title: 'The server has too much to do' },
  'not-ready': { status: 503, title: 'The folder cannot be written to now' },
  unreadable: { status: 503, title: 'The folder cannot be read now' },
  fault: { status: 500, title: 'Something went wrong in Debrief' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemName = keyof typeof problems;

/** What a request that could not be answered gets instead, as RFC 9457 has it. */
export const problemSchema = z.object({
  type: z.string().meta({ description: 'A page about this kind of problem; its last part is the name.' }),
  name: z.enum(Object.keys(problems) as [ProblemName, ...ProblemName[]]),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().meta({ description: 'What happened here, in a sentence or two.' }),
  way: z.string().nullable().meta({ description: 'What can be done about it.' }),
});

export type Problem = z.infer<typeof problemSchema>;
