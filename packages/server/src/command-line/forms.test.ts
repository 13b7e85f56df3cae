import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import type { StoredForm } from '../records/stored.ts';
import { openCaseWorker, runProgram, type CaseWorker } from '../test-support/case-worker.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { publisherKey } from '../test-support/keys.ts';
import { needsAssessment, xlsFormWorkbook } from '../test-support/xlsform-workbook.ts';

const organization = fixtureId('organization');

let worker: CaseWorker;
let folder: string;
let workbook: string;
beforeAll(async () => {
  worker = await openCaseWorker();
});
afterAll(() => worker.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-forms-'));
  workbook = join(folder, 'needs.xlsx');
  await writeFile(workbook, await xlsFormWorkbook(needsAssessment));
  vi.stubEnv('RK_ACCESS_KEY', publisherKey);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const importForm = (...more: string[]) =>
  runProgram('forms', 'import', workbook, '--organization', organization, '--api', worker.server.url, ...more);

/** A sound definition, with a change. */
async function definition(change: (form: StoredForm) => void = () => undefined): Promise<string> {
  const path = join(folder, 'definition.json');
  const { output } = await runProgram(
    ...['forms', 'export', 'help-request', '--organization', DEMO_RECEIVER, '--api', worker.server.url],
  );
  const form = JSON.parse(output) as StoredForm;
  change(form);
  await writeFile(path, JSON.stringify(form));
  return path;
}

describe('forms import', () => {
  test('writes nothing while something was not taken over, and reports it', async () => {
    const path = join(folder, 'form.json');
    const { code, output, errors } = await importForm('--output', path, '--publish');
    expect(code).toBe(1);
    expect(output).toContain('Not taken over (8):\n- settings, row 2: the title');
    expect(output).toContain('- survey, row 15: image “picture”: is left out: a form takes no pictures');
    expect(errors).toContain('If that is right, add --accept-losses.');
    expect(await readdir(folder)).toEqual(['needs.xlsx']);
    expect((await fetch(`${worker.server.url}/v1/forms/needs-assessment`)).status).toBe(404);
  });

  test('writes and publishes what is accepted', async () => {
    const path = join(folder, 'form.json');
    const { code, output } = await importForm('--accept-losses', '--output', path, '--publish', '--id', 'needs');
    expect(code).toBe(0);
    expect(output).toContain(`Written: ${path}\nPublished at ${worker.server.url}.`);
    const address = `${worker.server.url}/v1/forms/needs?organization_id=${organization}&lang=en`;
    const form = (await (await fetch(address)).json()) as Form;
    expect(form.steps.map(({ title }) => title)).toContain('About the children');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ id: 'needs', organization_id: organization });
    const again = await importForm('--accept-losses', '--publish', '--id', 'needs');
    expect(again.output).toContain('just so already');
    const exported = await runProgram(
      ...['forms', 'export', 'needs', '--organization', organization, '--api', worker.server.url],
    );
    expect(JSON.parse(exported.output)).toEqual(JSON.parse(await readFile(path, 'utf8')));
  });

  test('only reports when it is told nothing else', async () => {
    const { code, output } = await importForm('--accept-losses');
    expect([code, output]).toEqual([0, expect.stringContaining('Nothing was written. Add --output')]);
  });

  test('never takes what forms never ask for, whatever is accepted', async () => {
    const survey = [...(needsAssessment['survey'] ?? []), ['text', 'extra', 'Номер паспорта', 'Extra']];
    await writeFile(workbook, await xlsFormWorkbook({ ...needsAssessment, survey }));
    const { code, output, errors } = await importForm('--accept-losses', '--publish', '--id', 'passports');
    expect(code).toBe(1);
    expect(output).toContain('- survey, row 18: steps.extra.fields.extra.label must not ask for a passport');
    expect(errors).toContain('cannot be used as it is');
    expect((await fetch(`${worker.server.url}/v1/forms/passports`)).status).toBe(404);
  });

  test('needs a key that may publish forms', async () => {
    vi.stubEnv('RK_ACCESS_KEY', '');
    expect((await importForm('--accept-losses', '--publish')).errors).toContain('give it in RK_ACCESS_KEY');
    vi.stubEnv('RK_ACCESS_KEY', 'rk_another');
    expect((await importForm('--accept-losses', '--publish')).errors).toContain('the scope forms:write');
  });

  test.each([
    ['a text', 'Це не таблиця', 'This is no XLSForm'],
    ['broken JSON', '{"id": ', 'is not whole JSON'],
    ['a damaged workbook', 'PK\u0003\u0004 damaged', 'The file is damaged or no spreadsheet'],
  ])('says that %s is no form', async (_, content, message) => {
    await writeFile(workbook, content);
    const { code, errors } = await importForm();
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('forms check', () => {
  test('finds nothing in a sound definition', async () => {
    const { code, output, errors } = await runProgram('forms', 'check', await definition());
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^The form “help-request”, version 1: \d+ steps, \d+ questions\.\n$/);
  });

  test('finds what forms never ask for, in hints and answers too', async () => {
    const path = await definition((form) => {
      const [field] = form.steps.flatMap((step) => step.fields);
      if (field) field.hint = { uk: 'Вкажіть дату народження', en: 'Briefly' };
    });
    const { code, output } = await runProgram('forms', 'check', path);
    expect([code, output]).toEqual([1, expect.stringContaining('hint must not ask for a full date of birth')]);
  });

  test('names what is not as it has to be', async () => {
    const path = await definition((form) => Object.assign(form, { isolation: 'none', more: 1 }));
    const { code, output } = await runProgram('forms', 'check', path);
    expect(code).toBe(1);
    expect(output).toContain('- isolation cannot be used');
    expect(output).toContain('This is no form.');
  });

  test('reads workbooks as well', async () => {
    const { code, output } = await runProgram('forms', 'check', workbook);
    expect([code, output]).toEqual([0, expect.stringContaining('The form “needs-assessment”')]);
  });

  test('shows a file’s own words without letting them act on the terminal', async () => {
    const survey = [...(needsAssessment['survey'] ?? []), ['osm\u202e', 'bad\u202e', 'x', 'x']];
    await writeFile(workbook, await xlsFormWorkbook({ ...needsAssessment, survey }));
    const { output } = await runProgram('forms', 'check', workbook);
    expect(output).toContain('osm<U+202E>');
    expect(output).not.toContain('\u202e');
  });
});

describe('forms export', () => {
  test('gives the definition in both languages, as it can be imported again', async () => {
    const { code, output } = await runProgram('forms', 'check', await definition());
    expect([code, output]).toEqual([0, expect.stringContaining('help-request')]);
    const form = JSON.parse(await readFile(join(folder, 'definition.json'), 'utf8')) as StoredForm;
    expect(form).toMatchObject({
      organization_id: DEMO_RECEIVER,
      title: { uk: 'Попросити про допомогу', en: 'Ask for help' },
    });
    expect(form).not.toHaveProperty('organization');
    expect(form).not.toHaveProperty('data_status');
  });

  test('says so when there is no such form', async () => {
    const { code, errors } = await runProgram(
      ...['forms', 'export', 'nothing', '--organization', DEMO_RECEIVER, '--api', worker.server.url],
    );
    expect([code, errors]).toEqual([1, expect.stringContaining('has no such form')]);
  });
});

test.each([
  [['check'], 'Say check, import or export, and one name'],
  [['draw', 'x'], 'Say check, import or export; it was “draw”'],
  [['import', 'x.xlsx'], '--organization must be given'],
  [['import', 'x.xlsx', '--organization', organization, '--isolation', 'none'], '--isolation must be frame or inline'],
  [['import', 'x.xlsx', '--organization', organization, '--id', 'Мій'], '--id must be lower-case'],
  [['import', 'x.xlsx', '--organization', organization, '--version', '0'], '--version must be a whole number'],
  [['export', 'x', '--organization', '17'], '--organization must be an id'],
])('wrong usage: %j', async (commandArguments, message) => {
  const { code, errors } = await runProgram('forms', ...commandArguments);
  expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
});
