import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { figureOf } from '../impact-counter/fixtures/fixture-figures.ts';
import { useLanguage } from '../locales/locale.ts';
import { languages } from '../locales/page-language.ts';
import { donetsk, figuresOf, withheld } from './fixtures/panel-figures.ts';
import { csvOf } from './figures-csv.ts';

const linesOf = (csv: string) => csv.trimEnd().split('\r\n');

// @lit/localize tells the window of each change of language.
beforeAll(() => vi.stubGlobal('window', new EventTarget()));
afterAll(() => vi.unstubAllGlobals());

describe('the file with the figures of a panel', () => {
  it('has a row for each figure, each part and what the parts leave out', () => {
    const [head = '', ...rows] = linesOf(csvOf(donetsk('en')));
    expect(head).toMatch(/^\uFEFFcode,indicator,part,qualifier,value,unit,/);
    expect(rows).toHaveLength(5 + 4);
    expect(rows[0]).toMatch(/^consultations,Individual consultations,,exact,4925,consultations,/);
    expect(rows.slice(1, 5).map((row) => row.split(',')[4])).toEqual(['2490', '1395', '991', '49']);
    expect(rows.find((row) => row.startsWith('people,'))).toMatch(/,nearly,2500,people,/);
  });

  it('has no number that is withheld', () => {
    const rows = linesOf(csvOf(withheld('en')));
    expect(rows.find((row) => row.includes('Lawyers'))).toMatch(/,Lawyers,exact,,consultations,.*,suppressed,/);
    const suppressed = figureOf({ status: 'suppressed', value: 3, words: ['три', 'three'] }, 'en');
    expect(linesOf(csvOf([suppressed]))[1]).toMatch(/,exact,,consultations,,/);
  });

  it('says of what the parts leave out that some of it is withheld, in the language of the page', async () => {
    const remainders = { uk: 'не оприлюднено або не розподілено', en: 'not published or not broken down' } as const;
    for (const language of languages) {
      await useLanguage(language);
      expect(
        linesOf(csvOf(withheld(language)))
          .at(-1)
          ?.split(',')[2],
      ).toBe(`(${remainders[language]})`);
    }
    expect(linesOf(csvOf(donetsk('en')))[5]?.split(',')[2]).toBe('(not broken down)');
  });

  it('quotes what has commas, and makes text of what a spreadsheet would run', () => {
    const [figure] = figuresOf([{ area: ['', '=HYPERLINK("x"), and more'] }], 'en');
    expect(figure && csvOf([figure])).toContain(`"'=HYPERLINK(""x""), and more"`);
  });
});
