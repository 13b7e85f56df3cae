import { managedResources, type ManagedResourceName } from '@resilience-kit/contract';
import type * as z from 'zod/mini';
import { identifierOf } from '../identifiers/identifier.ts';
import type { AnyRecord } from './stored-resources.ts';

/**
 * The record with an identifier for each of its parts that has none and needs one, as every HSDS object does. A part gets
 * the same one every time, from its place in the record. Identifiers are written as the database writes them.
 */
export function withIdentifiers(resource: ManagedResourceName, record: AnyRecord): AnyRecord {
  const schema: z.core.$ZodType = managedResources[resource].record;
  return identified(schema, record, String(record['id'])) as AnyRecord;
}

function identified(schema: z.core.$ZodType, value: unknown, path: string): unknown {
  const { def } = schema._zod;
  if (isOptional(def)) return identified(def.innerType, value, path);
  if (isArray(def) && Array.isArray(value))
    return value.map((item, index) => identified(def.element, item, `${path}/${index}`));
  if ('format' in def && def.format === 'uuid' && typeof value === 'string') return value.toLowerCase();
  if (!isObject(def) || typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([property, inner]: [string, unknown]) => {
    const shape = def.shape[property];
    return [property, shape ? identified(shape, inner, `${path}/${property}`) : inner];
  });
  const needsOne = 'id' in def.shape && !('id' in value);
  return Object.fromEntries(needsOne ? [['id', identifierOf('part of a record', path)], ...parts] : parts);
}

function isObject(def: z.core.$ZodTypeDef): def is z.core.$ZodObjectDef {
  return def.type === 'object';
}

function isArray(def: z.core.$ZodTypeDef): def is z.core.$ZodArrayDef {
  return def.type === 'array';
}

function isOptional(def: z.core.$ZodTypeDef): def is z.core.$ZodOptionalDef {
  return def.type === 'optional';
}
