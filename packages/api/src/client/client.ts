import type { z } from 'zod';
import type { Problem } from '../problem.js';
import type { routes } from '../routes.js';
import type { ActionList } from '../shapes/actions.js';
import type { Decisions, Policy } from '../shapes/agreed.js';
import type {
  Call,
  Called,
  CalledAlready,
  Counsel,
  Decide,
  Decided,
  Offers,
  Sketch,
} from '../shapes/calling.js';
import type { Change, Changed, Stale } from '../shapes/change.js';
import type { Advance, Answer, Deciding, NotYet } from '../shapes/deciding.js';
import type { Discuss, Discussed } from '../shapes/discussing.js';

import type { GuidePage, Guides, Rule, Rules } from '../shapes/guide.js';
import type { Comparison, History } from '../shapes/history.js';
import type { Home } from '../shapes/home.js';
import type { Listening } from '../shapes/listening.js';
import type { Me } from '../shapes/person.js';
import type { Postmortem } from '../shapes/postmortem.js';
import type { Restore } from '../shapes/restoring.js';
import type { Recurrences, Relative, Results } from '../shapes/search.js';
import type { Firing, PolicyChangeBody, PolicyChanged, PolicyStale } from '../shapes/settings.js';
import type { Statistics } from '../shapes/statistics.js';
import type { Detach, Detached, Paste, Pasted } from '../shapes/timeline.js';

/** Where everything is. The schemas stay on the server: they are types here, and nothing to load. */
const apiPath = '/api/v1';

/** What can be asked for beside a path; a list is asked for word by word. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

export interface ClientOptions {
  /** Such as `http://127.0.0.1:4173`; the page's own server where nothing is said. */
  readonly base?: string;
  readonly fetch?: typeof fetch;
}

/** A request that was not answered as hoped. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export interface Asking {
  readonly signal?: AbortSignal;
}

/** The facts of a route's query, as the address has them. */
export type QueryOf<Name extends keyof typeof routes> = (typeof routes)[Name] extends {
  readonly request: { readonly query: infer Schema extends z.ZodType };
}
  ? z.input<Schema>
  : never;

export type Client = ReturnType<typeof createClient>;

/**
 * Asks a server of Debrief.
 *
 *     const client = createClient({ base: 'http://127.0.0.1:4173' });
 *     (await client.postmortem('2026/05.search.third-of-the-products')).title;
 */
export function createClient({ base = '', fetch: own }: ClientOptions = {}) {
  const send: typeof fetch = own ?? ((...given) => globalThis.fetch(...given));
  async function asked(path: string, query: Query, { signal }: Asking): Promise<Response> {
    return await send(`${base}${apiPath}${path}${queryWords(query)}`, {
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
  }
  async function get<T>(path: string, query: Query = {}, asking: Asking = {}): Promise<T> {
    return (await (await answered(await asked(path, query, asking))).json()) as T;
  }
  async function sent(path: string, body: unknown, { signal }: Asking = {}): Promise<Response> {
    return await send(`${base}${apiPath}${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  }
  async function post<T>(path: string, body: unknown, asking?: Asking): Promise<T> {
    return (await (await answered(await sent(path, body, asking))).json()) as T;
  }
  return {
    me: (asking?: Asking) => get<Me>('/me', {}, asking),
    home: (asking?: Asking) => get<Home>('/home', {}, asking),
    postmortem: (id: string, asking?: Asking) => get<Postmortem>(pathOf(id), {}, asking),
    text: async (id: string, at?: string, asking: Asking = {}) =>
      await textOf(await answered(await asked(`${pathOf(id)}/text`, { at }, asking))),
    /** The text as it is, with its version: the base of a change. */
    latest: async (id: string, asking: Asking = {}) => {
      const response = await answered(await asked(`${pathOf(id)}/text`, {}, asking));
      return { text: await textOf(response), version: response.headers.get('debrief-version') ?? '' };
    },
    history: (id: string, asking?: Asking) => get<History>(`${pathOf(id)}/history`, {}, asking),
    comparison: (id: string, query: QueryOf<'comparison'>, asking?: Asking) =>
      get<Comparison>(`${pathOf(id)}/comparison`, query, asking),
    search: (query: QueryOf<'search'>, asking?: Asking) => get<Results>('/search', query as Query, asking),
    related: (query: QueryOf<'seen'>, asking?: Asking) =>
      get<{ related: readonly Relative[] }>('/related', query, asking),
    recurrences: (query: QueryOf<'recurrences'> = {}, asking?: Asking) =>
      get<Recurrences>('/recurrences', query as Query, asking),
    actions: (query: QueryOf<'actions'>, asking?: Asking) =>
      get<ActionList>('/actions', query as Query, asking),
    statistics: (query: QueryOf<'statistics'>, asking?: Asking) =>
      get<Statistics>('/statistics', query, asking),
    policy: (asking?: Asking) => get<Policy>('/policy', {}, asking),
    decisions: (asking?: Asking) => get<Decisions>('/decisions', {}, asking),
    rules: (asking?: Asking) => get<Rules>('/rules', {}, asking),
    rule: (name: string, asking?: Asking) => get<Rule>(`/rules/${name}`, {}, asking),
    guides: (asking?: Asking) => get<Guides>('/guide', {}, asking),
    guide: (page: string, asking?: Asking) =>
      get<GuidePage>(`/guide/${encodeURIComponent(page)}`, {}, asking),
    /** Somebody else's being faster is a value: the caller decides. */
    change: async (id: string, change: Change, asking: Asking = {}): Promise<Changed | Stale> => {
      const response = await sent(`${pathOf(id)}/operations`, change, asking);
      if (response.status === 409) {
        const problem = (await response.json()) as Stale | Problem;
        if ('theirs' in problem) return problem;
        throw new ApiError(problem);
      }
      return (await (await answered(response)).json()) as Changed;
    },
    restore: (id: string, restore: Restore, asking?: Asking) =>
      post<Changed>(`${pathOf(id)}/restore`, restore, asking),
    /** What was pasted, as rows to look through. */
    pasted: (paste: Paste, asking?: Asking) => post<Pasted>('/timeline', paste, asking),
    /** Where a file is sent, so that a program can watch how far it has come. */
    attachAddress: (id: string, name: string) =>
      `${base}${apiPath}${pathOf(id)}/attachments${queryWords({ name })}`,
    detach: (id: string, file: Detach, asking?: Asking) =>
      post<Detached>(`${pathOf(id)}/detach`, file, asking),
    offers: (asking?: Asking) => get<Offers>('/calling', {}, asking),
    counsel: (sketch: Sketch, asking?: Asking) => post<Counsel>('/calling/counsel', sketch, asking),
    /** That somebody has called one for the same already is a value: the caller decides. */
    call: async (call: Call, asking?: Asking): Promise<Called | CalledAlready> => {
      try {
        return await post<Called>('/postmortems', call, asking);
      } catch (error) {
        if (error instanceof ApiError && 'same' in error.problem) return error.problem as CalledAlready;
        throw error;
      }
    },
    decide: (decision: Decide, asking?: Asking) => post<Decided>('/decisions', decision, asking),
    listening: (asking?: Asking) => get<Listening>('/listening', {}, asking),
    discuss: (id: string, said: Discuss, asking?: Asking) =>
      post<Discussed>(`${pathOf(id)}/discussion`, said, asking),
    deciding: (id: string, asking?: Asking) => get<Deciding>(`${pathOf(id)}/deciding`, {}, asking),
    /** That something is still missing is a value; so the caller can say what. */
    advance: async (id: string, advance: Advance): Promise<Changed | NotYet> => {
      const response = await sent(`${pathOf(id)}/advance`, advance);
      if (response.status !== 409) return (await (await answered(response)).json()) as Changed;
      const problem = (await response.json()) as NotYet | Problem;
      if ('needs' in problem) return problem;
      throw new ApiError(problem);
    },
    answer: (id: string, answer: Answer) => post<Changed>(`${pathOf(id)}/answer`, answer),
    firing: (asking?: Asking) => get<Firing>('/firing', {}, asking),
    /** Somebody else's having changed the same thing is a value: the caller decides. */
    changePolicy: async (
      change: PolicyChangeBody,
      asking: Asking = {},
    ): Promise<PolicyChanged | PolicyStale> => {
      const response = await sent('/policy/changes', change, asking);
      if (response.status === 409) {
        const problem = (await response.json()) as PolicyStale | Problem;
        if ('places' in problem) return problem;
        throw new ApiError(problem);
      }
      return (await (await answered(response)).json()) as PolicyChanged;
    },
    /** The address of the stream of events, for an EventSource. */
    events: `${base}${apiPath}/events`,
  };
}

/** A text letter for letter: a mark at its beginning is one of them, and places are counted from there. */
async function textOf(response: Response): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

/** An answer as it is, or the problem that it tells. */
async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (isProblem) throw new ApiError((await response.json()) as Problem);
  throw new ApiError({
    type: 'about:blank',
    name: 'fault',
    title: response.statusText,
    status: response.status,
    detail: `The server answered ${response.status} without saying why.`,
    way: 'Try again; if it stays so, look at what the server has written to its log.',
  });
}

/** `2026/05.search.slow` as a path: each part may hold anything that a file name may. */
function pathOf(id: string): string {
  return `/postmortems/${id.split('/').map(encodeURIComponent).join('/')}`;
}

function queryWords(query: Query): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') words.append(key, String(each));
  const said = words.toString();
  return said === '' ? '' : `?${said}`;
}
