import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormAnswers } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { openCaseWorker, runProgram, type CaseWorker, type Ran } from '../test-support/case-worker.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { NOW } from '../test-support/fixed.ts';
import { needsAssessment, xlsFormWorkbook } from '../test-support/xlsform-workbook.ts';

/** Words that no English sentence of the program goes without. */
const ENGLISH = /(?<![\w./-])(?:the|is|are|was|were|it|its|nothing|with|this|that|written|not)(?![\w./-])/i;
const organization = fixtureId('organization');
const answers: FormAnswers = { help: ['legal-aid'], 'leave-message': 'no', note: 'Чекаю', 'share-with-others': true };

let worker: CaseWorker;
let folder: string;
let requestId: string;
beforeAll(async () => {
  worker = await openCaseWorker();
  const { payload } = await worker.send(answers, { consent: false });
  requestId = payload.submission_id;
});
afterAll(() => worker.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubEnv('LC_ALL', 'uk_UA.UTF-8');
  folder = await mkdtemp(join(tmpdir(), 'rk-uk-'));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

function expectUkrainian({ output, errors }: Ran): void {
  for (const line of `${output}\n${errors}`.split('\n')) expect(line).not.toMatch(ENGLISH);
}

describe('in a Ukrainian terminal', () => {
  test('a request is shown in Ukrainian, but for the warning, which stands in both languages', async () => {
    const ran = await worker.intakes('pull');
    expect(ran.output).toContain(`Звернення ${requestId}`);
    expect(ran.output).toContain('У КАРАНТИНІ: надійшло без доказу роботи');
    expect(ran.output).toContain('можна передати іншим організаціям: ні');
    expect(ran.output).toContain('Показано звернень: 1.');
    expect(ran.output).toContain('LEAVE NO MESSAGE');
    expectUkrainian({ ...ran, output: ran.output.replace(/^ {2}!! [A-Z ]+$/gm, '') });
  });

  test('so are the other answers of intakes, and what went wrong', async () => {
    const table = join(folder, 'table.csv');
    for (const [action, ...more] of [
      ['status', requestId, 'contacted'],
      ['export', '--format', 'csv', '--output', table],
      ['export', '--format', 'csv', '--output', table],
      ['show', randomUUID()],
      ['refer', requestId, '--to', organization],
      ['pull', '--since', '2027-01-01'],
    ] as const) {
      const ran = await worker.intakes(action, ...more);
      expect(ran.output + ran.errors).toMatch(/[а-щьюяєіїґ]{3}/i);
      expectUkrainian(ran);
    }
  });

  test.each([
    ['a missing identity', ['--identity', 'missing.txt'], 'Файлу з ключем missing.txt немає. Перевірте --identity.'],
    ['a folder for an identity', ['--identity', '.'], 'це тека, а не файл'],
    ['an API that is away', ['--api', 'http://127.0.0.1:9'], 'API http://127.0.0.1:9 недоступний. Запустіть його'],
  ])('%s is told with what to do', async (_, more, told) => {
    const options = ['--identity', worker.identity, '--organization', DEMO_RECEIVER, ...more];
    const ran = await runProgram('intakes', 'pull', ...options);
    expect(ran.code).toBe(1);
    expect(ran.errors).toContain(told);
    expectUkrainian(ran);
  });

  test('the report on a form is in Ukrainian', async () => {
    const workbook = join(folder, 'needs.xlsx');
    await writeFile(workbook, await xlsFormWorkbook(needsAssessment));
    const ran = await runProgram('forms', 'import', workbook, '--organization', organization);
    expect(ran.code).toBe(1);
    expect(ran.output).toContain('Не перенесено (');
    expect(ran.output).toContain('- survey, рядок 15: image «picture»: пропущено: форма не приймає світлин');
    expect(ran.output).toMatch(/Форма «needs-assessment», версія 1: кроків — \d+, запитань — \d+\./);
    expect(ran.errors).toContain('Якщо так і треба, додайте --accept-losses.');
    expectUkrainian(ran);
    expectUkrainian(await runProgram('forms', 'check', join(folder, 'missing.xlsx')));
    const away = ['forms', 'export', 'no-such', '--organization', organization, '--api', worker.server.url];
    expectUkrainian(await runProgram(...away));
  });

  test('keys are made, shown and refused in Ukrainian', async () => {
    const keys = ['--organization', organization, '--folder', join(folder, 'keys')];
    const made = await runProgram('keysets', 'create', ...keys);
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(made.output).toContain('Створено й перевірено');
    for (const words of [
      ['create', ...keys],
      ['rotate', ...keys],
      ['renew', ...keys],
      ['show', join(folder, 'keys', 'keyset-1.json')],
      ['show', worker.identity],
      ['publish', join(folder, 'keys', 'keyset-1.json'), '--api', worker.server.url],
    ]) {
      const ran = await runProgram('keysets', ...words);
      expect(ran.output + ran.errors).toMatch(/[а-щьюяєіїґ]{3}/i);
      expectUkrainian({ ...ran, output: ran.output.replaceAll('rk-intake-form', '') });
    }
  });

  test('--language is stronger than the terminal', async () => {
    expect((await worker.intakes('show', randomUUID(), '--language', 'en')).errors).toContain(
      'There is no such request',
    );
    vi.stubEnv('LC_ALL', 'C');
    expect((await worker.intakes('show', randomUUID(), '--language', 'uk')).errors).toContain('Такого звернення');
  });
});
