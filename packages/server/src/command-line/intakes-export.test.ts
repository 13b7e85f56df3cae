import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../spreadsheets/read-csv.ts';
import { cellText } from '../spreadsheets/sheet.ts';
import { openCaseWorker, type CaseWorker } from '../test-support/case-worker.ts';

let worker: CaseWorker;
beforeAll(async () => {
  worker = await openCaseWorker();
  await worker.send(
    {
      'in-danger': 'no',
      help: ['psychologist', 'legal-aid'],
      place: 'UA32080070000050759',
      'contact-way': 'call',
      phone: '+380440000000',
      'leave-message': 'no',
      'say-about': 'nothing',
      note: '=HYPERLINK("http://evil.example";"x")\n-1\u202e',
    },
    { consent: true, service: { id: randomUUID(), name: '@evil', place: 'Буча' } },
  );
  await worker.send({ 'contact-way': 'i-will-contact-you' }, { language: 'en' });
});
afterAll(() => worker.close());

/** The rows of an export, each with its cells by their heading. */
async function exported(...more: string[]): Promise<Record<string, unknown>[]> {
  const { code, output } = await worker.intakes('export', '--format', 'csv', ...more);
  expect(code).toBe(0);
  expect(output.startsWith('\ufeff')).toBe(true);
  const [headings, ...rows] = readCsv(Buffer.from(output), 'x').rows.map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries((headings ?? []).map((heading, at) => [cellText(heading), cells[at]])));
}

describe('intakes export', () => {
  test('has a row for each request, with the questions of the form in Ukrainian', async () => {
    const [first, second] = await exported();
    expect(first).toMatchObject({
      УВАГА: 'НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ · ЯКЩО ВІДПОВІСТЬ ХТОСЬ ІНШИЙ, НІЧОГО НЕ КАЖІТЬ',
      'Надійшло (Київ)': '2026-03-18 10:00',
      Стан: 'надійшло',
      Форма: 'Попросити про допомогу (help-request, 1)',
      'Мова людини': 'uk',
      'Можна передати іншим': 'Так',
      'Яка допомога потрібна?': 'Психолог\nЮрист',
      'Область і громада': 'Бучанська громада, Київська область (UA32080070000050759)',
      'Якщо ви не відповісте, чи можна залишити повідомлення?': 'Ні, просто передзвоніть',
    });
    expect(second).toMatchObject({
      УВАГА: 'НЕ ТЕЛЕФОНУЙТЕ Й НЕ ПИШІТЬ: ЛЮДИНА ЗВЕРНЕТЬСЯ САМА',
      'Яка допомога потрібна?': '',
    });
  });

  test('safeguarding: begins with what must not be overlooked', async () => {
    const { output } = await worker.intakes('export', '--format', 'csv', '--language', 'en');
    const [headings] = readCsv(Buffer.from(output), 'x').rows;
    expect(headings?.cells.slice(0, 3)).toEqual(['CAUTION', 'Request', 'Received (Kyiv)']);
  });

  test('is in English when asked to, whatever the person wrote in', async () => {
    const [first] = await exported('--language', 'en');
    expect(first).toMatchObject({ CAUTION: expect.stringContaining('LEAVE NO MESSAGE') as string, Status: 'received' });
    expect(first?.['What help do you need?']).toBe('A psychologist\nA lawyer');
  });

  test('abuse: carries no formula', async () => {
    const [first] = await exported();
    expect(first).toMatchObject({
      'Номер телефону': "'+380440000000",
      'Кілька слів для фахівця': `'=HYPERLINK("http://evil.example";"x")\n'-1<U+202E>`,
      Звідки: "'@evil, Буча",
    });
  });

  test('goes into a new file that nobody else can read, and overwrites none', async () => {
    const path = join(worker.folder, 'export.csv');
    const first = await worker.intakes('export', '--format', 'csv', '--output', path);
    expect(first.output).toContain(`Written: ${path}, 2 requests. Whoever has this file can read them`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const before = await readFile(path, 'utf8');
    const again = await worker.intakes('export', '--format', 'json', '--output', path);
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('is left as it is')]);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('as JSON has codes, words and cautions, and nothing that acts on a terminal', async () => {
    const { output } = await worker.intakes('export', '--format', 'json');
    expect(output).not.toMatch(/[\u202e]/);
    const [first, second, ...others] = JSON.parse(output) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(second).toMatchObject({ caution: 'НЕ ТЕЛЕФОНУЙТЕ Й НЕ ПИШІТЬ: ЛЮДИНА ЗВЕРНЕТЬСЯ САМА', language: 'en' });
    expect(first).toMatchObject({ status: 'received', quarantine: 'no_proof' });
    expect(first?.['answers']).toContainEqual({
      field: 'leave-message',
      label: 'Якщо ви не відповісте, чи можна залишити повідомлення?',
      answer: 'no',
      text: 'Ні, просто передзвоніть',
    });
  });

  test('says which requests are missing in it', async () => {
    const { envelope } = await worker.send({ note: 'x' });
    await worker.put(randomUUID(), envelope);
    const { code, output, errors } = await worker.intakes('export', '--format', 'csv');
    expect([code, errors]).toEqual([1, expect.stringContaining('Not shown: 1 of 4 requests.')]);
    expect(output).toContain('НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ');
  });
});
