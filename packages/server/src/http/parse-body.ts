import type { Operation } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { expectationOf, type ParameterSchema } from '../problems/expectation.ts';
import type { InputFault, Sentence } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';

interface BodySchema extends ParameterSchema {
  properties?: Readonly<Record<string, BodySchema>>;
  items?: BodySchema;
}

/**
 * Reads the body of one operation; throws the problem that names every faulty property. Properties that the schema does
 * not know are left out. What was sent is never repeated in an answer, as it may be private.
 */
export function bodyParser(operation: Operation): ((body: unknown) => unknown) | undefined {
  const { body: schema } = operation;
  if (schema === undefined) return undefined;
  // An empty registry: otherwise shared schemas become references.
  const described = z.toJSONSchema(schema, { metadata: z.registry() }) as BodySchema;
  return (body) => {
    const result = z.safeParse(schema, body);
    if (result.success) return result.data;
    const faults = new Map<string, InputFault>();
    for (const { path } of result.error.issues) {
      const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      if (!faults.has(pointer)) faults.set(pointer, { pointer, message: faultOf(path, described, body) });
    }
    throw invalidBody([...faults.values()] as [InputFault, ...InputFault[]]);
  };
}

function faultOf(path: readonly PropertyKey[], described: BodySchema, body: unknown): Sentence {
  let schema: BodySchema | undefined = described;
  let value = body;
  for (const part of path) {
    schema = typeof part === 'number' ? schema?.items : schema?.properties?.[String(part)];
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  const expected = expectedOf(schema ?? {});
  const received = kindOf(value);
  const name = path.length === 0 ? { uk: 'Тіло запиту', en: 'The body' } : named(path.map(String).join('.'));
  return {
    uk: `${name.uk} має бути ${expected.uk}; отримано ${received.uk}.`,
    en: `${name.en} must be ${expected.en}; got ${received.en}.`,
  };
}

function named(property: string): Sentence {
  return { uk: property, en: property };
}

function expectedOf(schema: BodySchema): Sentence {
  if (schema.type === 'object') return { uk: 'об’єктом JSON', en: 'a JSON object' };
  if (schema.type === 'array') return { uk: 'списком JSON', en: 'a JSON list' };
  return expectationOf(schema);
}

/** What was received, without saying what it was. */
function kindOf(value: unknown): Sentence {
  if (value === undefined) return { uk: 'нічого', en: 'nothing' };
  if (value === null) return { uk: 'null', en: 'null' };
  if (Array.isArray(value)) return { uk: 'список', en: 'a list' };
  switch (typeof value) {
    case 'string':
      return {
        uk: `інший текст (довжина в знаках: ${value.length})`,
        en: `another text (length in characters: ${value.length})`,
      };
    case 'number':
      return { uk: 'інше число', en: 'another number' };
    case 'boolean':
      return { uk: String(value), en: String(value) };
    default:
      return { uk: 'об’єкт', en: 'an object' };
  }
}
