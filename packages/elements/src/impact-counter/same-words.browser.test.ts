import { assert } from '@open-wc/testing';
import type { Figure } from '@resilience-kit/contract';
import { ResilienceClient } from '@resilience-kit/sdk';
import { createFakeApi, demoData } from '@resilience-kit/sdk/testing';
import * as server from '@resilience-kit/text/figures';
import { donetsk, everyStatus, withheld } from '../impact-panel/fixtures/panel-figures.ts';
import { csvOf } from '../impact-panel/figures-csv.ts';
import type { PanelView } from '../impact-panel/panel-view.ts';
import { table } from '../impact-panel/table.ts';
import { useLanguage } from '../locales/locale.ts';
import { languages } from '../locales/page-language.ts';
import { breakdown } from './breakdown.ts';
import type { CounterView } from './counter-view.ts';
import { facts } from './figure-facts.ts';
import { wordsOf } from './figure-wording.ts';
import { type Content, nodesOf } from './node.ts';

const today = '2026-03-01';

for (const language of languages) {
  describe(`what stands around a figure, in ${language}`, () => {
    beforeEach(() => useLanguage(language));

    const view = { state: {}, language, figureLanguage: language, today, wordsOf } as CounterView;
    const panel = view as Omit<CounterView, 'state'> as PanelView;

    /** All figures of the demo data, and those of the fixtures that have more to say. */
    async function figures(): Promise<readonly Figure[]> {
      const api = createFakeApi({ data: demoData() });
      const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, language });
      const { contents } = await client.figures.list({ per_page: 100 });
      assert.isAbove(contents.length, 10);
      return [...contents, ...donetsk(language), ...withheld(language), ...everyStatus(language)];
    }

    it('has the same labels and facts in the counter as without scripts', async () => {
      for (const figure of await figures()) {
        const { definition, source, asOf, organization, donors } = server.figureInWords(figure, { language, today });
        const told = [definition, source, asOf, organization, donors].filter((text) => text !== undefined);
        assert.deepEqual(textsOf(facts(view, figure, wordsOf(figure, language)), 'p'), told, figure.code);
      }
    });

    it('names the parts and what they leave out in the same words in the chart, the table and the file', async () => {
      let remainders = 0;
      for (const figure of await figures()) {
        const told = server.breakdownInWords(figure, language);
        const names = told?.parts.map(({ name }) => name) ?? [];
        const said = told?.parts.map((part) => part.said) ?? [];
        const chart = breakdown(view, figure);
        assert.deepEqual(textsOf(chart, '.breakdown-name'), told ? [told.name] : [], figure.code);
        assert.deepEqual(textsOf(chart, 'li > span:first-child'), names, figure.code);
        assert.deepEqual(textsOf(chart, 'li > .value, li > .small'), said, figure.code);
        const rows = table(panel, [figure]);
        assert.deepEqual(textsOf(rows, '.of-it th'), names, figure.code);
        assert.deepEqual(textsOf(rows, '.of-it .amount-cell'), said, figure.code);
        assert.deepEqual(partsInFile(figure), names, figure.code);
        remainders += told?.parts.filter(({ kind }) => kind === 'remainder').length ?? 0;
      }
      assert.isAbove(remainders, 1);
    });

    it('says of a number that is not published the same in the table as without scripts', async () => {
      for (const figure of await figures()) {
        const { said } = server.figureInWords(figure, { language, today });
        assert.equal(textsOf(table(panel, [figure]), 'tr:not(.of-it) > .amount-cell')[0], said, figure.code);
      }
    });
  });
}

function textsOf(content: Content, selector: string): (string | null)[] {
  const place = document.createElement('div');
  place.append(...nodesOf([content]));
  return [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

/** What the file names beside the whole; what the parts leave out has brackets there, and no capital. */
function partsInFile(figure: Figure): string[] {
  const [, , ...rows] = csvOf([figure]).trimEnd().split('\r\n');
  return rows.map((row) => {
    const [, , part = ''] = row.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,)/g) ?? [];
    return server.capitalised(
      part
        .replace(/^"|"$/g, '')
        .replaceAll('""', '"')
        .replace(/^\((.*)\)$/, '$1'),
    );
  });
}
