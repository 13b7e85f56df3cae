import type { Operation } from '@resilience-kit/contract';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { inOrderOfRoutes, pathValues, routeOf } from './route-of.ts';

const operations = ['/v1/figures/{id}', '/v1/figures', '/v1/figures/{id}.svg', '/v1/teams/{id}/visits/{date}'].map(
  (path) => ({ path }) as Operation,
);

/** Which operation takes an address, and the parameters that it is given. */
async function taken(address: string): Promise<unknown> {
  const app = new Hono();
  for (const operation of inOrderOfRoutes(operations)) {
    app.get(routeOf(operation), (context) =>
      context.json({ path: operation.path, ...pathValues(operation, context.req.param()) }),
    );
  }
  const response = await app.request(address);
  return response.ok ? response.json() : response.status;
}

test('an extension is tried before what takes any name, and all else keeps its order', () => {
  expect(inOrderOfRoutes(operations).map(({ path }) => path)).toEqual([
    '/v1/figures/{id}.svg',
    '/v1/figures/{id}',
    '/v1/figures',
    '/v1/teams/{id}/visits/{date}',
  ]);
});

test.each([
  ['/v1/figures', { path: '/v1/figures' }],
  ['/v1/figures/requests', { path: '/v1/figures/{id}', id: 'requests' }],
  ['/v1/figures/requests.svg', { path: '/v1/figures/{id}.svg', id: 'requests' }],
  // Of a code that ends in it, only the last one is the extension.
  ['/v1/figures/requests.svg.svg', { path: '/v1/figures/{id}.svg', id: 'requests.svg' }],
  ['/v1/figures/requests-svg', { path: '/v1/figures/{id}', id: 'requests-svg' }],
  ['/v1/figures/requests.svgz', { path: '/v1/figures/{id}', id: 'requests.svgz' }],
  ['/v1/figures/.svg', { path: '/v1/figures/{id}', id: '.svg' }],
  ['/v1/figures/a/b.svg', 404],
  ['/v1/teams/one/visits/2025-06-30', { path: '/v1/teams/{id}/visits/{date}', id: 'one', date: '2025-06-30' }],
])('%s is taken by the operation that it names', async (address, expected) => {
  expect(await taken(address)).toEqual(expected);
});
