import { assert } from '@open-wc/testing';
import '../../define/rk-service-finder.ts';
import { nothingFound, nothingKept, nothingSaved, offline, unreachable } from '../../state-pictures/drawings.ts';
import { clear } from '../../testing/page.ts';
import { finderFixtures } from '../fixtures/fixtures.ts';
import { part, show } from '../testing/page.ts';

/** The drawing of a picture. */
const drawn = (picture: Element) => [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d'));

describe('the picture in the place of results', () => {
  afterEach(clear);

  it('stands below the words that say the same, and is nothing to screen readers', async () => {
    const finder = await show(finderFixtures.empty);
    const picture = await part(finder, '.message .picture');
    assert.equal(picture.getAttribute('aria-hidden'), 'true');
    const heading = await part(finder, '#results-heading');
    assert.include(heading.innerText, 'Нічого не знайдено');
    const words = await part(finder, '.message p');
    assert.isAbove(picture.getBoundingClientRect().top, words.getBoundingClientRect().bottom);
    assert.deepEqual(drawn(picture), [...nothingFound]);
  });

  it('leaves its first tool where the line begins', async () => {
    const finder = await show(finderFixtures.empty);
    const tool = await part(finder, '.list-tools');
    const heading = await part(finder, '#results-heading');
    assert.equal(tool.getBoundingClientRect().left, heading.getBoundingClientRect().left);
  });

  it('is another one where nobody answers, below what can be done then', async () => {
    const finder = await show(finderFixtures.error);
    const picture = await part(finder, '.message .picture');
    assert.deepEqual(drawn(picture), [...unreachable]);
    const fallback = await part(finder, '.message .fallback');
    assert.isAbove(picture.getBoundingClientRect().top, fallback.getBoundingClientRect().bottom);
  });

  it('is another one without a connection', async () => {
    const finder = await show(finderFixtures.offline);
    assert.deepEqual(drawn(await part(finder, '.message .picture')), [...offline]);
  });

  it('is another one where the device has kept nothing of the kind', async () => {
    const finder = await show(finderFixtures['saved-nothing-found']);
    assert.deepEqual(drawn(await part(finder, '.message .picture')), [...nothingKept]);
  });

  it('stands in the list of saved services while there are none', async () => {
    const finder = await show(finderFixtures.ready);
    (await part(finder, '.list-tools button')).click();
    assert.deepEqual(drawn(await part(finder, 'dialog.saved[open] .picture')), [...nothingSaved]);
  });
});
