// A client that a program generates from openapi.json gets the same answers as the client of the SDK.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ResilienceClient } from '@resilience-kit/sdk';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { listen, type Listening } from '../http/listen.ts';
import { silentLogger } from '../http/logger.ts';
import { pglite, type TestDatabase } from './databases.ts';
import { NOW } from './fixed.ts';
import { publisherKey } from './keys.ts';

/** What a program asks with the generated client, in its own words. */
const program = `
import createClient from 'openapi-fetch';
import type { paths } from './paths.ts';

export async function ask(baseUrl: string, key: string) {
  const client = createClient<paths>({ baseUrl, headers: { 'Accept-Language': 'uk' } });
  const services = await client.GET('/services', { params: { query: { per_page: 3 } } });
  // The document also offers lines of text, which were not asked for.
  const id: string = typeof services.data === 'object' ? (services.data.contents[0]?.id ?? '') : '';
  const service = await client.GET('/services/{id}', { params: { path: { id } } });
  const found = await client.GET('/v1/search', { params: { query: { text: 'психолог', per_page: 5 } } });
  const hotlines = await client.GET('/v1/hotlines', { params: { query: {} } });
  const terms = await client.GET('/taxonomy_terms', { params: { query: { per_page: 10 } } });
  const missing = await client.GET('/services/{id}', { params: { path: { id: '00000000-0000-4000-8000-000000000000' } } });
  const kept = await client.GET('/v1/manage/organizations', { headers: { Authorization: \`Bearer \${key}\` } });
  // @ts-expect-error There is no such path.
  void (() => client.GET('/servces'));
  return {
    services: services.data, service: service.data, found: found.data, hotlines: hotlines.data, terms: terms.data,
    kept: kept.data, missing: { status: missing.response.status, type: missing.error?.type },
  };
}
`;

describe('a client that is generated from the OpenAPI document', () => {
  const caches = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  let opened: TestDatabase;
  let listening: Listening;
  let folder: string;

  beforeAll(async () => {
    mkdirSync(caches, { recursive: true });
    folder = mkdtempSync(join(caches, 'generated-client-'));
    opened = await pglite.open();
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    listening = await listen(api.fetch, { host: '127.0.0.1', port: 0, logger: silentLogger });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await listening.close();
    await opened.close();
  });

  test('compiles, and gets the answers of the SDK', async () => {
    const file = createRequire(import.meta.url).resolve('@resilience-kit/contract/openapi.json');
    const document = JSON.parse(readFileSync(file, 'utf8')) as OpenAPI3;
    writeFileSync(join(folder, 'paths.ts'), astToString(await openapiTS(document)));
    writeFileSync(join(folder, 'ask.ts'), program);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      outDir: 'compiled',
      rewriteRelativeImportExtensions: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const faults = await promisify(execFile)('tsc', ['-p', folder], { shell: process.platform === 'win32' }).then(
      () => '',
      (error: unknown) => (error as { stdout?: string }).stdout ?? 'tsc did not start.',
    );
    expect(faults).toBe('');

    const { ask } = (await import(pathToFileURL(join(folder, 'compiled', 'ask.js')).href)) as {
      ask: (baseUrl: string, key: string) => Promise<object>;
    };
    const generated = await ask(listening.url, publisherKey);

    const client = new ResilienceClient({ baseUrl: listening.url, language: 'uk' });
    const body = async (answer: { withResponse(): Promise<{ response: { body: string } }> }) =>
      JSON.parse((await answer.withResponse()).response.body) as unknown;
    const services = await client.services.list({ per_page: 3 });
    const id = services.contents[0]?.id ?? '';
    const problem = { status: 404, type: expect.stringContaining('not-found') as string };
    expect(services.contents).toHaveLength(3);
    expect(generated).toEqual({
      services: { ...services },
      service: await client.services.retrieve(id),
      found: await body(client.search.list({ text: 'психолог', per_page: 5 })),
      hotlines: await body(client.hotlines.list()),
      terms: { ...(await client.taxonomyTerms.list({ per_page: 10 })) },
      kept: await body(client.withOptions({ apiKey: publisherKey }).organizations.listAsKept()),
      missing: problem,
    });
  });
});
