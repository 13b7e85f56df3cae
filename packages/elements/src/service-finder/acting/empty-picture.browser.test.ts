import { assert } from '@open-wc/testing';
import '../../define/rk-service-finder.ts';
import { clear } from '../../testing/page.ts';
import { finderFixtures } from '../fixtures/fixtures.ts';
import { part, show } from '../testing/page.ts';

describe('a list without results', () => {
  afterEach(clear);

  it('has a picture below the words that say the same, which is nothing to screen readers', async () => {
    const finder = await show(finderFixtures.empty);
    const picture = await part(finder, '.message .picture');
    assert.equal(picture.getAttribute('aria-hidden'), 'true');
    const heading = await part(finder, '#results-heading');
    assert.include(heading.innerText, 'Нічого не знайдено');
    const words = await part(finder, '.message p');
    assert.isAbove(picture.getBoundingClientRect().top, words.getBoundingClientRect().bottom);
  });

  it('leaves its first tool where the line begins', async () => {
    const finder = await show(finderFixtures.empty);
    const tool = await part(finder, '.list-tools');
    const heading = await part(finder, '#results-heading');
    assert.equal(tool.getBoundingClientRect().left, heading.getBoundingClientRect().left);
  });
});
