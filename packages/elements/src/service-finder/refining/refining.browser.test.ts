import { assert, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-service-finder.ts';
import { clear, listenToConsole, root, until, words } from '../../testing/page.ts';
import { finderFixture, finderFixtures } from '../fixtures/fixtures.ts';
import { oblasts } from '../fixtures/fixture-places.ts';
import type { ServiceFinder } from '../service-finder.ts';
import { choose, part, says, show } from '../testing/page.ts';

const texts = (finder: ServiceFinder, selector: string) =>
  [...root(finder).querySelectorAll(selector)].map(({ textContent }) => words(textContent));

async function fill(finder: ServiceFinder, id: string, value: string): Promise<void> {
  const field = await part<HTMLInputElement>(finder, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await finder.updateComplete;
}

describe('narrowing what is found', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  it('goes from a kind of help to those within it, and back to all', async () => {
    const finder = await show(finderFixtures.narrowed);
    await until(() => texts(finder, '.tile-name')[0] === 'Усі види допомоги');
    assert.deepEqual(texts(finder, '.tile-name'), [
      'Усі види допомоги',
      'Розмова з психологом',
      'Група підтримки',
      'Дитячий психолог',
    ]);
    await until(() => root(finder).querySelectorAll('.tile svg').length === 4);
    (await part(finder, '.tile')).click();
    await until(() => finder.finderState?.results?.query.category === '');
  });

  it('shows the filters that are on, each with a way to take it off by keyboard', async () => {
    const finder = await show(finderFixtures.narrowed);
    await until(() => texts(finder, '.chip').length === 2);
    assert.deepEqual(texts(finder, '.chip'), ['Психологічна підтримка', 'Київська область']);
    const chip = await part(finder, '.chip');
    assert.equal(chip.getAttribute('aria-label'), 'Прибрати: Психологічна підтримка');
    chip.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => texts(finder, '.chip').length === 1);
    assert.isTrue(root(finder).activeElement?.matches('.chip'));
    await sendKeys({ press: 'Enter' });
    await until(() => root(finder).activeElement?.id === 'results-heading');
    assert.isEmpty(texts(finder, '.chip'));
  });

  it('offers the languages that the directory counts, and none where it does not', async () => {
    const finder = await show(finderFixtures.narrowed);
    const control = await part<HTMLSelectElement>(finder, '#language');
    assert.deepEqual(
      [...control.options].map(({ text }) => text),
      ['Будь-якою мовою', 'українська (4)', 'англійська (2)'],
    );
    clear();
    const without = await show(finderFixture({ answer: ({ facets: { languages: _, ...facets } }) => ({ facets }) }));
    await part(without, '#open-on');
    assert.isNull(root(without).querySelector('#language'));
  });

  it('asks for what is open at a moment by the clock in Kyiv, and lets go of it', async () => {
    const finder = await show(finderFixtures.ready);
    await fill(finder, 'open-on', '2099-07-01');
    await says(finder, 'Оберіть ще й час.');
    assert.equal(finder.finderState?.query.openAt, '');
    await fill(finder, 'open-at', '14:00');
    assert.equal(finder.finderState?.query.openAt, '2099-07-01T14:00:00+03:00');
    await until(() => texts(finder, '.chip').length === 1);
    (await part(finder, '.open-at .icon-button')).click();
    await until(() => finder.finderState?.query.openAt === '');
    await until(() => (root(finder).querySelector<HTMLInputElement>('#open-on')?.value ?? '') === '');
    assert.equal(root(finder).activeElement?.id, 'open-on');
  });

  it('refuses a moment that is over, with a text', async () => {
    const finder = await show(finderFixtures.ready);
    await fill(finder, 'open-on', '2020-01-01');
    await says(finder, 'Цей час уже минув.');
    const field = await part(finder, '#open-on');
    assert.equal(field.getAttribute('aria-invalid'), 'true');
    assert.equal(
      root(finder).querySelector(`#${field.getAttribute('aria-describedby')}`)?.textContent,
      'Цей час уже минув. Оберіть пізніший.',
    );
    assert.equal(finder.finderState?.query.openAt, '');
  });

  for (const [code, reason] of [
    [1, 'Сайту не дозволено знати, де ви.'],
    [3, 'Не вдалося визначити, де ви.'],
    [undefined, 'Не вдалося визначити, де ви.'],
  ] as const) {
    it(`leads to the choice of a place when the device does not tell where it is: ${code ?? 'cannot be asked'}`, async () => {
      const asked = { getCurrentPosition: (_: unknown, fail: (error: object) => void) => fail({ code }) };
      // The browser's own is on the prototype.
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: code && asked });
      try {
        const finder = await show(finderFixtures.ready);
        // What is said of the results comes first, or it would take the place of what is said here.
        await until(() => document.querySelector('[data-rk-announcer]')?.textContent.includes('Знайдено'));
        const button = await part(finder, '.nearby');
        button.focus();
        button.click();
        await until(() => root(finder).activeElement?.id === 'oblast');
        const description = root(finder).activeElement?.getAttribute('aria-describedby');
        const text = words(root(finder).querySelector(`#${description}`)?.textContent);
        expect(text).to.include(reason).and.to.include('Оберіть область');
        await until(() => words(document.querySelector('[data-rk-announcer]')?.textContent) === text);
        await choose(finder, 'oblast', oblasts.kyiv.code);
        await until(() => !root(finder).querySelector('#location-notice'));
        assert.equal(root(finder).activeElement?.id, 'oblast');
      } finally {
        Reflect.deleteProperty(navigator, 'geolocation');
      }
    });
  }
});

describe('two finders on a page', () => {
  afterEach(clear);

  const landmarks = () =>
    [...document.querySelectorAll<ServiceFinder>('rk-service-finder')].flatMap((finder) =>
      ['[part=hotlines]', '[part=search]'].map((name) => root(finder).querySelector(name)?.getAttribute('aria-label')),
    );

  it('have landmarks that bear the headings of the page, or numbers where there is but one', async () => {
    const frames: HTMLElement[] = [];
    for (const heading of ['Психологічна допомога', 'Правова допомога']) {
      const finder = await show(finderFixtures.ready);
      const frame = finder.parentElement as HTMLElement;
      frame.prepend(Object.assign(document.createElement('h2'), { textContent: heading }));
      frames.push(frame);
    }
    const finders = document.querySelectorAll<ServiceFinder>('rk-service-finder');
    for (const finder of finders) await part(finder, '.tool-row');
    for (const finder of finders) finder.requestUpdate();
    await until(() => landmarks()[1] !== null);
    assert.deepEqual(landmarks(), [
      'Термінова допомога: Психологічна допомога',
      'Психологічна допомога',
      'Термінова допомога: Правова допомога',
      'Правова допомога',
    ]);
    frames[1]?.querySelector('h2')?.remove();
    for (const finder of finders) finder.requestUpdate();
    await until(() => landmarks()[3] === 'Психологічна допомога 2');
    assert.equal(landmarks()[1], 'Психологічна допомога 1');
  });

  it('leave a finder that is alone as it is', async () => {
    await part(await show(finderFixtures.ready), '.tool-row');
    assert.deepEqual(landmarks(), ['Термінова допомога', null]);
  });
});
