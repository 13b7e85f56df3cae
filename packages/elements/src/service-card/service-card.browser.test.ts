import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-service-card.ts';
import { recordId } from '../service-finder/fixtures/fixture-records.ts';
import { type FrameOptions, frameOnPage } from '../testing/frame.ts';
import { clear, listenToConsole, nextEvent, root, until, words } from '../testing/page.ts';
import { type CardFixture, cardFixture, cardFixtures, rendered, showFixture } from './fixtures/fixtures.ts';
import type { ServiceCard } from './service-card.ts';

const fixtures: [string, CardFixture][] = Object.entries(cardFixtures);
const show = (fixture: CardFixture, options: FrameOptions = {}) =>
  showFixture(fixture, frameOnPage({ width: 420, ...options }));
const textOf = (card: ServiceCard) => words(root(card).querySelector<HTMLElement>('[part=frame]')?.innerText);
const says = (card: ServiceCard, text: string) => until(() => textOf(card).includes(text));
const focused = (card: ServiceCard) => root(card).activeElement;

describe('a service card', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('says whether the service is open, where it is and whom to call, and asks for nothing else', async () => {
    const asked: string[] = [];
    const fixture = cardFixture();
    const card = await show({
      ...fixture,
      fetch: (request) => (asked.push(new URL(request.url).pathname), fixture.fetch(request)),
    });
    expect(textOf(card)).to.include('Відчинено').and.to.include('15-45').and.to.include('Бучанська громада');
    assert.deepEqual(asked, [`/service_at_locations/${recordId(1)}`]);
    assert.deepEqual(log.messages, []);
  });

  it('opens everything about the service inside itself, and closes it again, with focus where it belongs', async () => {
    const card = await show(cardFixtures.ready);
    const selected = nextEvent('rk-select');
    (await rendered(card, '.toggle')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(card)?.id === 'details-heading');
    assert.equal((await selected).id, recordId(1));
    expect(textOf(card)).to.include('Години роботи');
    const toggle = await rendered(card, '.toggle[aria-expanded=true]');
    expect(words(toggle.textContent)).to.include('Згорнути');
    toggle.click();
    await until(() => focused(card)?.classList.contains('toggle'));
    expect(textOf(card)).not.to.include('Години роботи');
    assert.deepEqual(log.messages, []);
  });

  it('has no landmarks that several open cards would share', async () => {
    const frame = frameOnPage({ width: 420 });
    const cards = [await showFixture(cardFixtures.ready, frame), await showFixture(cardFixtures.relocated, frame)];
    for (const card of cards) {
      (await rendered(card, '.toggle')).click();
      await rendered(card, '.details [role=group]');
      assert.deepEqual(
        [...root(card).querySelectorAll('section[aria-label], section[aria-labelledby], nav, form')],
        [],
      );
    }
    await expect(frame).to.be.accessible();
  });

  it('follows a move to the new place', async () => {
    const card = await show(cardFixtures.relocated);
    const button = await rendered(card, '.notice .link-button');
    button.click();
    await until(() => card.cardState?.answer && card.cardState.question !== recordId(6));
    await rendered(card, '#details-heading');
  });

  it('tells the page of a call', async () => {
    const card = await show(cardFixtures.ready);
    const contacted = nextEvent('rk-contact');
    const phone = await rendered(card, '.card-phone');
    phone.addEventListener('click', (event) => event.preventDefault());
    phone.click();
    expect(await contacted).to.include({ kind: 'phone', value: '1545' });
  });

  it('shows what the page says until the service is there, and when it cannot be had', async () => {
    const waiting = await show(cardFixtures.loading);
    assert.equal(waiting.querySelector('a')?.checkVisibility(), true);
    clear();
    const failed = await show(cardFixtures.failed);
    assert.equal(failed.querySelector('a')?.checkVisibility(), true);
    expect(textOf(failed)).to.include('Спробувати ще раз');
  });

  it('tries again on a button, and keeps focus', async () => {
    let isDown = true;
    const fixture = cardFixture({ prepare: (card) => rendered(card, '.message button') });
    const card = await show({
      ...fixture,
      fetch: (request) => (isDown ? Promise.reject(new TypeError('no network')) : fixture.fetch(request)),
    });
    isDown = false;
    const button = await rendered(card, '.message button');
    button.focus();
    button.click();
    await until(() => focused(card)?.classList.contains('card-link'));
  });

  it('keeps the service when the network goes, and says of when it is', async () => {
    let isDown = false;
    const fixture = cardFixture();
    const card = await show({
      ...fixture,
      fetch: (request) => (isDown ? Promise.reject(new TypeError('no network')) : fixture.fetch(request)),
    });
    isDown = true;
    document.documentElement.lang = 'en';
    await until(() => card.cardState?.problem);
    await says(card, 'What you see was loaded at');
    expect(textOf(card)).to.include('15-45');
  });

  it('says that a service is gone, and warns whoever wrote the page', async () => {
    const card = await show(cardFixtures.gone);
    expect(textOf(card)).to.include('Цієї послуги вже немає в довіднику');
    assert.equal(card.querySelector('a')?.checkVisibility(), false);
    expect(log.messages.join()).to.include('is not known to the API');
  });

  it('shows another service when the page names one', async () => {
    const card = await show(cardFixtures.ready);
    const before = textOf(card);
    card.service = recordId(2);
    await until(() => card.cardState?.answer?.id === recordId(2));
    await until(() => textOf(card) !== before);
  });

  it('warns of bad attributes and works', async () => {
    await show(cardFixture({ attributes: { theme: 'purple', layout: 'wide', 'heading-level': '9' } }));
    expect(log.messages).to.have.lengthOf(3);
  });

  it('has the level of heading that the page asks for', async () => {
    const card = await show(cardFixture({ attributes: { 'heading-level': '3' } }));
    assert.equal(root(card).querySelector('[role=heading]')?.getAttribute('aria-level'), '3');
  });

  it('takes the room that was reserved for it: what is below stays where it is', async () => {
    for (const [layout, width] of [
      ['full', 420],
      ['compact', 420],
    ] as const) {
      const card = await show(
        { ...cardFixture({ attributes: { layout } }), prepare: () => Promise.resolve() },
        { width },
      );
      await card.updateComplete;
      const reserved = card.getBoundingClientRect().height;
      await rendered(card, '.card');
      await card.updateComplete;
      assert.equal(card.getBoundingClientRect().height, reserved, layout);
      clear();
    }
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture, { language })).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of fixtures) {
    it(`needs no sideways scrolling in 320 and in 240 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const width of [320, 240]) {
        const card = await show(fixture, { width });
        expect(card.parentElement?.scrollWidth, `${width} pixels`).to.be.at.most(width);
        clear();
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }
});
