import { createRoute, z } from '@hono/zod-openapi';
import { type ProblemName, problemSchema, problems } from '../problem.js';

interface Described<Path extends string, Response extends z.ZodType> {
  readonly path: Path;
  readonly tag:
    | 'You'
    | 'Postmortems'
    | 'Finding'
    | 'Following through'
    | 'What a team agreed on'
    | 'Help'
    | 'Events';
  readonly summary: string;
  readonly description?: string;
  readonly answers: Response;
  readonly example: z.input<NoInfer<Response>>;
  readonly problems?: readonly ProblemName[];
}

/** A route that only reads: any of its answers has an ETag, and asking with it again gets 304. */
export function reading<
  const Path extends string,
  Response extends z.ZodType,
  Request extends object = object,
>(
  { path, tag, summary, description = '', answers, example, problems: names = [] }: Described<Path, Response>,
  request?: Request,
) {
  return createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary,
    description,
    request: request as Request,
    responses: {
      200: {
        description: 'What was asked for',
        content: { 'application/json': { schema: answers, example } },
      },
      304: { description: 'It is what you have already, by `If-None-Match`' },
      ...told(['bad-request', ...names]),
    },
  });
}

interface Deed<Path extends string, Request extends z.ZodType, Response extends z.ZodType>
  extends Described<Path, Response> {
  /** What it is told, as JSON. */
  readonly takes: Request;
  readonly sends: z.input<NoInfer<Request>>;
}

/** A route that does something, in the name of whoever asks. */
export function doing<
  const Path extends string,
  Request extends z.ZodType,
  Response extends z.ZodType,
  Named extends object = object,
>(
  {
    path,
    tag,
    summary,
    description = '',
    takes,
    sends,
    answers,
    example,
    problems: names = [],
  }: Deed<Path, Request, Response>,
  named?: Named,
) {
  return createRoute({
    method: 'post',
    path,
    tags: [tag],
    summary,
    description,
    request: {
      ...(named as Named),
      body: { required: true, content: { 'application/json': { schema: takes, example: sends } } },
    },
    responses: {
      200: { description: 'It is done', content: { 'application/json': { schema: answers, example } } },
      ...told(['bad-request', 'wrong-origin', 'too-large', 'wrong-type', 'not-ready', ...names]),
    },
  });
}

/** The problems that a route may meet, status by status. */
export function told(names: readonly ProblemName[]) {
  const statuses = [...new Set(names.map((name) => problems[name].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: names
          .filter((name) => problems[name].status === status)
          .map((name) => `\`${name}\`: ${problems[name].title}`)
          .join('; '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

const year = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ description: 'The folder of the year.', example: '2026' });
const name = z
  .string()
  .min(1)
  .max(255)
  .meta({ description: 'The name without `.md`.', example: '05.search.third-of-the-products' });
/** Which postmortem is asked for. */
export const id = { params: z.object({ year, name }) };
/** Words of a filter: none, one or several. */
export const words = z.union([z.string(), z.array(z.string())]).optional();
