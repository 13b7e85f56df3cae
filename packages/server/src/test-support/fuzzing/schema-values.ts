import fc from 'fast-check';
import { resolved, type JsonSchema } from './described-operations.ts';
import type { KnownValues } from './known-values.ts';

/** Deeper parts of a value only have what they must have. */
const DEEPEST_OPTIONAL = 3;
const LONGEST_LIST = 3;

/**
 * Values that a schema takes. Where a property names another record or a code, it is mostly one that there is: otherwise
 * nothing would get past the look-up of it.
 */
export function valuesOf(
  schema: JsonSchema,
  known: KnownValues,
  { name = '', depth = 0 }: { name?: string; depth?: number } = {},
): fc.Arbitrary<unknown> {
  const { anyOf, enum: choices, const: only, type } = resolved(schema);
  if (only !== undefined) return fc.constant(only);
  if (choices) return fc.constantFrom(...choices);
  if (anyOf) return fc.oneof(...anyOf.map((one) => valuesOf(one, known, { name, depth })));
  switch (type) {
    case 'object':
      return objectsOf(resolved(schema), known, depth);
    case 'array': {
      const { items = {}, minItems = 0, maxItems = LONGEST_LIST } = resolved(schema);
      const item = valuesOf(items, known, { name: name.replace(/s$/, ''), depth: depth + 1 });
      return fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, LONGEST_LIST)) });
    }
    case 'string':
      return textsOf(resolved(schema), known, name);
    case 'integer':
      return integersOf(resolved(schema));
    case 'number': {
      const { minimum = -1e9, maximum = 1e9 } = resolved(schema);
      return fc.oneof(integersOf(resolved(schema)), fc.double({ min: minimum, max: maximum, noNaN: true }));
    }
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectsOf(
  { properties = {}, required = [], propertyNames, additionalProperties, minProperties = 0 }: JsonSchema,
  known: KnownValues,
  depth: number,
): fc.Arbitrary<Record<string, unknown>> {
  if (propertyNames && typeof additionalProperties === 'object') {
    const names = valuesOf(propertyNames, known) as fc.Arbitrary<string>;
    return fc.dictionary(names, valuesOf(additionalProperties, known, { depth: depth + 1 }), { maxKeys: 3 });
  }
  const kept = Object.entries(properties).filter(
    ([name]) => depth < DEEPEST_OPTIONAL || minProperties > 0 || required.includes(name),
  );
  const values = kept.map(([name, schema]): [string, fc.Arbitrary<unknown>] => {
    const value = valuesOf(schema, known, { name, depth: depth + 1 });
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined, freq: 2 })];
  });
  return fc
    .record(Object.fromEntries(values))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
    .filter((record) => Object.keys(record).length >= minProperties);
}

function textsOf({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema, known: KnownValues, name: string) {
  const made = madeText(format, pattern, { minLength, maxLength: Math.min(Math.max(maxLength, minLength), 60) });
  const there = known.valuesFor(name);
  return there.length === 0
    ? made
    : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: made });
}

function madeText(
  format: string | undefined,
  pattern: string | undefined,
  length: { minLength: number; maxLength: number },
): fc.Arbitrary<string> {
  const date = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));
  const edge = fc.constantFrom('0000-01-01', '0001-01-01', '1582-10-15', '2024-02-29', '9999-12-31');
  const day = fc.oneof({ weight: 5, arbitrary: date }, { weight: 1, arbitrary: edge });
  const time = fc.constantFrom('T00:00:00Z', 'T23:59:59.999999999Z', 'T10:00:00+02:00', 'T12:30:00-23:59');
  switch (format) {
    case 'uuid':
      return fc.uuid({ version: [1, 4, 7] });
    case 'date':
      return day;
    case 'date-time':
      return fc.tuple(day, time).map(([date, rest]) => date + rest);
    case 'uri':
      return fc.constantFrom('https://town.example/a?b=c#d', 'http://xn--80ak6aa92e.example:8080/%D1%97', 'tel:+380');
    case 'email':
      return fc.constantFrom('info@town.example', 'a.b+c@sub.town.example');
    default:
      break;
  }
  if (pattern === '\\S') return word;
  if (pattern !== undefined) {
    return fc.stringMatching(new RegExp(pattern)).filter(({ length: actual }) => actual <= length.maxLength * 10);
  }
  return fc.oneof(
    { weight: 3, arbitrary: word.map((text) => text.slice(0, length.maxLength).padEnd(length.minLength, 'х')) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', ...length }) },
  );
}

const word = fc.constantFrom('Психолог', 'Центр стійкості', 'help', 'Буча', 'п’ять', 'gcb[jkju', '15-45', 'МО;TU', 'ї');

function integersOf({ minimum = -1000, maximum = 1_000_000 }: JsonSchema): fc.Arbitrary<number> {
  const least = Math.max(Math.ceil(minimum), Number.MIN_SAFE_INTEGER);
  const most = Math.min(Math.floor(maximum), Number.MAX_SAFE_INTEGER);
  return fc.oneof(fc.integer({ min: least, max: Math.min(most, least + 20) }), fc.constantFrom(least, most));
}
