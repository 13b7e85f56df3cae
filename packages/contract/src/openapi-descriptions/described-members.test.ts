import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeMembers, type Schemas, undescribedMembers } from './described-members.ts';
import type { CommentedType } from './type-comments.ts';

/** A type with these comments; a list of such where `items` has them. */
function type(properties: Record<string, string | CommentedType>, items?: CommentedType): CommentedType {
  return {
    property: (name) => {
      const found = properties[name];
      if (found === undefined) return undefined;
      return typeof found === 'string' ? { comment: found, type: type({}) } : { comment: '', type: found };
    },
    items: () => items,
  };
}

describe('members of the OpenAPI document', () => {
  it('are all described, and so is every schema', () => {
    const file = new URL('../../openapi.json', import.meta.url);
    const { components } = JSON.parse(readFileSync(file, 'utf8')) as { components: { schemas: Schemas } };
    expect(components.schemas['Service']?.properties?.['minimum_age']?.description).toBe(
      'Youngest age that it is for, in years.',
    );
    expect(undescribedMembers(components.schemas)).toEqual([]);
  });

  it('get the comments of their type, within lists and alternatives too, unless they have words of their own', () => {
    const schemas: Schemas = {
      Team: {
        properties: {
          id: {},
          name: { description: 'Its own words.' },
          stops: { items: { anyOf: [{ properties: { from: {} } }] } },
        },
      },
    };
    const types: Record<string, CommentedType> = {
      Team: type({ name: 'Unused.', stops: type({}, type({ from: 'From when.' })) }),
    };
    describeMembers(schemas, (name) => types[name]);
    expect(schemas['Team']?.properties).toMatchObject({
      id: { description: expect.stringContaining('Identifies') as string },
      name: { description: 'Its own words.' },
      stops: { items: { anyOf: [{ properties: { from: { description: 'From when.' } } }] } },
    });
  });

  it('of what publishers send are described as what readers get, through references', () => {
    const schemas: Schemas = {
      TeamRecord: { properties: { stops: { items: { properties: { from: {} } } } } },
      Team: { properties: { stops: { description: 'Where.', items: { $ref: '#/components/schemas/Stop' } } } },
      Stop: { properties: { from: { description: 'From when.' } } },
    };
    describeMembers(schemas, () => undefined);
    expect(schemas['TeamRecord']).toEqual({
      properties: {
        stops: { description: 'Where.', items: { properties: { from: { description: 'From when.' } } } },
      },
    });
  });

  it('that nothing describes are named by where they are', () => {
    expect(
      undescribedMembers({
        Team: { description: 'A team.', properties: { base: { $ref: '#/components/schemas/Base' }, size: {} } },
        Base: { properties: { codes: { description: 'Codes.', items: { properties: { code: {} } } } } },
      }),
    ).toEqual(['Team.base', 'Team.size', 'Base', 'Base.codes[].code']);
  });
});
