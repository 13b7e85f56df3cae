import type { Operation } from '@resilience-kit/contract';
import { expectationOf, receivedValue, type ParameterSchema } from '@resilience-kit/contract/requests';
import * as z from 'zod/mini';
import type { InputFault } from '../problems/http-problem.ts';
import { invalidParameters } from '../problems/problems.ts';

type Where = 'query' | 'path';

/** Reads the parameters of one operation; throws the problem that names every faulty one. */
export interface InputParser {
  query(search: string): unknown;
  path(values: Readonly<Record<string, string>>): unknown;
}

export function inputParser(operation: Operation): InputParser {
  const query = parametersOf(operation.query);
  const path = parametersOf(operation.pathParameters);
  return {
    query: (search) => parse('query', operation.query, query, readQuery(search, query)),
    path: (values) => parse('path', operation.pathParameters, path, new Map(Object.entries(values))),
  };
}

type Parameters = ReadonlyMap<string, ParameterSchema>;

function parametersOf(schema: z.core.$ZodObject): Parameters {
  // An empty registry: otherwise shared schemas become references.
  const { properties = {} } = z.toJSONSchema(schema, { metadata: z.registry() });
  return new Map(Object.entries(properties) as [string, ParameterSchema][]);
}

/**
 * The parameters that the operation knows, decoded. Of a repeated one the last counts; an empty one counts as not given,
 * as forms send them; unknown ones are ignored, as HSDS clients may send others.
 */
function readQuery(search: string, known: Parameters): Map<string, string> {
  const values = new Map<string, string>();
  const faults: InputFault[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const separator = pair.indexOf('=');
    const rawName = separator === -1 ? pair : pair.slice(0, separator);
    const name = decoded(rawName);
    if (name === undefined || !known.has(name)) continue;
    const value = decoded(separator === -1 ? '' : pair.slice(separator + 1));
    if (value === undefined) faults.push({ pointer: `/query/${name}`, message: malformed(name) });
    else if (value.trim() === '') values.delete(name);
    else values.set(name, known.get(name)?.format === 'date-time' ? withPlus(value.trim()) : value.trim());
  }
  refuse(faults);
  return values;
}

function parse(
  where: Where,
  schema: z.core.$ZodObject,
  known: Parameters,
  values: ReadonlyMap<string, string>,
): unknown {
  refuse(
    [...values].flatMap(([name, value]) =>
      value.includes('\0') ? { pointer: `/${where}/${name}`, message: holdsNul(name) } : [],
    ),
  );
  const result = z.safeParse(schema, Object.fromEntries(values));
  if (result.success) return result.data;
  const names = new Set(result.error.issues.map(({ path: [name] }) => String(name)));
  refuse(
    [...names].map((name) => ({
      pointer: `/${where}/${name}`,
      message: faultOf(name, known.get(name) ?? {}, values.get(name)),
    })),
  );
  return undefined;
}

function refuse(faults: readonly InputFault[]): void {
  const [first, ...others] = faults;
  if (first) throw invalidParameters([first, ...others]);
}

function faultOf(name: string, schema: ParameterSchema, value: string | undefined) {
  const expected = expectationOf(schema);
  const received = value === undefined ? { uk: 'нічого', en: 'nothing' } : receivedValue(value, schema);
  return {
    uk: `${name} має бути ${expected.uk}; отримано ${received.uk}.`,
    en: `${name} must be ${expected.en}; got ${received.en}.`,
  };
}

function malformed(name: string) {
  return {
    uk: `${name} закодовано неправильно: після знака % мають іти дві шістнадцяткові цифри, а весь текст має бути в UTF-8.`,
    en: `${name} is not encoded properly: two hexadecimal digits follow a % sign, and the text is UTF-8.`,
  };
}

function holdsNul(name: string) {
  return { uk: `${name} містить нульовий байт; приберіть його.`, en: `${name} holds a NUL byte; remove it.` };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** An offset whose plus was not encoded arrives as a space: `2026-05-01T10:00:00 03:00`. */
function withPlus(moment: string): string {
  return moment.replace(/(T\S+) (\d\d:\d\d)$/, '$1+$2');
}
