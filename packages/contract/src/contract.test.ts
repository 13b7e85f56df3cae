import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  keysetStatement,
  managedOperations,
  operations,
  problem,
  profileDocument,
  profileExtensions,
  type Operation,
} from './index.ts';
import { openApiDocument } from './openapi.ts';

const all = Object.entries(operations) as [string, Operation][];
const everything: readonly Operation[] = [...all.map(([, operation]) => operation), ...managedOperations];

describe('the operations', () => {
  it('are each known by their own id', () => {
    expect(all.map(([name]) => name)).toEqual(all.map(([, operation]) => operation.id));
  });

  it('name every placeholder of their path among the path parameters', () => {
    for (const operation of everything) {
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
  const described = Object.values(document.paths ?? {}).flatMap((path) =>
    [path.get, path.put, path.post, path.patch, path.delete].filter((one) => one !== undefined),
  );

  it('describes each operation once', () => {
    const ids = described.map(({ operationId }) => operationId);
    expect(ids).toHaveLength(everything.length);
    expect(new Set(ids)).toEqual(new Set(everything.map(({ id }) => id)));
  });

  it('has problem details for bad input everywhere', () => {
    for (const { responses } of described) expect(responses).toHaveProperty('400');
  });

  it('says what a submission is, and that it may be new or already there', () => {
    const put = document.paths?.['/v1/intakes/{submission_id}']?.put;
    expect(put?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/IntakeEnvelope' } } },
    });
    expect(Object.keys(put?.responses ?? {})).toEqual(expect.arrayContaining(['200', '201', '409', '413', '415']));
  });

  it('names the key that reading submissions takes', () => {
    expect(document.paths?.['/v1/intakes']?.get?.security).toEqual([{ accessKey: [] }]);
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

describe('the statement of a keyset', () => {
  const statement = keysetStatement({
    organization_id: 'o',
    serial: 2,
    created_at: '2026-01-01T00:00:00Z',
    not_after: '2027-01-01T00:00:00Z',
    recipients: [
      { role: 'team', recipient: 'age1a' },
      { role: 'recovery', recipient: 'age1b' },
    ],
  });

  it('says all that matters, a line for each thing', () => {
    expect(statement.split('\n')).toEqual([
      'resilience-kit keyset v1',
      'o',
      '2',
      '2026-01-01T00:00:00Z',
      '2027-01-01T00:00:00Z',
      'team age1a',
      'recovery age1b',
    ]);
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
