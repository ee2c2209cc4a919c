import { expect, test } from 'vitest';
import type { z } from 'zod';
import { apiPath, type RouteName, routes } from './routes.js';

interface Media {
  readonly schema: z.ZodType;
  readonly example?: unknown;
}

/** Everything that a route takes or answers, but for problems of all routes. */
function mediaOf(name: RouteName): readonly Media[] {
  const { request, responses } = routes[name] as {
    request?: { body?: { content: Record<string, Media> } };
    responses: Record<string, { content?: Record<string, Media> }>;
  };
  const answers = Object.entries(responses).flatMap(([status, { content }]) =>
    status === '200' || name === 'change' ? Object.values(content ?? {}) : [],
  );
  return [...Object.values(request?.body?.content ?? {}), ...answers];
}

test.each(Object.keys(routes) as RouteName[])('%s shows an example that is as its schema says', (name) => {
  const shown = mediaOf(name).filter(({ example }) => example !== undefined);
  expect(shown.length).toBeGreaterThan(0);
  for (const { schema, example } of shown) expect(schema.parse(example)).toEqual(example);
});

test('No two routes answer the same address, and none of them names the place of all', () => {
  const addresses = Object.values(routes).map(
    ({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
  );
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((each) => each.includes(apiPath))).toEqual([]);
});
