import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/rk-service-finder.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, root, until, words } from '../testing/page.ts';
import { finderFixtures } from './fixtures/fixtures.ts';
import { part, show } from './testing/page.ts';

describe('the finder in forced colours', () => {
  beforeEach(async function () {
    await showIn(this, { forcedColors: 'active' });
  });
  afterEach(async () => {
    clear();
    await noLongerIn({ forcedColors: 'none' });
  });

  it('has edges around buttons and lists, because fills are gone', async () => {
    const finder = await show(finderFixtures.ready);
    await part(finder, '.map-toggle');
    for (const control of root(finder).querySelectorAll<HTMLElement>('.button, select')) {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(control);
      const isEdged = parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none';
      assert.isTrue(isEdged, `${words(control.textContent)} ${control.className}`);
    }
  });

  it('tells open from closed by words and pictures', async () => {
    const finder = await show(finderFixtures.ready);
    await part(finder, '.status');
    for (const status of root(finder).querySelectorAll('.status')) {
      assert.notEqual(words(status.textContent), '');
      assert.isNotNull(status.querySelector('svg'));
    }
  });

  it('shows where focus is', async () => {
    const finder = await show(finderFixtures.ready);
    const field = await part(finder, '#oblast');
    field.focus();
    await sendKeys({ press: 'Tab' });
    const focused = await until(() => root(finder).activeElement as HTMLElement | null);
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    assert.notEqual(outlineStyle, 'none');
    assert.isAtLeast(parseFloat(outlineWidth), 2);
  });
});
