import { assert, expect } from '@open-wc/testing';
import '../../define/rk-service-finder.ts';
import { clear, listenToConsole, root, until } from '../../testing/page.ts';
import { finderFixture, type } from '../fixtures/fixtures.ts';
import { hromadas, oblasts } from '../fixtures/fixture-places.ts';
import { recordId } from '../fixtures/fixture-records.ts';
import { choose, part, says, show } from '../testing/page.ts';

const inUrl = (prefix = 'help') => finderFixture({ attributes: { 'url-state': prefix }, timing: { typingPause: 0 } });
const parameter = (name: string) => new URL(location.href).searchParams.get(name);

/** Counts the steps that are added from now on: a browser's history holds fifty, so its length tells nothing in the end. */
function countSteps(): { count: number } {
  const steps = { count: 0 };
  history.pushState = (...state) => {
    steps.count += 1;
    History.prototype.pushState.apply(history, state);
  };
  return steps;
}

/** Puts parameters into the address, as a link to the page does. */
function goTo(parameters: Record<string, string>): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (/^(help|other)-/.test(name)) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

describe('a finder with its state in the address', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
    goTo({});
  });
  afterEach(() => {
    clear();
    // The one that counts stood before the browser's own.
    Reflect.deleteProperty(history, 'pushState');
    goTo({});
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  it('searches for what the address says, with the first request', async () => {
    goTo({ 'help-category': 'legal-aid', 'help-place': hromadas.irpin.code, 'other-text': 'x' });
    const asked: string[] = [];
    const { fetch, ...rest } = inUrl();
    const finder = await show({
      ...rest,
      fetch: (request, init) => {
        asked.push(request.url);
        return fetch(request, init);
      },
    });
    await part(finder, '#results-heading');
    await until(() => finder.finderState?.results);
    const [search] = asked.filter((url) => url.includes('/v1/search'));
    expect(search).to.include('category=legal-aid').and.to.include(`place=${hromadas.irpin.code}`);
    assert.equal((await part<HTMLSelectElement>(finder, '#oblast')).value, oblasts.kyiv.code);
  });

  it('writes choices as steps that back and forward undo and redo', async () => {
    const finder = await show(inUrl());
    await part(finder, '[part=result]');
    const steps = countSteps();
    await choose(finder, 'category', 'legal-aid');
    assert.equal(parameter('help-category'), 'legal-aid');
    await choose(finder, 'oblast', oblasts.kyiv.code);
    assert.equal(parameter('help-place'), oblasts.kyiv.code);
    assert.equal(steps.count, 2);
    history.back();
    await until(() => finder.finderState?.query.oblast === '');
    assert.equal(finder.finderState?.query.category, 'legal-aid');
    history.back();
    await until(() => finder.finderState?.query.category === '');
    history.forward();
    await until(() => finder.finderState?.query.category === 'legal-aid');
    assert.equal(steps.count, 2);
  });

  it('changes the step that is there while somebody types', async () => {
    const finder = await show(inUrl());
    await part(finder, '[part=result]');
    const steps = countSteps();
    for (const text of ['л', 'лог', 'логопед']) await type(finder, text);
    await until(() => parameter('help-text') === 'логопед');
    assert.equal(steps.count, 0);
  });

  it('goes into a service and back out of it', async () => {
    const finder = await show(inUrl());
    (await part(finder, `[data-item="${recordId(1)}"]`)).click();
    await until(() => parameter('help-service') === recordId(1));
    await part(finder, '#details-heading');
    history.back();
    await until(() => !finder.finderState?.selection);
    await until(() => root(finder).activeElement?.getAttribute('data-item') === recordId(1));
    history.forward();
    await until(() => finder.finderState?.selection?.id === recordId(1));
  });

  it('opens the service that the address names', async () => {
    goTo({ 'help-service': recordId(2) });
    const finder = await show(inUrl());
    await until(() => finder.finderState?.selection?.phase === 'ready');
    assert.equal(finder.finderState?.selection?.id, recordId(2));
  });

  it('minds its own parameters only', async () => {
    goTo({ 'help-category': 'legal-aid' });
    const finder = await show(inUrl());
    const other = await show(inUrl('other'));
    await part(other, '[part=result]');
    await part(finder, '[part=result]');
    assert.equal(other.finderState?.query.category, '');
    await choose(other, 'oblast', oblasts.kyiv.code);
    assert.equal(parameter('other-place'), oblasts.kyiv.code);
    assert.equal(parameter('help-category'), 'legal-aid');
    assert.equal(finder.finderState?.query.oblast, '');
  });

  it('is not harmed by an address that somebody made up', async () => {
    goTo({
      'help-text': '<img src=x onerror=alert(1)>'.repeat(100),
      'help-place': 'nowhere',
      'help-open': 'never',
      'help-mode': '\u0000',
      'help-service': '../../secret',
    });
    const finder = await show(inUrl());
    await says(finder, 'Нічого не знайдено');
    expect(finder.finderState?.query).to.include({ hromada: '', oblast: '', openAt: '', mode: '' });
    assert.equal(finder.finderState?.query.text.length, 200);
    assert.isUndefined(finder.finderState?.selection);
  });

  it('never says where the visitor is', async () => {
    const finder = await show(inUrl());
    await part(finder, '[part=result]');
    const { geolocation } = navigator;
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition: (done: (position: object) => void) =>
          done({ coords: { latitude: 50.45, longitude: 30.52 } }),
      },
    });
    const before = location.href;
    (await part(finder, '.nearby')).click();
    await until(() => finder.finderState?.results?.query.near);
    assert.equal(location.href, before);
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation });
  });
});
