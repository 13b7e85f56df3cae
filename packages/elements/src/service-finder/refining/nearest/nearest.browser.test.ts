import { assert } from '@open-wc/testing';
import '../../../define/rk-service-finder.ts';
import { clear, listenToConsole, root, until, words } from '../../../testing/page.ts';
import { finderFixtures } from '../../fixtures/fixtures.ts';
import { part, says, show } from '../../testing/page.ts';

const said = () => words(document.querySelector('[aria-live]')?.textContent);

describe('a place that has nothing of what is sought', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    document.documentElement.lang = 'uk';
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, []);
  });

  it('is said to have none, and the nearest are shown, without a distance that is not from the visitor', async () => {
    const finder = await show(finderFixtures['nearest-instead']);
    await says(finder, 'Нічого не знайдено');
    await says(finder, 'Ірпінська громада: такої послуги поки що немає. Найближче — Київська область.');
    const list = await part(finder, '.nearest');
    assert.isAbove(list.querySelectorAll('article').length, 0);
    assert.equal(list.getAttribute('aria-labelledby'), 'nearest');
    assert.isNull(list.querySelector('.distance'));
    await until(() => said().startsWith('Ірпінська громада: такої послуги поки що немає.'));
  });

  it('lets the nearest be opened like any result, and comes back to it', async () => {
    const finder = await show(finderFixtures['nearest-instead']);
    const link = await part(finder, '.nearest .card-link');
    const name = words(link.textContent);
    link.click();
    await until(() => words(root(finder).querySelector('#details-heading')?.textContent) === name);
    (await part(finder, '.back')).click();
    await until(() => root(finder).activeElement?.matches('.nearest .card-link'));
  });
});
