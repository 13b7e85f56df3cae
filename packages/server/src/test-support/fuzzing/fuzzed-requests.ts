import fc from 'fast-check';
import { neighbourKey, operatorKey, publisherKey, teamAccessKey } from '../keys.ts';
import type { DescribedOperation, DescribedParameter } from './described-operations.ts';
import { bodiesOf, type FuzzedBody } from './fuzzed-bodies.ts';
import { hostileText } from './hostile-values.ts';
import { pathName, type KnownValues } from './known-values.ts';
import { valuesOf } from './schema-values.ts';

/** A request as it is made; `toString` shows it when a test fails. */
export interface FuzzedRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: FuzzedBody['content'] | undefined;
}

/** Requests for an operation: half of them with parameters that its description allows. */
export function requestsOf(operation: DescribedOperation, known: KnownValues): fc.Arbitrary<FuzzedRequest> {
  const url = fc.oneof(urls(operation, known, 'as described'), urls(operation, known, 'spoilt'));
  const body = bodiesOf(operation, known);
  return fc.record({ url, body, headers: headersOf(operation) }).map(({ url, body, headers }) => ({
    method: operation.method,
    url,
    headers: {
      ...headers,
      ...(body?.mediaType === undefined || operation.method === 'GET' ? {} : { 'Content-Type': body.mediaType }),
    },
    // A GET with a body cannot be made with `fetch`.
    body: operation.method === 'GET' ? undefined : body?.content,
  }));
}

type Manner = 'as described' | 'spoilt';

function urls(operation: DescribedOperation, known: KnownValues, manner: Manner): fc.Arbitrary<string> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const values = inPath.map((parameter) => {
    const name = pathName(operation.path, parameter.name);
    const valid = valuesOf(parameter.schema, known, { name }).map(String);
    const segment = manner === 'as described' ? valid : fc.oneof(valid, valid, hostileText);
    return segment.map((text) => (text === '' ? ' ' : text));
  });
  const path = fc
    .tuple(...values)
    .map((texts) =>
      inPath.reduce(
        (filled, { name }, index) => filled.replace(`{${name}}`, () => encoded(texts[index] ?? '')),
        operation.path,
      ),
    );
  return fc.tuple(path, queries(operation, known, manner)).map(([filled, query]) => `${filled}${query}`);
}

function queries(operation: DescribedOperation, known: KnownValues, manner: Manner): fc.Arbitrary<string> {
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
  const [given, needed] = [inQuery.filter(({ required }) => !required), inQuery.filter(({ required }) => required)];
  const pairsOf = (parameters: readonly DescribedParameter[]) =>
    fc.tuple(...parameters.map((parameter) => pairOf(parameter, known, manner)));
  const odd = fc.tuple(
    fc.oneof(
      fc.constantFrom('__proto__', 'key', 'api_key', 'access_token', 'page[]', 'per_page[0]', 'Page', '', '%', 'lang '),
      fc.constantFrom(...inQuery.map(({ name }) => name), 'lang'),
    ),
    hostileText,
  );
  const extra = manner === 'as described' ? fc.constant<[string, string][]>([]) : fc.array(odd, { maxLength: 3 });
  return fc
    .tuple(pairsOf(needed), fc.subarray([...given]).chain(pairsOf), extra, separators)
    .map(([necessary, chosen, others, separator]) => {
      const pairs = [...necessary, ...chosen, ...others].map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
      return pairs.length === 0 ? '' : `?${pairs.join(manner === 'spoilt' ? separator : '&')}`;
    });
}

const separators = fc.oneof({ weight: 8, arbitrary: fc.constant('&') }, fc.constantFrom('&&', ';', '&=&', '&%&'));

function pairOf(parameter: DescribedParameter, known: KnownValues, manner: Manner): fc.Arbitrary<[string, string]> {
  const valid = valuesOf(parameter.schema, known, { name: parameter.name }).map(String);
  const almost = fc
    .tuple(valid, fc.constantFrom(' ', '0', '\0', '-', "'", '.', '%', 'ї', '\u202E'), fc.boolean())
    .map(([text, sign, isBefore]) => (isBefore ? sign + text : text + sign));
  const value = manner === 'as described' ? valid : fc.oneof(valid, almost, hostileText);
  return value.map((text) => [parameter.name, text]);
}

/** Percent-encoded; half a surrogate pair as the bytes that programs without a check make of it. */
function encoded(text: string): string {
  return Array.from(text, (character) =>
    character.isWellFormed()
      ? encodeURIComponent(character)
      : [...Buffer.from([0xe0 | (character.charCodeAt(0) >> 12), 0x80 | ((character.charCodeAt(0) >> 6) & 63), 0x80])]
          .map((byte) => `%${byte.toString(16)}`)
          .join(''),
  ).join('');
}

function headersOf({ needsKey }: DescribedOperation): fc.Arbitrary<Record<string, string>> {
  const bearer = (key: string) => `Bearer ${key}`;
  const good = fc.constantFrom(operatorKey, operatorKey, publisherKey, publisherKey, neighbourKey, teamAccessKey);
  const bad = fc.constantFrom(
    'Bearer',
    'Bearer x',
    'Basic YTpi',
    `bearer  ${operatorKey} `,
    `Bearer ${operatorKey}x`,
    '\u00FF',
  );
  const key = needsKey
    ? fc.oneof({ weight: 12, arbitrary: good.map(bearer) }, bad, fc.constant(undefined))
    : fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, bad, good.map(bearer));
  return fc
    .record({
      Authorization: key,
      'Accept-Language': sometimes('en', 'uk', 'en;q=0', '*;q=0', 'de, fr;q=0.9', 'x'.repeat(3000), ';;;,,,'),
      'If-None-Match': sometimes('*', '"x"', 'W/"x"', '"', ','.repeat(2000)),
      'If-Match': sometimes('*', '"x"', 'W/"x"', '', '"a", "b"'),
      'Idempotency-Key': sometimes('one', 'two', 'x'.repeat(201), 'ÿ', ' '),
      Range: sometimes('bytes=0-1', 'bytes=-1', 'records=1-2'),
      Accept: sometimes('application/xml', 'application/json;q=0', '*/*', 'text/html'),
      'X-Request-Id': sometimes('abc-123.def', '<script>', 'x'.repeat(500)),
      traceparent: sometimes('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'x'),
      'X-HTTP-Method-Override': sometimes('DELETE', 'PUT'),
      'X-Forwarded-For': sometimes('127.0.0.1', '::1, 10.0.0.1', "'"),
      Origin: sometimes('https://town.example', 'null'),
      Cookie: sometimes('session=1'),
    })
    .map(
      (headers) =>
        Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
    );
}

function sometimes(...values: readonly string[]): fc.Arbitrary<string | undefined> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));
}
