import { createRoute, z } from '@hono/zod-openapi';
import { actions } from './examples/action.js';
import { decisions, policy } from './examples/agreed.js';
import { card } from './examples/card.js';
import { change, changed, stale } from './examples/change.js';
import { guidePage, guides, rule, rules } from './examples/help.js';
import { model } from './examples/model.js';
import { comparison, history } from './examples/past.js';
import { attachments, postmortem } from './examples/postmortem.js';
import { discussion, findings } from './examples/said.js';
import { recurrences, related, results } from './examples/search.js';
import { standing } from './examples/standing.js';
import { figure, statistics } from './examples/statistics.js';
import { home, me } from './examples/you.js';
import { type ProblemName, problemSchema, problems } from './problem.js';
import { actionListSchema } from './shapes/actions.js';
import { decisionsSchema, policySchema } from './shapes/agreed.js';
import { cardSchema } from './shapes/card.js';
import { changedSchema, changeSchema, staleSchema } from './shapes/change.js';
import { discussionSchema } from './shapes/discussion.js';
import { findingSchema } from './shapes/finding.js';
import { guidePageSchema, guidesSchema, ruleSchema, rulesSchema } from './shapes/guide.js';
import { comparisonSchema, historySchema } from './shapes/history.js';
import { homeSchema } from './shapes/home.js';
import { modelSchema } from './shapes/model.js';
import { meSchema } from './shapes/person.js';
import { attachmentSchema, postmortemSchema } from './shapes/postmortem.js';
import { recurrenceSchema, relativeSchema, resultsSchema } from './shapes/search.js';
import { standingSchema } from './shapes/standing.js';
import { figureSchema, statisticsSchema } from './shapes/statistics.js';

/** Everything below stands under this path. */
export const apiPath = '/api/v1';

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
function reading<const Path extends string, Response extends z.ZodType, Request extends object = object>(
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

/** The problems that a route may meet, status by status. */
function told(names: readonly ProblemName[]) {
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
const id = { params: z.object({ year, name }) };
const words = z.union([z.string(), z.array(z.string())]).optional();

export const facetQuery = z.object({
  system: words,
  severity: words,
  trigger: words,
  status: words,
  label: words,
  year: words,
});

export const routes = {
  me: reading({ path: '/me', tag: 'You', summary: 'Who you are here', answers: meSchema, example: me }),
  home: reading({
    path: '/home',
    tag: 'You',
    summary: 'What needs you, and what is new',
    answers: homeSchema,
    example: home,
  }),

  postmortems: reading(
    {
      path: '/postmortems',
      tag: 'Postmortems',
      summary: 'All postmortems, newest first',
      answers: z.object({ total: z.number().int(), items: z.array(cardSchema), next: z.string().nullable() }),
      example: { total: 1, items: [card], next: null },
    },
    {
      query: facetQuery.extend({
        limit: z.coerce.number().int().min(1).max(500).optional(),
        after: z.string().optional().meta({ description: 'The `next` of the page before.' }),
      }),
    },
  ),
  postmortem: reading(
    {
      path: '/postmortems/{year}/{name}',
      tag: 'Postmortems',
      summary: 'A postmortem with everything that a page about it shows',
      answers: postmortemSchema,
      example: postmortem,
      problems: ['no-postmortem', 'unreadable'],
    },
    id,
  ),
  text: createRoute({
    method: 'get',
    path: '/postmortems/{year}/{name}/text',
    tags: ['Postmortems'],
    summary: 'Its text, byte for byte',
    description:
      'The version of the file, which a change names as its base, is in the header `Debrief-Version`.',
    request: {
      ...id,
      query: z.object({ at: z.string().optional().meta({ description: 'A revision.' }) }),
    },
    responses: {
      200: {
        description: 'The text',
        content: {
          'text/markdown': { schema: z.string(), example: '# Cards were declined for nine minutes\n' },
        },
      },
      304: { description: 'It is what you have already' },
      ...told(['bad-request', 'no-postmortem', 'no-revision', 'unreadable']),
    },
  }),
  model: reading(
    {
      path: '/postmortems/{year}/{name}/model',
      tag: 'Postmortems',
      summary: 'What it says, as data',
      answers: modelSchema,
      example: model,
      problems: ['no-postmortem'],
    },
    id,
  ),
  findings: reading(
    {
      path: '/postmortems/{year}/{name}/findings',
      tag: 'Postmortems',
      summary: 'What is worth another look',
      answers: z.object({ findings: z.array(findingSchema) }),
      example: { findings },
      problems: ['no-postmortem'],
    },
    id,
  ),
  standing: reading(
    {
      path: '/postmortems/{year}/{name}/standing',
      tag: 'Postmortems',
      summary: 'Where it is: phases, gates, and what is missing',
      answers: standingSchema,
      example: standing,
      problems: ['no-postmortem'],
    },
    id,
  ),
  discussion: reading(
    {
      path: '/postmortems/{year}/{name}/discussion',
      tag: 'Postmortems',
      summary: 'What was said about it',
      answers: discussionSchema,
      example: discussion,
      problems: ['no-postmortem'],
    },
    id,
  ),
  history: reading(
    {
      path: '/postmortems/{year}/{name}/history',
      tag: 'Postmortems',
      summary: 'The steps that made it what it is',
      answers: historySchema,
      example: history,
      problems: ['no-postmortem'],
    },
    { ...id, query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }) },
  ),
  comparison: reading(
    {
      path: '/postmortems/{year}/{name}/comparison',
      tag: 'Postmortems',
      summary: 'Two versions side by side',
      answers: comparisonSchema,
      example: comparison,
      problems: ['no-postmortem', 'no-revision'],
    },
    {
      ...id,
      query: z.object({
        left: z
          .string()
          .optional()
          .meta({ description: 'A revision; the step before `right` where none is said.' }),
        right: z
          .string()
          .optional()
          .meta({ description: 'A revision; the file as it is now where none is said.' }),
      }),
    },
  ),
  attachments: reading(
    {
      path: '/postmortems/{year}/{name}/attachments',
      tag: 'Postmortems',
      summary: 'The files beside it',
      answers: z.object({ attachments: z.array(attachmentSchema) }),
      example: { attachments },
      problems: ['no-postmortem'],
    },
    id,
  ),
  relatives: reading(
    {
      path: '/postmortems/{year}/{name}/related',
      tag: 'Finding',
      summary: 'Others that have much in common with it',
      answers: z.object({ related: z.array(relativeSchema), recurrences: z.array(recurrenceSchema) }),
      example: { related, recurrences },
      problems: ['no-postmortem'],
    },
    id,
  ),
  change: createRoute({
    method: 'post',
    path: '/postmortems/{year}/{name}/operations',
    tags: ['Postmortems'],
    summary: 'Change it by operations',
    description:
      'All of the operations are done, as one commit in your name, or none. Where the file is another one by now, the answer is `stale`, with both texts and, where it is clean, what becomes of them together.',
    request: {
      ...id,
      body: { required: true, content: { 'application/json': { schema: changeSchema, example: change } } },
    },
    responses: {
      200: {
        description: 'It is done',
        content: { 'application/json': { schema: changedSchema, example: changed } },
      },
      ...told([
        'bad-request',
        'not-an-operation',
        'wrong-origin',
        'no-postmortem',
        'too-large',
        'wrong-type',
        'not-ready',
      ]),
      409: {
        description: '`stale`: Somebody else was faster; `not-possible`: The operation cannot be done',
        content: {
          'application/problem+json': { schema: z.union([staleSchema, problemSchema]), example: stale },
        },
      },
    },
  }),

  search: reading(
    {
      path: '/search',
      tag: 'Finding',
      summary: 'Search in everything that postmortems and their discussions say',
      description:
        'Words, "phrases", -without, beginnings*, and keys such as `system:payments before:2026-01`. No query is an error.',
      answers: resultsSchema,
      example: results,
    },
    {
      query: z.object({
        q: z.string().max(1000).optional(),
        typing: z
          .enum(['yes', 'no'])
          .optional()
          .meta({ description: 'yes: the last word may not be whole yet.' }),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
    },
  ),
  seen: reading(
    {
      path: '/related',
      tag: 'Finding',
      summary: 'Have we seen this before? Earlier postmortems for a title that is being typed',
      answers: z.object({ related: z.array(relativeSchema) }),
      example: { related },
    },
    { query: z.object({ title: z.string().max(1000), system: words }) },
  ),
  recurrences: reading({
    path: '/recurrences',
    tag: 'Finding',
    summary: 'Factors that something was done about, and that came back',
    answers: z.object({ recurrences: z.array(recurrenceSchema) }),
    example: { recurrences },
  }),

  actions: reading(
    {
      path: '/actions',
      tag: 'Following through',
      summary: 'Actions of all postmortems',
      answers: actionListSchema,
      example: actions,
    },
    {
      query: z.object({
        owner: words,
        team: words,
        system: words,
        severity: words,
        kind: words,
        priority: words,
        state: words,
        due: words.meta({ description: 'A year, a month or a day.' }),
        overdue: z.enum(['yes', 'no']).optional(),
        older: z.coerce.number().int().min(0).optional().meta({ description: 'Than so many days.' }),
        limit: z.coerce
          .number()
          .int()
          .min(1)
          .max(5000)
          .optional()
          .meta({ description: '500 where none is said.' }),
        words: words.meta({ description: 'In the action or the title of its postmortem.' }),
      }),
    },
  ),
  statistics: reading(
    {
      path: '/statistics',
      tag: 'Following through',
      summary: 'All figures',
      answers: statisticsSchema,
      example: statistics,
    },
    {
      query: z.object({
        system: words,
        severity: words,
        label: words,
        year: words,
        since: z.string().optional(),
        until: z.string().optional(),
      }),
    },
  ),
  figure: reading(
    {
      path: '/statistics/{figure}',
      tag: 'Following through',
      summary: 'One figure',
      answers: figureSchema,
      example: figure,
      problems: ['no-route'],
    },
    { params: z.object({ figure: z.string() }) },
  ),

  policy: reading({
    path: '/policy',
    tag: 'What a team agreed on',
    summary: '`debrief.yaml`, and what it means',
    answers: policySchema,
    example: policy,
  }),
  decisions: reading({
    path: '/decisions',
    tag: 'What a team agreed on',
    summary: 'Decisions not to write a postmortem',
    answers: decisionsSchema,
    example: decisions,
  }),

  rules: reading({
    path: '/rules',
    tag: 'Help',
    summary: 'What the checker listens for, and what the gates ask',
    answers: rulesSchema,
    example: rules,
  }),
  rule: reading(
    {
      path: '/rules/{family}/{rule}',
      tag: 'Help',
      summary: 'One rule with its examples',
      answers: ruleSchema,
      example: rule,
      problems: ['no-route'],
    },
    { params: z.object({ family: z.string(), rule: z.string() }) },
  ),
  guides: reading({
    path: '/guide',
    tag: 'Help',
    summary: 'The pages of the guide',
    answers: guidesSchema,
    example: guides,
  }),
  guide: reading(
    {
      path: '/guide/{page}',
      tag: 'Help',
      summary: 'A page of the guide',
      answers: guidePageSchema,
      example: guidePage,
      problems: ['no-route'],
    },
    { params: z.object({ page: z.string() }) },
  ),

  events: createRoute({
    method: 'get',
    path: '/events',
    tags: ['Events'],
    summary: 'Tells when something has changed',
    description:
      'Server-sent events: `changed`, with a ChangeEvent as data, after each change, whoever made it. Comments keep the connection alive.',
    responses: {
      200: {
        description: 'A stream',
        content: {
          'text/event-stream': {
            schema: z.string(),
            example:
              'event: changed\ndata: {"everything":false,"ids":["2026/11.payments.declines"],"policy":false,"decisions":false}\n\n',
          },
        },
      },
    },
  }),
} as const;

export type RouteName = keyof typeof routes;
