import { assert, expect } from '@open-wc/testing';
import '../../define/rk-service-finder.ts';
import { clear, listenToConsole, until, words } from '../../testing/page.ts';
import { finderFixture, finderFixtures, rendered } from '../fixtures/fixtures.ts';
import { manyPlaced, placedDirectory } from '../fixtures/fixture-map.ts';
import { recordId } from '../fixtures/fixture-records.ts';
import type { ServiceFinder } from '../service-finder.ts';
import { part, says, show } from '../testing/page.ts';

describe('the map of the service finder', () => {
  let log: ReturnType<typeof listenToConsole>;
  let expectedWarnings = 0;
  beforeEach(() => {
    log = listenToConsole();
    expectedWarnings = 0;
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.lengthOf(log.messages, expectedWarnings, log.messages.join('\n'));
  });

  it('is not loaded, and nothing is asked for it, before the visitor wants it', async () => {
    const asked: string[] = [];
    const finder = await show(listening(asked));
    await part(finder, '.map-toggle');
    assert.equal(finder.shadowRoot?.querySelector('.map-panel'), null);
    assert.deepEqual(asked.filter(isLargePage), []);
    assert.isUndefined((globalThis as { L?: unknown }).L);
  });

  it('draws pins that differ by shape, and groups those that would cover one another', async () => {
    const finder = await show(finderFixtures.map);
    await says(finder, 'На карті 9 послуг');
    await part(finder, '.pin-box .pin.cluster');
    expect(finder.shadowRoot?.querySelectorAll('.pin-box .pin.cluster')).to.have.lengthOf(1);
    expect(finder.shadowRoot?.querySelectorAll('.pin-box .pin.centre')).to.have.lengthOf.at.least(3);
    await says(finder, 'Ще 1 послуги на карті немає');
    assert.isUndefined((globalThis as { L?: unknown }).L, 'the page’s own Leaflet is left alone');
  });

  it('says in a pin how many services are there', async () => {
    const only = finderFixture({ items: (language, now) => placedDirectory(language, now).slice(0, 2) });
    const finder = await show(only);
    (await part(finder, '.map-toggle')).click();
    const number = await part(finder, '.pin-box .pin-inside');
    assert.equal(words(number.textContent), '2');
    number.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = number.getBoundingClientRect();
    const atop = finder.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
    assert.equal(atop?.className, 'pin-inside', 'its own outline does not cover it');
  });

  it('keeps pins clear of the buttons where lines run from right to left', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const only = finderFixture({ items: (language, now) => placedDirectory(language, now).slice(4, 8) });
      const finder = await show(only);
      (await part(finder, '.map-toggle')).click();
      await says(finder, 'На карті 4 послуги');
      await until(() => finder.shadowRoot?.querySelectorAll('.pin-box').length === 4);
      const buttons = (await part(finder, '.map-buttons')).getBoundingClientRect();
      for (const pin of finder.shadowRoot?.querySelectorAll('.pin-box') ?? []) {
        const { left, width } = pin.getBoundingClientRect();
        expect(left + width / 2).to.be.above(buttons.right);
      }
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('shows a confidential place as an area, and never where it is', async () => {
    const only = finderFixture({ items: (language, now) => placedDirectory(language, now).slice(8, 9) });
    const finder = await show(only);
    (await part(finder, '.map-toggle')).click();
    await part(finder, '.pin-box .pin.area');
    assert.equal(finder.shadowRoot?.querySelector('.pin-box .pin.centre'), null);
  });

  it('says the day of a mobile team’s next visit', async () => {
    const only = finderFixture({ items: (language, now) => placedDirectory(language, now).slice(3, 4) });
    const finder = await show(only);
    (await part(finder, '.map-toggle')).click();
    const date = await part(finder, '.pin-box .pin.team .pin-date');
    expect(words(date.textContent)).to.match(/^\d{1,2} \S+/);
  });

  it('asks for all results, and not again while the list shows more', async () => {
    const asked: string[] = [];
    const finder = await show(listening(asked, manyPlaced(240)));
    (await part(finder, '.map-toggle')).click();
    await says(finder, 'На карті 240 послуг');
    assert.lengthOf(asked.filter(isLargePage), 3);
    (await part(finder, '.more button')).click();
    await says(finder, 'Показано 40 з 240');
    assert.lengthOf(asked.filter(isLargePage), 3);
  });

  it('says when not all could be loaded', async () => {
    const fails = finderFixture({
      items: manyPlaced(240),
      search: (request) =>
        request.url.includes('per_page=100') ? Promise.resolve(new Response('', { status: 400 })) : undefined,
    });
    const finder = await show(fails);
    (await part(finder, '.map-toggle')).click();
    await says(finder, 'Не всі результати вдалося нанести на карту.');
    await says(finder, 'На карті 20 послуг');
  });

  it('opens the card of a pin, and from it the details', async () => {
    const finder = await show(finderFixtures.map);
    await tap(finder, '.pin-box:has(.pin.unknown)');
    const card = await part(finder, '.map-card');
    expect(words(card.textContent)).to.include('Курс «Кар’єра заново»').and.to.include('Години роботи невідомі');
    assert.deepEqual(marked(finder), [recordId(8)]);
    (await part(finder, '.map-card .map-open')).click();
    await part(finder, '#details-heading');
    (await part(finder, '.back')).click();
    await part(finder, '.map-panel .pin');
  });

  it('goes nearer when a group is tapped, and then offers to search there', async () => {
    const finder = await show(finderFixtures.map);
    await tap(finder, '.pin-box:has(.cluster)');
    const search = await part(finder, '.map-search');
    assert.equal(words(search.textContent), 'Шукати на цій ділянці');
    search.click();
    await until(() => finder.finderState?.query.near?.radius);
    await says(finder, 'від середини карти');
    const { latitude, radius } = finder.finderState?.query.near ?? {};
    expect(latitude).to.be.within(50, 51);
    expect(radius).to.be.greaterThan(0).and.lessThan(200);
    assert.equal((await part(finder, '.nearby')).getAttribute('aria-pressed'), 'false', 'it is not “near me”');
    (await part(finder, '.map-area button')).click();
    await until(() => finder.finderState?.query.near === undefined);
  });

  it('makes the pin of a card stand out while it has the focus', async () => {
    const finder = await show(finderFixtures.map);
    (await part(finder, `[data-item="${recordId(5)}"]`)).focus();
    await part(finder, '.pin-box.highlighted');
    expect(finder.shadowRoot?.querySelectorAll('.pin-box.highlighted')).to.have.lengthOf(1);
  });

  it('has a list of what is in view that the arrow keys go through', async () => {
    const finder = await show(finderFixtures.map);
    (await part(finder, '.in-view summary')).click();
    const find = () => [...(finder.shadowRoot?.querySelectorAll<HTMLElement>('.in-view-entry') ?? [])];
    await until(() => find().length === 9);
    const entries = find();
    expect(entries.filter(({ tabIndex }) => tabIndex === 0)).to.have.lengthOf(1);
    entries[0]?.focus();
    await part(finder, '.pin-box.highlighted');
    press(entries[0], 'ArrowDown');
    assert.equal(finder.shadowRoot?.activeElement, entries[1]);
    press(entries[1], 'End');
    assert.equal(finder.shadowRoot?.activeElement, entries[8]);
    expect(words(entries[8]?.textContent)).to.match(/Місц/);
    entries[8]?.click();
    const card = await part(finder, '.map-card');
    await until(() => finder.shadowRoot?.activeElement === card);
    press(card, 'Escape');
    await until(() => !finder.shadowRoot?.querySelector('.map-card'));
    assert.isTrue(finder.shadowRoot?.activeElement?.classList.contains('map-canvas'));
  });

  it('closes with Escape, and gives the focus back to its button', async () => {
    const finder = await show(finderFixtures.map);
    const enlarge = await part(finder, '.map-nearer');
    enlarge.focus();
    press(enlarge, 'Escape');
    await until(() => !finder.shadowRoot?.querySelector('.map-panel'));
    const toggle = await part(finder, '.map-toggle');
    await until(() => finder.shadowRoot?.activeElement === toggle);
    assert.equal(toggle.getAttribute('aria-expanded'), 'false');
  });

  it('takes the whole screen and gives it back, with the focus on the same button', async () => {
    const finder = await show(finderFixtures.map, { width: 300 });
    (await part(finder, '.map-enlarge')).click();
    const dialog = await part<HTMLDialogElement>(finder, 'dialog.map-dialog');
    await until(() => dialog.open && dialog.matches(':modal'));
    await part(finder, '.map-dialog .pin');
    await until(() => finder.shadowRoot?.activeElement?.classList.contains('map-enlarge'));
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await part(finder, 'section.map-panel .pin');
    await until(() => finder.shadowRoot?.activeElement?.classList.contains('map-enlarge'));
  });

  it('leaves one finger and the wheel to the page', async () => {
    const finder = await show(finderFixtures.map);
    const canvas = await part(finder, '.map-canvas');
    assert.equal(getComputedStyle(canvas).touchAction, 'pan-x pan-y');
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100 });
    canvas.dispatchEvent(wheel);
    assert.isFalse(wheel.defaultPrevented);
    await says(finder, 'з натиснутою клавішею Ctrl');
  });

  it('leaves nothing behind after being opened and closed 50 times', async () => {
    const finder = await show(finderFixtures.map);
    const toggle = await part(finder, '.map-toggle');
    const closed = () => finder.shadowRoot?.querySelector('.map-panel') === null;
    toggle.click();
    await until(closed);
    // Those that come with the later parts stay.
    await until(() =>
      (['deviceCopy', 'details', 'refining', 'acting'] as const).every((name) => finder['parts'].here[name]),
    );
    const counter = countListeners();
    for (let time = 0; time < 50; time++) {
      toggle.click();
      await until(() => finder.shadowRoot?.querySelector('.map-panel .pin-box'));
      toggle.click();
      await until(closed);
    }
    counter.stop();
    assert.equal(counter.left(), 0, 'listeners on the page');
    assert.equal(finder.shadowRoot?.adoptedStyleSheets.length, new Set(finder.shadowRoot?.adoptedStyleSheets).size);
  }).timeout(60_000);

  describe('with tiles', () => {
    it('shows them with their attribution, and takes the outlines away', async () => {
      const finder = await show(withTiles(tiles, '© Example https://tiles.example/copyright'));
      await part(finder, '.leaflet-tile-loaded img');
      await until(() => !finder.shadowRoot?.querySelector('.oblast'));
      const credit = await part(finder, '.map-credit');
      assert.equal(words(credit.textContent), '© Example tiles.example');
      assert.equal(credit.querySelector('a')?.href, 'https://tiles.example/copyright');
    });

    it('keeps the outlines and says so when no tile comes', async () => {
      const finder = await show(finderFixtures['map-without-tiles']);
      await says(finder, 'Натомість показано обриси областей.');
      await part(finder, '.oblast');
      expect(words((await part(finder, '.map-credit')).textContent)).to.include('CC BY 4.0');
    });

    it('keeps the outlines when the address is none', async () => {
      expectedWarnings = 1;
      const finder = await show(withTiles('javascript:alert({x}{y}{z})', ''));
      await says(finder, 'Натомість показано обриси областей.');
    });

    it('keeps the outlines when an archive cannot be read', async () => {
      expectedWarnings = 1;
      const finder = await show(withTiles('/missing.pmtiles', ''));
      await says(finder, 'Натомість показано обриси областей.');
    });
  });

  for (const language of ['uk', 'en'] as const) {
    it(`has no faults that axe finds, in ${language}, open, with a card, and enlarged`, async () => {
      for (const [fixture, width] of [
        ['map', 1200],
        ['map-card', 280],
      ] as const) {
        const finder = await show(finderFixtures[fixture], { language, width });
        (await part(finder, '.in-view summary')).click();
        await expect(finder).to.be.accessible();
        assert.deepEqual(overflow(finder), []);
        (await part(finder, '.map-enlarge')).click();
        await part(finder, '.map-dialog .pin');
        await expect(finder).to.be.accessible();
        clear();
      }
    });
  }

  it('has targets of 44 pixels', async () => {
    const finder = await show(finderFixtures['map-card'], { width: 280 });
    for (const control of finder.shadowRoot?.querySelectorAll('.map-panel :is(button, summary)') ?? []) {
      const { width, height } = control.getBoundingClientRect();
      if (width === 0) continue;
      expect(Math.min(width, height), control.className).to.be.at.least(44);
    }
  });
});

/** A picture from this server, whatever the place. */
const tiles = `${new URL('testing/tile.svg', import.meta.url).href}?{z}/{x}/{y}`;

function withTiles(tiles: string, attribution: string) {
  return {
    ...finderFixtures.map,
    attributes: { ...finderFixtures.map.attributes, tiles, 'tiles-attribution': attribution },
  };
}

function listening(asked: string[], items = placedDirectory) {
  const fixture = finderFixture({ items });
  return {
    ...fixture,
    fetch: (request: Request, init?: RequestInit) => {
      asked.push(request.url);
      return fixture.fetch(request, init);
    },
  };
}

function isLargePage(url: string): boolean {
  return url.includes('/v1/search') && url.includes('per_page=100');
}

async function tap(finder: ServiceFinder, selector: string): Promise<void> {
  const pin = await rendered(finder, selector);
  for (const type of ['mousedown', 'mouseup', 'click']) pin.dispatchEvent(new MouseEvent(type, { bubbles: true }));
}

function press(target: Element | undefined, key: string): void {
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function marked(finder: ServiceFinder): (string | undefined)[] {
  return [...(finder.shadowRoot?.querySelectorAll('[part=result][data-on-map] [data-item]') ?? [])].map(
    (element) => (element as HTMLElement).dataset['item'],
  );
}

function overflow(finder: ServiceFinder): string[] {
  const panel = finder.shadowRoot?.querySelector('.map-panel');
  const edge = panel?.getBoundingClientRect().right ?? 0;
  return [...(panel?.querySelectorAll(':not(.map-window *)') ?? [])]
    .filter((element) => element.getBoundingClientRect().right > edge + 1)
    .map(({ className }) => className);
}

/** Counts listeners that are put on the window and the document and not taken away again. */
function countListeners() {
  let count = 0;
  const restore = [window, document].map((target: EventTarget) => {
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)];
    target.addEventListener = (...parameters) => {
      count++;
      add(...parameters);
    };
    target.removeEventListener = (...parameters) => {
      count--;
      remove(...parameters);
    };
    return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
  });
  return { left: () => count, stop: () => restore.forEach((undo) => undo()) };
}
