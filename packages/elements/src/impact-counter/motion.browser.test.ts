import { assert } from '@open-wc/testing';
import '../define/rk-impact-counter.ts';
import { find, says } from '../figure-element/testing/page.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, listenToConsole, until, words } from '../testing/page.ts';
import { counterFixture, counterFixtures, showFixture } from './fixtures/fixtures.ts';
import { figureOf } from './fixtures/fixture-figures.ts';
import { show } from './testing/page.ts';

describe('a counter that moves', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(async () => {
    log = listenToConsole();
    await noLongerIn({ reducedMotion: 'no-preference' });
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('counts up to its number when it is seen, says the true one at once, and does not change its size', async () => {
    const counter = await show(counterFixtures['count-up'], { language: 'en' });
    const seen = new Set<string>();
    const sizes = new Set<number>();
    await until(() => {
      seen.add(words(find(counter, '.number')?.textContent));
      sizes.add(Math.round(counter.getBoundingClientRect().height));
      assert.equal(words(find(counter, '.visually-hidden')?.textContent), 'Over 1,600 requests.');
      assert.equal(words(find(counter, '.qualifier')?.textContent), 'Over');
      return seen.size > 3 && words(find(counter, '.number')?.textContent) === '1,600';
    });
    assert.equal(sizes.size, 1);
    assert.deepEqual(log.messages, []);
  });

  it('waits until it is seen', async () => {
    const spacer = document.createElement('div');
    spacer.style.blockSize = '5000px';
    document.body.append(spacer);
    const counter = await show(counterFixtures['count-up'], { language: 'en' });
    const shown = () => words(find(counter, '.number')?.textContent);
    await until(() => shown() === '1,600');
    const texts: string[] = [];
    // The whole frame: the number may be rendered anew when what counts is there.
    new MutationObserver(() => texts.push(shown())).observe(find(counter, '[part=frame]') as Node, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    counter.scrollIntoView({ block: 'center' });
    await until(() => texts.some((text) => text !== '1,600') && texts.at(-1) === '1,600');
  });

  it('stands still where the visitor wants no motion', async function () {
    await showIn(this, { reducedMotion: 'reduce' });
    const counter = await show(counterFixtures['count-up'], { language: 'en' });
    const texts = new Set<string>();
    for (let frame = 0; frame < 30; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      texts.add(words(find(counter, '.number')?.textContent));
    }
    assert.deepEqual([...texts], ['1,600']);
    await noLongerIn({ reducedMotion: 'no-preference' });
  });

  it('waits for nothing when it is taken off the page as its number comes', async () => {
    let value = 4925;
    const fixture = counterFixture({
      attributes: { 'count-up': '' },
      answer: () => Promise.resolve(Response.json(figureOf({ value }, 'uk'))),
    });
    const counter = await showFixture(fixture, document.body, 'uk');
    await says(counter, '4 925');
    const waiting = new Set<unknown>();
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'beforeprint') waiting.add(listener);
      add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      waiting.delete(listener);
      remove(type, listener);
    };
    try {
      counter.addEventListener('rk-figure', () => counter.remove());
      value = 5000;
      (counter as unknown as { store: { refresh: () => void } }).store.refresh();
      await until(() => !counter.isConnected);
      await counter.updateComplete;
      assert.equal(words(find(counter, '.number')?.textContent), '5 000');
      assert.equal(waiting.size, 0);
    } finally {
      // Those of the prototype again.
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    }
  });

  it('asks once by default, and leaves what is shown alone when it asks again and hears the same', async () => {
    let requests = 0;
    let value = 4925;
    const fixture = counterFixture({
      attributes: { refresh: '3' },
      answer: () => {
        requests++;
        return Promise.resolve(Response.json(figureOf({ value }, 'uk')));
      },
    });
    const counter = await showFixture(fixture, document.body, 'uk');
    await until(() => log.messages.some((message) => message.includes('refresh="3" is not 0 and not 10')));
    assert.equal(requests, 1);
    const heading = find(counter, '#heading');
    // As the timer does when its time has come; the timer itself is tried in Node.
    const { store } = counter as unknown as { store: { refresh: () => void } };
    store.refresh();
    await until(() => requests === 2);
    await counter.updateComplete;
    assert.equal(find(counter, '#heading'), heading);
    value = 5000;
    await until(() => {
      if (requests === 2) store.refresh();
      return requests > 2;
    });
    await says(counter, '5 000');
  });

  it('shows what a corrected figure said before', async () => {
    const counter = await show(counterFixtures['restated-with-history'], { language: 'en' });
    await says(counter, 'Before the correction: 4,952 consultations, as of 30 June 2025.');
  });
});
