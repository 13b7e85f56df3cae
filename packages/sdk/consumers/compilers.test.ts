import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');
const sdk = join(consumer, 'node_modules', '@resilience-kit', 'sdk');

/** Every entry of the package as it goes out, those with a pattern by each file that it stands for. */
function everyEntry(): string[] {
  const { exports } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string }>;
  };
  return Object.entries(exports).flatMap(([entry, { types }]) => {
    if (!entry.includes('*')) return [entry];
    const files = readdirSync(join(sdk, types, '..')).filter((file) => file.endsWith('.d.ts'));
    return files.map((file) => entry.replace('*', file.replace('.d.ts', '')));
  });
}

const imports = everyEntry().map(
  (entry, nth) => `import * as entry${nth} from '@resilience-kit/sdk${entry.slice(1)}';\nexport { entry${nth} };\n`,
);
const use = `
import { ApiError, ResilienceClient, type Service } from '@resilience-kit/sdk';
import { Services } from '@resilience-kit/sdk/resources/services';
import { Transport, attemptsWithFetch } from '@resilience-kit/sdk';

const client = new ResilienceClient({ baseUrl: 'https://api.example', apiKey: 'k', language: 'uk' });
export async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const service of client.services.list({ per_page: 10 })) found.push(service.name);
  const service: Service = await client.services.retrieve('1', {}, { timeout: 1_000 });
  const { response } = await client.services.retrieve('1').withResponse();
  const page = await new Services(new Transport({}, attemptsWithFetch)).list();
  try {
    await client.health();
  } catch (error) {
    if (error instanceof ApiError && error.retryable) found.push(String(error.status));
  }
  return [...found, service.name, response.headers.get('etag') ?? '', ...page.contents.map(({ name }) => name)];
}
// @ts-expect-error There is no such option.
new ResilienceClient({ baseURL: 'https://api.example' });
// @ts-expect-error There is no such parameter.
void client.services.list({ per_pages: 10 });
// @ts-expect-error How many is not said.
void client.services.list().toArray();
`;

const settings = [
  { moduleResolution: 'bundler', module: 'esnext' },
  { moduleResolution: 'node16', module: 'node16' },
  { moduleResolution: 'nodenext', module: 'nodenext' },
];

describe.each(settings)('a program compiled with moduleResolution $moduleResolution', (setting) => {
  it('has the types of every entry, with the declarations checked too', async () => {
    const folder = mkdtempSync(join(consumer, 'compiled-'));
    const files = { 'entries.ts': imports.join(''), 'use.ts': use, 'package.json': '{ "type": "module" }' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const compilerOptions = {
      ...setting,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const compiled = promisify(execFile)('tsc', ['-p', folder], { shell: process.platform === 'win32' });
    const faults = await compiled.then(
      () => '',
      (error: unknown) => (error as { stdout?: string }).stdout ?? 'tsc did not start.',
    );
    expect(faults).toBe('');
  });
});

it('what goes out holds no tests, and a source map for every module', () => {
  const files = readdirSync(join(sdk, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
  const modules = files.filter((file) => file.endsWith('.js'));
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.filter((file) => !files.includes(`${file}.map`))).toEqual([]);
});
