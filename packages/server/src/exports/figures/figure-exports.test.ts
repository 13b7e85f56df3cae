import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, Problem } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../../records/import-dataset.ts';
import type { StoredFigure } from '../../records/stored.ts';
import { readCsv } from '../../spreadsheets/read-csv.ts';
import { walkXml } from '../../spreadsheets/xml.ts';
import { askApi, type AnyPage, type Ask } from '../../test-support/api.ts';
import { databases, type TestDatabase } from '../../test-support/databases.ts';
import { fixtureId } from '../../test-support/fixture-dataset.ts';
import { hxlColumns } from './hxl-columns.ts';

/** The folder with the published XML schemas of IATI 2.03; they are not part of this repository. */
const iatiSchemas = process.env['IATI_SCHEMAS'] ?? '';
const withoutSchemas = iatiSchemas === '';

const donetsk = 'UA14000000000091971';
const hostile: StoredFigure = {
  id: fixtureId('figure hostile'),
  code: 'fixture-hostile',
  indicator_id: fixtureId('indicator'),
  organization_id: fixtureId('organization'),
  value: 7,
  qualifier: 'at_least',
  period: { from: '2024-06-01', to: '2024-06-30' },
  area: { uk: '=1+1,"село"\nдруге', en: '@SUM(1)' },
  source: { title: { uk: '<script>&amp;]]>\u0007', en: '-2+3' }, url: 'https://example.org/a?b=1&c="2"' },
  status: 'reported',
  as_of: '2024-06-30',
  content_languages: [{ code: 'uk', origin: 'source' }],
};

describe.each(databases)('figures as files on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    await importDataset(opened.database, { figures: [hostile] });
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  /** The rows of the table, by hashtag. */
  async function table(query = '') {
    const { text } = await ask(`/v1/figures.csv?${query}`);
    const [headings = [], hashtags = [], ...rows] = readCsv(Buffer.from(text), 'figures').rows.map(({ cells }) =>
      cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    );
    const named = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [hashtags[index] ?? '', cell])));
    return { text, headings, hashtags, rows: named };
  }
  const xml = async (query = '') => (await ask(`/v1/figures.xml?${query}`)).text;
  /** The elements of a document: name, attributes and the text right after its opening. */
  async function elements(query = '') {
    const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
    walkXml(await xml(query), {
      open: (name, attributes) => found.push({ name, attributes: attributes(), text: '' }),
      text: (text) => {
        const last = found.at(-1);
        if (last) last.text += text.trim();
      },
    });
    return found;
  }

  describe('as a table with HXL hashtags', () => {
    test('are a file to save, with headings in the language asked for and hashtags below them', async () => {
      const { headers } = await ask('/v1/figures.csv?lang=uk');
      expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="figures 2026-03-18\.csv"/);
      const { headings, hashtags } = await table('lang=uk');
      expect(headings.slice(0, 3)).toEqual(['Код цифри', 'Код показника', 'Показник']);
      expect((await table('lang=en')).headings[0]).toBe('Code of the figure');
      expect(hashtags).toEqual(hxlColumns.map(({ hashtag }) => hashtag));
      for (const hashtag of hashtags) expect(hashtag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
      expect(new Set(hashtags).size).toBe(hashtags.length);
    });

    test('are those that the list has, by every filter', async () => {
      const organization = fixtureId('organization');
      for (const query of [
        '',
        'indicator=individual-consultations',
        `place=${donetsk}`,
        'from=2025-06-30&to=2025-12-31',
        `organization_id=${organization}`,
        'indicator=nothing',
      ]) {
        const { contents } = (await ask(`/v1/figures?per_page=100&${query}`)).body as AnyPage<Figure>;
        const { rows } = await table(query);
        expect([...new Set(rows.map((row) => row['#meta+id']))], query).toEqual(contents.map(({ code }) => code));
      }
      const { status, body } = await ask('/v1/figures.csv?from=2026-01-02&to=2026-01-01');
      expect(status).toBe(400);
      expect((body as Problem).errors).toMatchObject([{ pointer: '/query/to' }]);
    });

    test('have numbers alone where HXL asks for numbers, the qualifier beside them', async () => {
      const { rows } = await table('lang=en');
      for (const row of rows) {
        for (const [hashtag, cell] of Object.entries(row)) {
          if (hashtag.endsWith('+num')) expect(cell, hashtag).toMatch(/^(\d+(\.\d+)?)?$/);
        }
      }
      const inWords = rows.find((row) => row['#indicator+qualifier'] === 'order_of_magnitude');
      expect(inWords).toMatchObject({
        '#indicator+value+num': '',
        '#indicator+value+text': 'tens of thousands of families',
      });
    });

    test('tell the parts and the honest rest in a column of their own, so that a sum counts nothing twice', async () => {
      const { rows } = await table(`lang=en&indicator=individual-consultations&place=${donetsk}`);
      const ofOne = rows.filter((row) => row['#meta+id'] === 'donetsk-2025-h1-consultations');
      expect(ofOne.map((row) => row['#indicator+value+num'])).toEqual(['4925', '', '', '', '']);
      expect(ofOne.map((row) => row['#indicator+part+value+num'])).toEqual(['', '2490', '1395', '991', '49']);
      expect(ofOne.at(-1)?.['#indicator+part+name']).toBe('not broken down');
      expect(ofOne[0]).toMatchObject({ '#adm1+code': 'UA14', '#adm2+code': '', '#loc+code+v_katottg': donetsk });
    });

    test('withhold what is withheld', async () => {
      const { rows } = await table('lang=en');
      const withheld = rows.filter((row) => row['#status'] === 'suppressed');
      expect(withheld.map((row) => row['#meta+id'])).toContain('fixture-suppressed');
      for (const row of withheld) expect(row['#indicator+value+num']).toBe('');
    });

    test('carry no formulas', async () => {
      for (const language of ['uk', 'en']) {
        const { text, rows } = await table(`lang=${language}`);
        expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
        expect(rows.find((row) => row['#meta+id'] === 'fixture-hostile')?.['#loc+name']).toMatch(/^'[=@]/);
      }
    });
  });

  describe('as results of IATI 2.03', () => {
    test('are a file to save', async () => {
      const { headers, text } = await ask('/v1/figures.xml');
      expect(headers.get('Content-Type')).toBe('application/xml');
      expect(headers.get('Content-Disposition')).toMatch(/filename="figures 2026-03-18\.xml"/);
      expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<iati-activities version="2.03"/);
    });

    test('are activities with identifiers of their own', async () => {
      const identifiers = (await elements()).filter(({ name }) => name === 'iati-identifier').map(({ text }) => text);
      expect(identifiers.length).toBeGreaterThan(1);
      expect(new Set(identifiers).size).toBe(identifiers.length);
    });

    test('have the value and its parts by dimension, and what is no exact number in a comment', async () => {
      const all = await elements(`lang=en&indicator=individual-consultations&place=${donetsk}`);
      const actuals = all.filter(({ name }) => name === 'actual').map(({ attributes }) => attributes['value']);
      expect(actuals).toEqual(expect.arrayContaining(['4925', '2490', '1395', '991']));
      expect(all.filter(({ name }) => name === 'dimension')).toHaveLength(3);
      expect(all.find(({ name }) => name === 'period-start')?.attributes).toEqual({ 'iso-date': '2025-01-01' });
      const said = all.filter(({ name }) => name === 'narrative').map(({ text }) => text);
      expect(said.some((text) => text.includes('Not broken down: 49.'))).toBe(true);
      expect(said.some((text) => text.includes('Не розподілено: 49.'))).toBe(true);
    });

    test('never give a value for what is withheld or in words alone', async () => {
      const { contents } = (await ask('/v1/figures?per_page=100')).body as AnyPage<Figure>;
      const withNumbers = contents
        .filter(({ value, qualifier }) => value !== undefined && qualifier !== 'order_of_magnitude')
        .flatMap(({ value, breakdown }) => [value, ...(breakdown?.parts ?? []).map((part) => part.value)]);
      for (const { name, attributes } of await elements()) {
        if (name === 'actual' && attributes['value'] !== undefined) {
          expect(withNumbers).toContain(Number(attributes['value']));
        }
      }
      expect(await xml('lang=en')).toContain('At least this many; there is no exact number.');
    });

    test('say in which language each text is, the one asked for first', async () => {
      const all = await elements('lang=en&indicator=individual-consultations');
      const title = all.findIndex(({ name }, index) => name === 'title' && all[index - 1]?.name === 'result');
      expect(all.slice(title + 1, title + 3)).toMatchObject([
        { attributes: { lang: 'en' }, text: 'Individual consultations' },
        { attributes: { lang: 'uk' }, text: 'Індивідуальні консультації' },
      ]);
    });

    test('are well formed whatever the texts hold', async () => {
      const all = await elements(`lang=uk&organization_id=${fixtureId('organization')}`);
      expect(all.some(({ text }) => text === '<script>&amp;]]>')).toBe(true);
      expect(all.find(({ name }) => name === 'document-link')).toBeDefined();
      expect(all.some(({ name }) => name === 'script')).toBe(false);
    });

    test.skipIf(withoutSchemas)(
      `pass the schema of IATI 2.03${withoutSchemas ? ' — skipped: IATI_SCHEMAS does not name their folder' : ''}`,
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'rk-iati-'));
        const schema = join(iatiSchemas, 'iati-activities-schema.xsd');
        for (const query of ['lang=uk', 'lang=en', `place=${donetsk}`]) {
          const file = join(folder, 'figures.xml');
          writeFileSync(file, await xml(query));
          execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
        }
        rmSync(folder, { recursive: true });
      },
    );
  });
});
