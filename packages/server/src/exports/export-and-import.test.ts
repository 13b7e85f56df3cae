import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRows, previewRows } from '../imports/import-rows.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW, TESTER } from '../test-support/fixed.ts';
import { exportFormats, type ExportFormat } from './exports.ts';

describe.each(databases)('what is exported from $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function exported(format: ExportFormat, language: 'uk' | 'en'): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of exportFormats[format].write(opened.database, { language, now: NOW }))
      chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  async function documents() {
    const tables = ['service', 'location', 'service_at_location', 'organization'] as const;
    return Promise.all(
      tables.map((table) => opened.database.selectFrom(table).select(['id', 'document']).orderBy('id').execute()),
    );
  }

  test.each([
    ['xlsx', 'uk'],
    ['xlsx', 'en'],
    ['csv', 'uk'],
    ['csv', 'en'],
  ] as const)('as %s in %s changes nothing when it is imported again', async (format, language) => {
    const before = await documents();
    const sheets = readSpreadsheet(await exported(format, language), 'export');
    const { faults, counts } = await importRows(opened.database, sheets, {
      actor: TESTER,
      language,
      now: new Date(),
    });
    expect(faults).toEqual([]);
    const entries = await opened.database.selectFrom('service_at_location').select('id').execute();
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: entries.length, retired: 0 });
    expect(await documents()).toEqual(before);
  });

  test('never tells where a confidential location is', async () => {
    for (const format of ['csv', 'hsds', 'ndjson', 'jsonld'] as const) {
      const text = (await exported(format, 'uk')).toString();
      expect(text).toContain('Послуга shelter');
      expect(text).not.toMatch(/Таємна|DOOR-17|shelter\.example/);
    }
  });

  test('as HSDS is one page of full services', async () => {
    const page = JSON.parse((await exported('hsds', 'en')).toString()) as {
      total_items: number;
      contents: { service_at_locations?: unknown[] }[];
    };
    expect(page.contents).toHaveLength(page.total_items);
    expect(page.contents.some((service) => service.service_at_locations !== undefined)).toBe(true);
    const lines = (await exported('ndjson', 'en')).toString().trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(page.contents);
  });

  test('a preview of it in another language finds nothing to change either', async () => {
    const sheets = readSpreadsheet(await exported('xlsx', 'en'), 'export');
    expect((await previewRows(opened.database, sheets, { language: 'uk', now: NOW })).counts).toMatchObject({
      added: 0,
      changed: 0,
    });
  });
});
