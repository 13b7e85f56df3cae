import * as z from 'zod/mini';
import { expectationOf, type ParameterSchema } from './expectation.ts';
import type { InputFault, InputFaults, Sentence } from './input-fault.ts';

interface BodySchema extends ParameterSchema {
  properties?: Readonly<Record<string, BodySchema>>;
  items?: BodySchema;
}

/** A body as the schema has it, or what is wrong with it. */
export type ReadBody = { readonly body: unknown } | { readonly faults: InputFaults };

/**
 * Reads bodies by a schema; every faulty property is named. Properties that the schema does not know are left out, or faults
 * where it is strict. What was sent is never repeated in a message, as it may be private.
 */
export function bodyReader(schema: z.core.$ZodType): (body: unknown) => ReadBody {
  // An empty registry: otherwise shared schemas become references.
  const described = z.toJSONSchema(schema, { metadata: z.registry() }) as BodySchema;
  return (body) => {
    const result = z.safeParse(schema, body);
    if (result.success) return { body: result.data };
    const faults = new Map<string, InputFault>();
    for (const issue of result.error.issues) {
      for (const { path, message } of faultsOf(issue, described, body)) {
        const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        if (!faults.has(pointer)) faults.set(pointer, { pointer, message });
      }
    }
    return { faults: [...faults.values()] as unknown as InputFaults };
  };
}

interface Fault {
  path: readonly PropertyKey[];
  message: Sentence;
}

function faultsOf(issue: z.core.$ZodIssue, described: BodySchema, body: unknown): Fault[] {
  const { path } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, message: faultOf(path, described, body) }];
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: unknownProperty([...path, key].map(String).join('.')),
  }));
}

function unknownProperty(name: string): Sentence {
  return {
    uk: `${name}: такої властивості немає. Перевірте назву або приберіть її; усі перелічено в /openapi.json.`,
    en: `${name}: there is no such property. Check its name, or leave it out; /openapi.json lists them all.`,
  };
}

function faultOf(path: readonly PropertyKey[], described: BodySchema, body: unknown): Sentence {
  let schema: BodySchema | undefined = described;
  let value = body;
  for (const part of path) {
    schema = typeof part === 'number' ? schema?.items : propertyOf(schema, String(part));
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

function propertyOf(schema: BodySchema | undefined, property: string): BodySchema | undefined {
  const options: readonly BodySchema[] = [...(schema ? [schema] : []), ...(schema?.anyOf ?? [])];
  return options.find(({ properties }) => properties?.[property])?.properties?.[property];
}

function named(property: string): Sentence {
  return { uk: property, en: property };
}

function expectedOf(schema: BodySchema): Sentence {
  if (propertyOf(schema, 'uk') || schema.pattern === '\\S') {
    return {
      uk: 'непорожнім текстом у своїх мовах, наприклад {"uk": "…", "en": "…"}',
      en: 'a text that is not empty, in its languages, such as {"uk": "…", "en": "…"}',
    };
  }
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
