import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/rk-mobile-team-schedule.ts';
import '../define/rk-service-card.ts';
import '../define/rk-service-finder.ts';
import { clear, listenToConsole, root, words } from '../testing/page.ts';
import { hostedElements, hostPages, openHostPage } from './fixtures/fixtures.ts';

/** Smaller text is hard to read, CSS pixels. */
const SMALLEST_TEXT = 14;
/** What fingers hit, CSS pixels; half a pixel may get lost in rounding. */
const TARGET = 43.5;

const visible = (element: HTMLElement, selector: string) =>
  [...root(element).querySelectorAll<HTMLElement>(selector)].filter(
    (one) => one.checkVisibility() && !one.closest('.visually-hidden'),
  );

/** Elements with text of their own. */
const texts = (element: HTMLElement) =>
  visible(element, '[part=frame] *').filter((one) =>
    [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()),
  );

describe('elements on pages that have rules of their own', () => {
  let log: ReturnType<typeof listenToConsole>;
  before(() => setViewport({ width: 1100, height: 900 }));
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  for (const [page, host] of Object.entries(hostPages)) {
    for (const [name, show] of Object.entries(hostedElements)) {
      it(`keep their shape: ${name}, ${page}`, async () => {
        const { box, close } = await openHostPage(host);
        try {
          const element = await show(box);
          const { width } = element.getBoundingClientRect();
          expect(element.scrollWidth, 'no sideways scrolling').to.be.at.most(Math.ceil(width));
          for (const part of visible(element, '[part=frame] :is(p, button, a, li, td, select, .heading)')) {
            const { left, right } = part.getBoundingClientRect();
            const edges = element.getBoundingClientRect();
            const outside = Math.max(edges.left - left, right - edges.right);
            expect(outside, `inside: ${words(part.textContent)}`).to.be.at.most(1);
          }
          for (const text of texts(element)) {
            const { fontSize, lineHeight, textTransform } = getComputedStyle(text);
            expect(parseFloat(fontSize), words(text.textContent)).to.be.at.least(SMALLEST_TEXT - 0.01);
            expect(parseFloat(lineHeight) / parseFloat(fontSize), words(text.textContent)).to.be.at.least(1.1);
            assert.equal(textTransform, 'none');
          }
          for (const target of visible(
            element,
            '.button, .icon-button, .link-button, .call, .card-phone, .phone, select',
          )) {
            expect(target.getBoundingClientRect().height, words(target.textContent)).to.be.at.least(TARGET);
          }
          const outline = visible(element, 'svg.icon')[0];
          if (outline) assert.equal(getComputedStyle(outline).fill, 'none');
          await expect(element).to.be.accessible();
        } finally {
          close();
        }
      });
    }
  }
});
