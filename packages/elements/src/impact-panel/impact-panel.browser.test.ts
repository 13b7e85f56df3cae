import { assert, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/rk-impact-panel.ts';
import { find, isOfUnknownFigure, keepConsoleQuiet, says, textOf } from '../figure-element/testing/page.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, nextEvent, root, until, words } from '../testing/page.ts';
import { type PanelFixture, panelFixture, panelFixtures } from './fixtures/fixtures.ts';
import { show } from './testing/page.ts';

const fixtures: [string, PanelFixture][] = Object.entries(panelFixtures);

describe('the impact panel', () => {
  const said = keepConsoleQuiet(isOfUnknownFigure);

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture, { language, dark: language === 'en' })).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of fixtures) {
    it(`needs no sideways scrolling in 280 pixels: ${state}`, async () => {
      const panel = await show(fixture, { width: 280 });
      expect(panel.parentElement?.scrollWidth).to.be.at.most(280);
    });
  }

  it('shows the parts of the consultations and what they leave out', async () => {
    const panel = await show(panelFixtures.ready);
    assert.deepEqual(
      [...root(panel).querySelectorAll<HTMLElement>('ul li')].map(({ innerText }) => words(innerText)),
      ['Логопеди і спеціальні педагоги 2 490', 'Психологи 1 395', 'Соціальні працівники 991', 'Не розподілено 49'],
    );
    expect(textOf(panel)).to.include('Майже 2 500 людей').and.to.include('Демонстраційні дані');
  });

  it('says what all figures share once, and the source of each with it', async () => {
    const text = textOf(await show(panelFixtures.ready, { language: 'en' }));
    expect(text.split('Donors:')).to.have.lengthOf(2);
    expect(text.split('Demo data')).to.have.lengthOf(2);
    expect(text.split('Source:')).to.have.lengthOf(6);
  });

  it('says of a withheld part that it is withheld', async () => {
    const text = textOf(await show(panelFixtures['withheld-parts'], { language: 'en' }));
    expect(text)
      .to.include('Lawyers not published: too few people')
      .and.to.include('Not published or not broken down 5');
  });

  it('says the same of it in the table', async () => {
    const panel = await show(panelFixtures['withheld-parts'], { language: 'en' });
    find(panel, '#as-table')?.click();
    await says(panel, 'Lawyers');
    await until(() => root(panel).querySelector('tbody tr'));
    assert.deepEqual(
      [...root(panel).querySelectorAll('.of-it')].slice(2).map(({ textContent }) => words(textContent)),
      ['Lawyersnot published: too few people', 'Not published or not broken down5'],
    );
  });

  it('never shows a number without its qualifier, in a trend neither', async () => {
    const panel = await show(panelFixtures['trend-with-gaps'], { language: 'en' });
    const values = [...root(panel).querySelectorAll('.columns .value')].map(({ textContent }) => textContent);
    assert.deepEqual(values, ['over 1,890', 'no data', 'over 2,940', 'over 3,120', 'over 3,980']);
  });

  it('tells of a trend that goes down, with bars that say the same', async () => {
    const panel = await show(panelFixtures['negative-trend']);
    await says(panel, 'На 30 менше, ніж за попередній період');
    const heights = [...root(panel).querySelectorAll('.column')].map((bar) => bar.getBoundingClientRect().height);
    expect(heights).to.have.lengthOf(4);
    assert.deepEqual(
      heights,
      heights.toSorted((one, other) => other - one),
    );
    expect((heights[3] ?? 0) / (heights[0] ?? 1)).to.be.closeTo(610 / 820, 0.02);
    const bottoms = [...root(panel).querySelectorAll('.column')].map((bar) => bar.getBoundingClientRect().bottom);
    expect(Math.max(...bottoms) - Math.min(...bottoms)).to.be.below(1);
  });

  it('draws many periods as a line, and reads each out', async () => {
    const panel = await show(panelFixtures['many-periods'], { language: 'en' });
    expect(root(panel).querySelectorAll('polyline')).to.have.lengthOf(3);
    expect(root(panel).querySelectorAll('ol.visually-hidden li')).to.have.lengthOf(18);
  });

  it('says what a figure is measured against', async () => {
    const text = textOf(await show(panelFixtures['towards-target'], { language: 'en' }));
    expect(text).to.include('Target by 31 December 2025: 6,000').and.to.include('At the start, on 30 June 2024: 3,100');
  });

  it('shows a table that the keyboard reaches, and the charts again, without losing focus', async () => {
    const panel = await show(panelFixtures.ready, { language: 'en' });
    find(panel, '#as-table')?.focus();
    await sendKeys({ press: 'Enter' });
    const table = await until(() => find(panel, 'table'));
    assert.equal(root(panel).activeElement?.id, 'as-table');
    assert.equal(words(table.querySelector('caption')?.textContent), 'The figures as a table');
    assert.equal(table.querySelectorAll('tbody tr').length, 9);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => words(row.textContent));
    expect(rows.find((row) => row.startsWith('Participants'))).to.include('Nearly 2,500 people');
    assert.equal(find(panel, '.scroller')?.tabIndex, 0);
    await sendKeys({ press: 'Enter' });
    await until(() => find(panel, '.blocks'));
    assert.equal(root(panel).activeElement?.id, 'as-table');
  });

  it('makes the file on the device', async () => {
    const saved: Blob[] = [];
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return original(blob);
    };
    try {
      let requests = 0;
      const { fetch, ...fixture } = panelFixtures.ready;
      const panel = await show({ ...fixture, fetch: (request) => (requests++, fetch(request)) });
      const before = requests;
      find(panel, '#download')?.click();
      const [file] = await until(() => (saved.length > 0 ? saved : undefined));
      expect(await file?.text()).to.include('consultations,Індивідуальні консультації,,exact,4925,');
      assert.equal(requests, before);
    } finally {
      URL.createObjectURL = original;
    }
  });

  it('links to the file of the server only when asked to', async () => {
    assert.equal(find(await show(panelFixtures.ready), '[part=server-csv]'), null);
    clear();
    const link = find(await show(panelFixtures['by-indicator']), '[part=server-csv]');
    assert.equal(link?.getAttribute('href'), 'https://api.example/v1/figures.csv?indicator=individual-consultations');
  });

  it('shows what there is when some figures are gone, and warns', async () => {
    const panel = await show(panelFixtures['some-missing'], { language: 'en' });
    expect(textOf(panel)).to.include('1,720').and.to.include('Some of the figures are not in the directory');
    expect(said()[0]).to.include('"withdrawn" is not known to the API');
  });

  it('says that there is nothing, and that it could not be loaded, and tries again', async () => {
    const none = await show(panelFixtures.empty);
    expect(textOf(none)).to.include('Таких показників ще не оприлюднено');
    assert.equal(find(none, '.failure + .picture')?.getAttribute('aria-hidden'), 'true');
    clear();
    let isDown = true;
    const told = nextEvent('rk-error');
    const panel = await show(
      panelFixture({
        hasFallback: false,
        answer: () => (isDown ? Promise.resolve(new Response('', { status: 503 })) : undefined),
      }),
    );
    expect((await told).error).to.include({ code: 'server_error' });
    expect(textOf(panel)).to.include('Не вдалося завантажити показники.');
    isDown = false;
    find(panel, 'button')?.click();
    await says(panel, '4 925');
  });

  it('shows the figures of a snapshot while the API is down', async () => {
    await says(await show(panelFixtures['from-snapshot']), '4 925 консультацій');
  });

  it('tells the page', async () => {
    const told = nextEvent('rk-figures');
    await show(panelFixtures.ready);
    assert.equal((await told).figures.length, 5);
  });

  it('keeps its bars in forced colours', async function () {
    await showIn(this, { forcedColors: 'active' });
    const bar = find(await show(panelFixtures['negative-trend']), '.column') as Element;
    assert.notEqual(
      getComputedStyle(bar).backgroundColor,
      getComputedStyle(bar.parentElement as Element).backgroundColor,
    );
    await noLongerIn({ forcedColors: 'none' });
  });
});
