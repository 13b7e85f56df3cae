import { assert, expect } from '@open-wc/testing';
import '../define/rk-impact-counter.ts';
import '../define/rk-impact-panel.ts';
import { counterFixtures } from '../impact-counter/fixtures/fixtures.ts';
import { show as showCounter } from '../impact-counter/testing/page.ts';
import { panelFixtures } from '../impact-panel/fixtures/fixtures.ts';
import { show as showPanel } from '../impact-panel/testing/page.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, root } from '../testing/page.ts';
import { paintedAs } from '../theme/testing/painted.ts';
import { find, textOf } from './testing/page.ts';

const shown = (element: Element, selector: string) => {
  const found = find(element, selector);
  if (!found?.checkVisibility()) throw new Error(`${selector} is not to be seen.`);
  return getComputedStyle(found);
};

describe('elements with figures', () => {
  afterEach(clear);

  describe('on paper', () => {
    beforeEach(async function () {
      await showIn(this, { media: 'print' });
    });
    afterEach(() => noLongerIn({ media: 'screen' }));

    for (const language of ['uk', 'en'] as const) {
      it(`keep the qualifier, the source and the parts, without what can be pressed: ${language}`, async () => {
        const counter = await showCounter(counterFixtures.over, { language });
        expect(textOf(counter)).to.include(language === 'uk' ? 'Понад 1 600 звернень' : 'Over 1,600 requests');
        shown(counter, '.qualifier');
        shown(counter, '[part=source]');
        const panel = await showPanel(panelFixtures.ready, { language });
        expect(textOf(panel)).to.include(language === 'uk' ? 'Не розподілено 49' : 'Not broken down 49');
        assert.isFalse(find(panel, '.tools')?.checkVisibility());
        await expect(counter).to.be.accessible();
        await expect(panel).to.be.accessible();
      });
    }

    it('are dark letters, on a dark page too and where the page wants them dark', async () => {
      const counter = await showCounter(counterFixtures.over, { dark: true });
      assert.equal(paintedAs(shown(counter, '.where').color), 'rgb(74, 93, 101)');
      counter.theme = 'dark';
      assert.equal(paintedAs(shown(counter, '.where').color), 'rgb(74, 93, 101)');
      assert.equal(paintedAs(shown(counter, '.number').color), 'rgb(11, 95, 110)');
    });

    it('have no button that tries again', async () => {
      const counter = await showCounter(counterFixtures['error-without-text']);
      assert.isFalse(find(counter, 'button')?.checkVisibility());
    });
  });

  describe('in forced colours', () => {
    beforeEach(async function () {
      await showIn(this, { forcedColors: 'active' });
    });
    afterEach(() => noLongerIn({ forcedColors: 'none' }));

    for (const language of ['uk', 'en'] as const) {
      it(`say in words what colours say elsewhere: ${language}`, async () => {
        const counter = await showCounter(counterFixtures['restated-with-history'], { language });
        expect(textOf(counter)).to.include(language === 'uk' ? 'Уточнено' : 'Corrected');
        const { borderColor, backgroundColor, borderStyle } = shown(counter, '.mark');
        assert.notEqual(borderColor, backgroundColor);
        assert.equal(borderStyle, 'solid');
        shown(counter, '[part=source]');
        await expect(counter).to.be.accessible();
        const panel = await showPanel(panelFixtures['towards-target'], { language });
        for (const bar of root(panel).querySelectorAll('li > .bar')) {
          assert.notEqual(bar.parentElement?.querySelector('.value')?.textContent.trim(), '');
        }
        assert.notEqual(shown(panel, '.at').backgroundColor, shown(panel, '.meter .bar').backgroundColor);
        await expect(panel).to.be.accessible();
      });
    }
  });
});
