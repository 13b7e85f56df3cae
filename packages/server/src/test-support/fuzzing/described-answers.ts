import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { AnyPage, Answer } from '../api.ts';
import { openApiDocument, type DescribedOperation } from './described-operations.ts';

const DOCUMENT = 'openapi.json';

const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false });
formats.default(ajv);
ajv.addSchema(openApiDocument, DOCUMENT, undefined, false);
const validators = new Map<string, ValidateFunction>();

function validatorOf(pointer: string): ValidateFunction {
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `${DOCUMENT}#${pointer}` });
  validators.set(pointer, validate);
  return validate;
}

/** What the inside of the server looks like: none of it belongs into an answer. */
const INSIDE =
  /\b(select|insert into|update|delete from) [\w".]+ |\brelation "|\bcolumn "|violates|SQLSTATE|syntax error|invalid input|\bat [\w.<>]+ \(|\.[cm]?[jt]s:\d|node_modules|node:internal|packages\/|[Kk]ysely|[Pp]glite|\bpg_|\bZod|Hono|TypeError|RangeError|\[object |\bundefined\b|\bNaN\b/;

/** Fails unless the document of the API describes the answer, and it keeps the rules of all answers. */
export function expectDescribed(operation: DescribedOperation, { status, headers, text, body }: Answer): void {
  const mediaType = headers.get('Content-Type')?.split(';')[0] ?? '';
  expect(status, text).toBeLessThan(500);
  const described = operation.answers.get(status);
  expect(described, `${operation.id} answers ${status}, which the document does not have: ${text}`).toBeDefined();
  expectHeaders(operation, status, headers);
  if (status === 304) {
    expect(text).toBe('');
    return;
  }
  expect(Object.keys(described ?? {}), text.slice(0, 500)).toContain(mediaType);
  const pointer = described?.[mediaType];
  if (pointer !== undefined && mediaType.endsWith('json') && mediaType !== 'application/x-ndjson') {
    const validate = validatorOf(pointer);
    expect(validate(body) || validate.errors, text.slice(0, 2000)).toBe(true);
  }
  if (status >= 400) expectProblem(status, text, body);
  else if (typeof body === 'object' && body !== null && 'total_items' in body) expectPage(body as AnyPage<unknown>);
}

function expectHeaders({ needsKey }: DescribedOperation, status: number, headers: Headers): void {
  expect(headers.get('X-Request-Id')).toMatch(/^[\w.-]{8,}$/);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Set-Cookie')).toBeNull();
  if (needsKey || status >= 400) expect(headers.get('Cache-Control')).toBe('no-store');
  if (headers.has('Content-Language')) expect(headers.get('Vary')).toContain('Accept-Language');
}

function expectProblem(status: number, text: string, body: unknown): void {
  expect(body).toMatchObject({ status });
  expect(text).not.toMatch(INSIDE);
  expect(text).not.toContain('rk_test');
}

/** The HSDS envelope adds up. */
function expectPage(page: AnyPage<unknown>): void {
  const { total_items: items, total_pages: pages, page_number: number, size, contents } = page;
  expect(size).toBe(contents.length);
  expect(page.empty).toBe(size === 0);
  expect(page.first_page).toBe(number === 1);
  expect(page.last_page).toBe(number >= pages);
  expect(pages === 0).toBe(items === 0);
  expect(pages).toBeLessThanOrEqual(items);
  if (number < pages) expect(Math.ceil(items / size)).toBe(pages);
  if (number > pages) expect(size).toBe(0);
  else if (items > 0) expect(size).toBeGreaterThan(0);
}
