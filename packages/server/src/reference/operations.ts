import type { Described } from './reference.js';
import type { Shape } from './shape.js';

/** A route as the document tells it. */
export interface Operation {
  /** `get-postmortems-year-name` */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: Content | null;
  readonly answers: readonly Answer[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Shape;
  readonly example?: unknown;
}

export interface Content {
  readonly type: string;
  readonly shape: Shape | undefined;
  readonly example: unknown;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly content: Content | null;
}

interface Media {
  readonly schema?: Shape;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

interface Written {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}

/** All routes, in the order in which they were described. */
export function operationsIn(described: Described): readonly Operation[] {
  return Object.entries(described.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, Written>>).map(([method, each]) => ({
      id: idOf(method, path),
      method: method.toUpperCase(),
      path,
      tag: each.tags?.[0] ?? 'More',
      summary: each.summary ?? '',
      description: each.description ?? '',
      parameters: each.parameters ?? [],
      body: contentIn(each.requestBody?.content),
      answers: Object.entries(each.responses ?? {}).map(([status, { description = '', content }]) => ({
        status,
        description,
        content: contentIn(content),
      })),
    })),
  );
}

function contentIn(content: Readonly<Record<string, Media>> | undefined): Content | null {
  const [[type, media] = []] = Object.entries(content ?? {});
  if (type === undefined || !media) return null;
  const [first] = Object.values(media.examples ?? {});
  return { type, shape: media.schema, example: media.example ?? first?.value };
}

function idOf(method: string, path: string): string {
  const words = path.replace(/^\/api\/v\d+\//, '').replace(/\W+/g, '-');
  return `${method}-${words.replace(/^-+|-+$/g, '')}`;
}
