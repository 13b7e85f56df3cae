import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-receipt-status.ts';
import { type FrameOptions, frameOnPage } from '../testing/frame.ts';
import { clear, listenToConsole, root, until, words } from '../testing/page.ts';
import {
  askWith,
  type ReceiptFixture,
  receiptFixture,
  receiptFixtures,
  rendered,
  showFixture,
  validCode,
} from './fixtures/fixtures.ts';
import type { ReceiptStatus } from './receipt-status.ts';

const states: [string, () => ReceiptFixture][] = Object.entries(receiptFixtures);
const show = (fixture: ReceiptFixture, options: FrameOptions = {}) =>
  showFixture(fixture, frameOnPage({ width: 480, ...options }));
const textOf = (element: ReceiptStatus) => words(root(element).querySelector<HTMLElement>('[part=frame]')?.innerText);
const focused = (element: ReceiptStatus) => root(element).activeElement;
const field = async (element: ReceiptStatus) => (await rendered(element, '#code')) as HTMLInputElement;

describe('a receipt status', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('groups the digits as on the receipt while they are typed, and leaves who corrects alone', async () => {
    const element = await show(receiptFixtures.question());
    const code = await field(element);
    code.focus();
    await sendKeys({ type: '123456789' });
    assert.equal(code.value, '1234 5678 9');
    code.setSelectionRange(2, 2);
    await sendKeys({ type: '0' });
    assert.equal(code.value, '12034 5678 9');
    assert.equal(code.selectionEnd, 3);
  });

  it('tells a slip before it asks anything, with focus on the field', async () => {
    const asked: string[] = [];
    const fixture = receiptFixture();
    const element = await show({
      ...fixture,
      fetch: (request) => (asked.push(new URL(request.url).pathname), fixture.fetch(request)),
    });
    await askWith(element, validCode.replace('12', '21'));
    await until(() => focused(element)?.id === 'code');
    expect(textOf(element)).to.include('У коді помилка');
    assert.deepEqual(asked, ['/v1/hotlines']);
  });

  it('says what became of the request, where focus goes, and leaves no trace of the code', async () => {
    const bodies: string[] = [];
    const fixture = receiptFixture({ status: 'contact_us' });
    const element = await show({
      ...fixture,
      async fetch(request) {
        if (request.method === 'POST') bodies.push(`${request.url} ${await request.clone().text()}`);
        return fixture.fetch(request);
      },
    });
    await askWith(element, validCode);
    await until(() => focused(element)?.id === 'answer-heading');
    expect(textOf(element)).to.include('Зв’яжіться з нами');
    assert.equal(element.querySelector('[slot=contact]')?.checkVisibility(), true);
    expect(bodies).to.have.lengthOf(1);
    const digits = validCode.replace(/ /g, '');
    const left = JSON.stringify([
      bodies,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state,
      root(element).innerHTML,
    ]);
    assert.equal(left.includes(digits) || left.includes(validCode), false);
    assert.equal(root(element).querySelector('input'), null);
    assert.deepEqual(log.messages, []);
  });

  it('says the same to a wrong code and to one that was deleted, and keeps what was typed to compare', async () => {
    const said = new Set<string>();
    for (const [status, type] of [
      [404, 'not-found'],
      [410, 'gone'],
    ] as const) {
      const element = await show(
        receiptFixture({
          receipt: () =>
            Promise.resolve(Response.json({ type: `urn:resilience-kit:problem:${type}`, status }, { status })),
        }),
      );
      await askWith(element, validCode);
      await until(() => focused(element)?.id === 'result');
      said.add(words((await rendered(element, '#result')).textContent));
      assert.equal((await field(element)).value, validCode);
      clear();
    }
    assert.equal(said.size, 1);
  });

  it('forgets the code and the answer when the page is left, at once', async () => {
    const element = await show(receiptFixtures.opened());
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    assert.equal(root(element).querySelector('.answer'), null);
    const typed = await show(receiptFixtures['too-short']());
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    assert.equal((await field(typed)).value, '');
  });

  it('has the numbers of the page where the API has none', async () => {
    const element = await show(receiptFixtures['no-hotlines']());
    assert.equal(element.querySelector('a[href="tel:1545"]')?.checkVisibility(), true);
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of states) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture(), { language })).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of states) {
    it(`needs no sideways scrolling in 320 and in 240 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const width of [320, 240]) {
        const element = await show(fixture(), { width });
        expect(element.parentElement?.scrollWidth, `${width} pixels`).to.be.at.most(width);
        clear();
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }
});
