import * as z from 'zod/mini';
import { localizedText, translatedProperties } from './localized-text.ts';

const translated: ReadonlySet<string> = new Set(translatedProperties);

/** What publishers never send: the server works it out or joins it in. */
const joined: ReadonlySet<string> = new Set([
  'taxonomy_term',
  'taxonomy_detail',
  'language_fallbacks',
  'data_status',
  'enrolment',
  'needs_verification',
  'being_checked',
  'history',
]);

const LONGEST_STRING = 10_000;
const LONGEST_LIST = 500;

/** Every schema once, so that what several records share is one component of the OpenAPI document. */
const made = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

/**
 * The schema of a record as publishers send it, made from the schema as readers get it: translated texts in all their
 * languages, identifiers inside the record optional (the server gives them), nothing unknown, and nothing without a limit.
 */
export function inAllLanguages(shape: Readonly<Record<string, z.core.$ZodType>>): z.ZodMiniObject {
  return z.strictObject(shapeInAllLanguages(shape));
}

function shapeInAllLanguages(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, z.core.$ZodType> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([property, schema]) =>
      joined.has(property) ? [] : [[property, propertyInAllLanguages(property, schema)]],
    ),
  );
}

function propertyInAllLanguages(property: string, schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  if (isOptional(def)) return z.exactOptional(propertyInAllLanguages(property, def.innerType) as z.ZodMiniType);
  if (translated.has(property) && def.type === 'string') return localizedText;
  const converted = converting(schema);
  return property === 'id' && def.type === 'string' && isUuid(def)
    ? z.exactOptional(converted as z.ZodMiniType)
    : converted;
}

function converting(schema: z.core.$ZodType): z.core.$ZodType {
  const before = made.get(schema);
  if (before) return before;
  const result = converted(schema);
  made.set(schema, result);
  return result;
}

function converted(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  if (isObject(def)) {
    const { id, description } = z.globalRegistry.get(schema) ?? {};
    const inner = inAllLanguages(def.shape);
    return id === undefined
      ? inner
      : inner.check(z.meta({ id: `${id}Draft`, ...(description === undefined ? {} : { description }) }));
  }
  if (isArray(def)) return z.array(converting(def.element) as z.ZodMiniType).check(z.maxLength(LONGEST_LIST));
  if (def.type === 'string' && !('format' in def))
    return (schema as z.ZodMiniString).check(z.maxLength(LONGEST_STRING));
  return schema;
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

function isUuid(def: z.core.$ZodTypeDef): boolean {
  return 'format' in def && def.format === 'uuid';
}
