import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations, problem, profileDocument, profileExtensions, type Operation } from './index.ts';
import { openApiDocument } from './openapi.ts';

const all = Object.entries(operations) as [string, Operation][];

describe('the operations', () => {
  it('are each known by their own id', () => {
    expect(all.map(([name]) => name)).toEqual(all.map(([, operation]) => operation.id));
  });

  it('name every placeholder of their path among the path parameters', () => {
    for (const [, operation] of all) {
      const placeholders = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(operation.pathParameters._zod.def.shape)).toEqual(placeholders);
    }
  });

  it('include what HSDS requires', () => {
    const paths = all.map(([, operation]) => operation.path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/services', '/services/{id}']));
  });
});

describe('the query of a list', () => {
  const query = operations.listServices.query;

  it('reads numbers and flags from text and fills in the defaults', () => {
    expect(z.parse(query, { page: '2', minimal: 'true' })).toEqual({
      page: 2,
      per_page: 20,
      format: 'json',
      minimal: true,
    });
  });

  it.each([
    { per_page: '-1' },
    { per_page: '101' },
    { page: '0' },
    { page: '1.5' },
    { page: 'two' },
    { format: 'xml' },
    { minimal: 'perhaps' },
    { taxonomy_term_id: 'not-a-uuid' },
    { modified_after: 'yesterday' },
    { search: 'п'.repeat(1001) },
  ])('refuses %o and names the parameter', (input) => {
    const result = z.safeParse(query, input);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([Object.keys(input)]);
  });
});

describe('the query of a search', () => {
  it('takes a KATOTTG code and refuses anything else as a place', () => {
    expect(z.safeParse(operations.search.query, { place: 'UA32080070000020435' }).success).toBe(true);
    expect(z.safeParse(operations.search.query, { place: 'Буча' }).success).toBe(false);
  });

  it('refuses a point that is not on Earth', () => {
    expect(z.safeParse(operations.search.query, { lat: '91', lon: '30' }).success).toBe(false);
  });
});

describe('problem details', () => {
  it('always say which request they are about', () => {
    expect(z.safeParse(problem, { type: 'x', title: 'x', status: 400, detail: 'x' }).success).toBe(false);
  });
});

describe('the OpenAPI document', () => {
  const document = openApiDocument('1.2.3');

  it('describes each operation once', () => {
    const ids = Object.values(document.paths ?? {}).map((path) => path.get?.operationId);
    expect(ids).toHaveLength(all.length);
    expect(new Set(ids)).toEqual(new Set(all.map(([name]) => name)));
  });

  it('has problem details for bad input everywhere', () => {
    for (const path of Object.values(document.paths ?? {})) expect(path.get?.responses).toHaveProperty('400');
  });

  it('gives flags as booleans, though they travel as text', () => {
    const parameters = document.paths?.['/services']?.get?.parameters ?? [];
    const minimal = parameters.find((parameter) => 'name' in parameter && parameter.name === 'minimal');
    expect(minimal).toMatchObject({ schema: { type: 'boolean' } });
  });

  it('says nothing about null: what is absent is left out', () => {
    expect(JSON.stringify(document)).not.toContain('"null"');
  });
});

describe('the profile', () => {
  it('only adds optional properties to HSDS objects', () => {
    for (const { schema, properties } of Object.values(profileExtensions)) {
      const { required = [] } = z.toJSONSchema(schema);
      expect(required.filter((name) => (properties as readonly string[]).includes(name))).toEqual([]);
    }
  });

  it('is self-contained', () => {
    const text = JSON.stringify(profileDocument());
    expect(text).not.toContain('$ref');
    expect(text).not.toContain('$schema');
  });
});
