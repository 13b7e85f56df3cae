import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { main } from './main.ts';

describe('import and export on the command line', () => {
  let opened: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    opened = await postgresql.open();
    folder = await mkdtemp(join(tmpdir(), 'rk-import-'));
  });
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  async function run(...commandArguments: string[]) {
    vi.stubEnv('DATABASE_URL', opened.url ?? '');
    const written = { output: '', errors: '' };
    const code = await main(commandArguments, {
      output: { write: (text) => (written.output += text) },
      errors: { write: (text) => (written.errors += text) },
    });
    return { code, ...written };
  }

  test.each(['xlsx', 'csv'])('the template is a file that imports as nothing: %s', async (ending) => {
    const path = join(folder, `template.${ending}`);
    expect((await run('import', '--template', path)).code).toBe(0);
    expect(await run('import', path, '--language', 'en')).toMatchObject({
      code: 0,
      output: 'Added: 0, changed: 0, unchanged: 0, retired: 0.\n',
    });
  });

  test.each(['xlsx', 'csv'])('the template of figures too: %s', async (ending) => {
    const path = join(folder, `figures.${ending}`);
    expect((await run('import', '--template', path, '--records', 'figures')).code).toBe(0);
    const { code, output } = await run('import', path, '--language', 'en');
    expect(output).toMatch(/^Added: 0, changed: 0, unchanged: \d+, retired: 0\.\n$/);
    expect(code).toBe(0);
  });

  test('figures that are exported are imported without a change, and mistakes in them are told', async () => {
    for (const options of [
      ['--records', 'figures', '--format', 'xlsx'],
      ['--records', 'figures', '--format', 'csv'],
      ['--format', 'hxl'],
    ]) {
      const path = join(folder, 'all-figures');
      expect(await run('export', ...options, '--out', path, '--language', 'en')).toMatchObject({ code: 0 });
      expect((await run('import', path, '--preview', '--language', 'en')).output).toMatch(/added: 0, changed: 0/);
    }
    const wrong = join(folder, 'wrong-figures.csv');
    await writeFile(wrong, '#indicator+code,#value,#date,#meta+source\nfixture-visits,nearly 2500,2025,Звіт\n');
    const { code, output } = await run('import', wrong, '--language', 'en');
    expect(code).toBe(1);
    expect(output).toContain('wrong-figures.csv, row 2, “#value” (“nearly 2500”)');
    expect((await run('import', wrong)).output).toContain('рядок 2, «#value» («nearly 2500»)');
  });

  test('mistakes are listed in the language asked for and end with 1', async () => {
    const path = join(folder, 'wrong.csv');
    await writeFile(
      path,
      'Your ID;Organization;Service name (Ukrainian);Categories;Place;Phones\n1;Спілка;Послуга;legal-aid;Буча;12-3-4-5\n',
    );
    const { code, output, errors } = await run('import', path, '--preview', '--language', 'en');
    expect(code).toBe(1);
    expect(output).toContain('wrong.csv, row 2, “Phones” (“12-3-4-5”)');
    expect(output).toContain('Mistakes: 1.');
    expect(errors).toBe('Nothing was written.\n');
    expect((await run('import', path)).output).toContain('рядок 2, «Phones»');
  });

  test('what is exported is imported without a change', async () => {
    for (const format of ['xlsx', 'csv', 'ndjson', 'hsds']) {
      const path = join(folder, `all.${format}`);
      expect(await run('export', '--format', format, '--out', path, '--language', 'en')).toMatchObject({
        code: 0,
        output: '',
      });
      expect((await run('import', path, '--preview', '--language', 'en')).output).toMatch(
        /added: 0, changed: 0|changed: 0, unchanged/i,
      );
    }
  });

  test('without a file the export goes to the terminal', async () => {
    const { output } = await run('export', '--format', 'jsonld');
    expect((JSON.parse(output) as Record<string, unknown>)['@context']).toBe('https://schema.org');
  });

  test('figures go to the terminal or into a file, as a table for HXL and as results for IATI', async () => {
    const { output } = await run('export', '--format', 'hxl', '--language', 'en');
    expect(output.split('\r\n')[1]).toMatch(/^#meta\+id,#indicator\+code,/);
    const path = join(folder, 'figures.xml');
    expect(await run('export', '--format', 'iati', '--out', path)).toMatchObject({ code: 0, output: '' });
    expect(await readFile(path, 'utf8')).toMatch(/<iati-activities version="2.03"[^]*<actual value="4925">/);
  });

  test.each([
    [['import']],
    [['import', 'a.csv', '--language', 'de']],
    [['import', '--from-api', 'example.org']],
    [['import', '--template', 'a.doc']],
    [['export', '--format', 'pdf']],
    [['export', '--format', 'xlsx']],
    [['export', '--format', 'ndjson', '--records', 'figures']],
    [['import', '--template', 'a.csv', '--records', 'people']],
  ])('wrong usage %j ends with 2', async (commandArguments) => {
    expect((await run(...commandArguments)).code).toBe(2);
  });

  test('a file that is none is an error with a way out', async () => {
    const path = join(folder, 'old.xls');
    await writeFile(path, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    expect(await run('import', path)).toMatchObject({ code: 1, errors: expect.stringContaining('XLSX') as string });
    expect((await run('export', '--organization', 'nobody')).errors).toContain('nobody');
    expect(await readFile(path)).toHaveLength(4);
  });
});
