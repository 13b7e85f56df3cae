import { assert, expect } from '@open-wc/testing';
import '../define/rk-impact-counter.ts';
import '../define/rk-service-finder.ts';
import { counterFixtures } from '../impact-counter/fixtures/fixtures.ts';
import { textOf as textOfCounter } from '../figure-element/testing/page.ts';
import { show as showCounter } from '../impact-counter/testing/page.ts';
import { type FinderFixture, finderFixtures, type } from '../service-finder/fixtures/fixtures.ts';
import { choose, part, says, show } from '../service-finder/testing/page.ts';
import { clear, listenToConsole, root, until } from '../testing/page.ts';

describe('elements that run from a snapshot', () => {
  let log: ReturnType<typeof listenToConsole>;
  let asked: URL[];
  beforeEach(() => {
    asked = [];
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  /** The fixture, with what it asks written down. */
  function watched<Fixture extends { fetch: (request: Request) => Promise<Response> }>(fixture: Fixture): Fixture {
    const fetch = (request: Request) => {
      asked.push(new URL(request.url));
      return fixture.fetch(request);
    };
    return { ...fixture, fetch };
  }
  const finders: [string, FinderFixture][] = [
    ['alone', finderFixtures['from-snapshot']],
    ['while its API is down', finderFixtures['snapshot-while-down']],
  ];

  for (const [how, fixture] of finders) {
    describe(`a finder ${how}`, () => {
      it('shows the services, the hotlines and what can be chosen, in either language', async () => {
        const finder = await show(watched(fixture));
        await says(finder, 'Знайдено 10 послуг');
        await says(finder, '112');
        await says(finder, 'Демонстраційні дані');
        await until(() => finder.finderState?.options.oblasts.length);
        await until(() => root(finder).querySelectorAll('#category option').length > 1);
        clear();
        await says(await show(watched(fixture), { language: 'en' }), 'Found 10 services');
      });

      it('finds by text, mistyped and on another keyboard layout too, and by category', async () => {
        const finder = await show({ ...watched(fixture), timing: { typingPause: 0 } });
        await type(finder, 'психалог');
        await until(() => finder.finderState?.results?.understood.correction?.text === 'психолог');
        expect(finder.finderState?.results?.total).to.be.above(0);
        await type(finder, 'gcb[jkju');
        await until(() => finder.finderState?.results?.understood.correction?.kind === 'keyboard_layout');
        await type(finder, '');
        await says(finder, 'Знайдено 10 послуг');
        await choose(finder, 'category', 'legal-aid');
        await until(() => (finder.finderState?.results?.total ?? 10) < 10);
        expect(root(finder).querySelectorAll('[part=result]').length).to.be.above(0);
      });

      it('opens a result, with its hours and how to reach it', async () => {
        const finder = await show(watched(fixture));
        (await part(finder, '[part=result] button')).click();
        await part(finder, '#details-heading');
        await says(finder, 'Буча');
      });
    });
  }

  it('ask nobody but the host of the snapshot, for each file once', async () => {
    const finder = await show({ ...watched(finderFixtures['from-snapshot']), timing: { typingPause: 0 } });
    await type(finder, 'психолог');
    await until(() => finder.finderState?.results?.query.text === 'психолог');
    (await part(finder, '[part=result] button')).click();
    await part(finder, '#details-heading');
    assert.deepEqual([...new Set(asked.map(({ host }) => host))], ['files.example']);
    assert.deepEqual(asked.map(({ href }) => href).toSorted(), [...new Set(asked.map(({ href }) => href))].toSorted());
    expect(asked.map(({ pathname }) => pathname)).to.include('/help/manifest.json');
  });

  it('ask the API first, and the snapshot once it cannot be reached', async () => {
    await show(watched(finderFixtures['snapshot-while-down']));
    const hosts = asked.map(({ host }) => host);
    assert.equal(hosts[0], 'api.example');
    assert.equal(hosts.at(-1), 'files.example');
  });

  for (const how of ['from-snapshot', 'snapshot-while-down'] as const) {
    it(`show a figure as it is qualified: ${how}`, async () => {
      const counter = await showCounter(watched(counterFixtures[how]));
      expect(textOfCounter(counter)).to.include('4 925 консультацій').and.to.include('Донецька область');
      clear();
      expect(textOfCounter(await showCounter(watched(counterFixtures[how]), { language: 'en' }))).to.include('4,925');
    });
  }
});
