import fc from 'fast-check';
import { describedOperations, resolved, type DescribedOperation, type JsonSchema } from './described-operations.ts';
import { hostileJson, hostileText, jsonTextOf } from './hostile-values.ts';
import type { KnownValues } from './known-values.ts';
import { valuesOf } from './schema-values.ts';

export interface FuzzedBody {
  mediaType: string | undefined;
  /** Text, or bytes that need not be text. */
  content: string | Uint8Array;
}

/** Bodies of an operation: as its schema says, nearly so, anything else, or none. */
export function bodiesOf(operation: DescribedOperation, known: KnownValues): fc.Arbitrary<FuzzedBody | undefined> {
  const bodies = Object.entries(operation.bodies).map(([mediaType, schema]) =>
    schema ? jsonBodies(operation, mediaType, { schema, known }) : files(mediaType),
  );
  if (bodies.length === 0) return fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, unasked);
  return fc.option(fc.oneof(...bodies), { freq: 30, nil: undefined });
}

/** A merge patch of a record has no schema of its own: it has what the whole record may have. */
function schemaOf({ method, path }: DescribedOperation, schema: JsonSchema): JsonSchema {
  if (method !== 'PATCH' || isWhole(schema)) return schema;
  const whole = describedOperations.find((one) => one.method === 'PUT' && one.path === path);
  return whole?.bodies['application/json'] ?? schema;
}

function jsonBodies(
  operation: DescribedOperation,
  mediaType: string,
  { schema: described, known }: { schema: JsonSchema; known: KnownValues },
): fc.Arbitrary<FuzzedBody> {
  const isPatch = operation.method === 'PATCH' && !isWhole(described);
  const schema = schemaOf(operation, described);
  const valid = valuesOf(schema, known).map((value) => (seldom(value) ? value : withoutIdentifier(value)));
  const almost = fc
    .tuple(valid, fc.array(fc.tuple(fc.nat(), fc.nat(4), hostileJson, hostileText), { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) => changes.reduce((changed, change) => spoilt(changed, change), value));
  const parts = fc.tuple(valid, fc.nat()).map(([value, seed]) => jsonTextOf(partOf(value, seed)));
  const content = fc.oneof(
    { weight: 12, arbitrary: isPatch ? parts : valid.map(jsonTextOf) },
    { weight: 6, arbitrary: almost.map(jsonTextOf) },
    { weight: 1, arbitrary: hostileJson.map(jsonTextOf) },
    { weight: 1, arbitrary: notJson },
  );
  const type = fc.oneof({ weight: 12, arbitrary: fc.constant<string | undefined>(mediaType) }, oddTypes);
  return fc.record({ mediaType: type, content });
}

/** Says itself what has to be there, as what is said about a submission does. */
function isWhole(schema: JsonSchema): boolean {
  return (resolved(schema).required ?? []).length > 0;
}

/** Bodies mostly leave the identifier to the path or the server: any other is refused at once. */
function withoutIdentifier(value: unknown): unknown {
  if (!isObject(value) || 'version' in value) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'id'));
}

function seldom(value: unknown): boolean {
  return jsonTextOf(value).length % 8 === 0;
}

/** Some of the properties alone: what a merge patch is. */
function partOf(value: unknown, seed: number): unknown {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter((_, index) => ((seed >> (index % 16)) & 3) === 0);
  return Object.fromEntries(kept.map(([name, inner], index) => [name, seed % 7 === index ? null : inner]));
}

type Change = readonly [where: number, how: number, value: unknown, name: string];

/** The value with something wrong somewhere in it. */
function spoilt(value: unknown, [where, how, other, name]: Change): unknown {
  const inner: [string, unknown][] = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
  if (inner.length === 0 || where === 0 || (where % 4 === 0 && how > 1)) return changed(value, how, other, name);
  const at = where % inner.length;
  const entries = inner.map(([key, item], index): [string, unknown] => [
    key,
    index === at ? spoilt(item, [Math.floor(where / (inner.length + 1)), how, other, name]) : item,
  ]);
  if (Array.isArray(value)) return entries.map(([, item]) => item);
  return Object.fromEntries(entries);
}

function changed(value: unknown, how: number, other: unknown, name: string): unknown {
  // Defined, not assigned: assigning to `__proto__` would set the prototype.
  if (isObject(value) && how % 2 === 0) {
    return Object.defineProperty({ ...value }, name, { value: other, enumerable: true });
  }
  if (Array.isArray(value) && how % 2 === 0) return [...(value as unknown[]), other];
  if (isObject(value)) return Object.fromEntries(Object.entries(value).slice(1));
  return other;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const notJson: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom('', ' ', '{', '[1,]', "{'a':1}", '{"a":1}{"b":2}', '\uFEFF{}', '{"a":"\u0000"}', '"\\ud800"'),
  fc.constantFrom('['.repeat(60_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ' '.repeat(131_073)),
  fc.constant('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'),
  fc.uint8Array({ maxLength: 60 }),
  fc.json(),
);

const oddTypes = fc.constantFrom<string | undefined>(
  undefined,
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;charset="UTF-8"',
  'application/JSON',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/merge-patch+json',
  'application/json, text/csv',
  ';;;',
);

const unasked: fc.Arbitrary<FuzzedBody> = fc.record({
  mediaType: oddTypes,
  content: fc.constantFrom('{}', 'x', '[1]'),
});

/** Files that are hardly what they claim to be; whole ones are imported in tests of their own. */
function files(mediaType: string): fc.Arbitrary<FuzzedBody> {
  const cells = fc.array(fc.array(hostileText, { maxLength: 6 }), { maxLength: 4 });
  const lines = cells.map((rows) => rows.map((row) => row.join(',')).join('\r\n'));
  const services = fc.array(hostileJson, { maxLength: 3 });
  const content: fc.Arbitrary<string | Uint8Array> = fc.oneof(
    lines,
    services.map((contents) => jsonTextOf({ contents })),
    services.map((records) => records.map(jsonTextOf).join('\n')),
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
    hostileText.map((text) => text.toWellFormed()),
  );
  return fc.record({
    mediaType: fc.oneof({ weight: 9, arbitrary: fc.constant<string | undefined>(mediaType) }, oddTypes),
    content,
  });
}
