import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/rk-impact-counter.ts';
import '../define/rk-impact-panel.ts';
import '../define/rk-intake-form.ts';
import '../define/rk-intake-inbox.ts';
import '../define/rk-mobile-team-schedule.ts';
import '../define/rk-quick-exit.ts';
import '../define/rk-receipt-status.ts';
import '../define/rk-service-card.ts';
import '../define/rk-service-finder.ts';
import * as counter from '../impact-counter/fixtures/fixtures.ts';
import * as panel from '../impact-panel/fixtures/fixtures.ts';
import * as form from '../intake-form/fixtures/fixtures.ts';
import * as inbox from '../intake-inbox/fixtures/fixtures.ts';
import * as schedule from '../mobile-team-schedule/fixtures/fixtures.ts';
import * as exit from '../quick-exit/fixtures/fixtures.ts';
import * as receipt from '../receipt-status/fixtures/fixtures.ts';
import * as card from '../service-card/fixtures/fixtures.ts';
import * as finder from '../service-finder/fixtures/fixtures.ts';
import { clear, root, until } from '../testing/page.ts';
import { backgroundOf, contrastWith, around } from './testing/painted.ts';

/** States with as much as there is of what has a colour. */
const shown: Readonly<Record<string, (box: HTMLElement) => Promise<HTMLElement>>> = {
  'the list of a finder': (box) => finder.showFixture(finder.finderFixtures.ready, box),
  'the details in a finder': (box) => finder.showFixture(finder.finderFixtures.details, box),
  'a finder that has no network': (box) => finder.showFixture(finder.finderFixtures.stale, box),
  'a service card': (box) => card.showFixture(card.cardFixtures.open, box),
  'a schedule': (box) => schedule.showFixture(schedule.scheduleFixtures.place, box),
  'a suspended schedule': (box) => schedule.showFixture(schedule.scheduleFixtures.suspended, box),
  'a counter': (box) => counter.showFixture(counter.counterFixtures.breakdown, box),
  'a corrected counter': (box) => counter.showFixture(counter.counterFixtures['restated-with-history'], box),
  'a panel': (box) => panel.showFixture(panel.panelFixtures['every-status'], box),
  'a panel with a trend': (box) => panel.showFixture(panel.panelFixtures['rising-trend'], box),
  'a form with faults': (box) => form.showFixture(form.formFixtures.faults(), box),
  'a form for those in danger': (box) => form.showFixture(form.formFixtures['in-danger'](), box),
  'a form before it is sent': (box) => form.showFixture(form.formFixtures.review(), box),
  'a receipt': (box) => form.showFixture(form.formFixtures.receipt(), box),
  'an inbox': async (box) => (await inbox.showFixture(inbox.inboxFixtures.list(), box)).inbox,
  'an urgent request': async (box) => (await inbox.showFixture(inbox.inboxFixtures['in-danger'](), box)).inbox,
  'the state of a receipt': (box) => receipt.showFixture(receipt.receiptFixtures['contact-us'](), box),
  'a quick exit': (box) => exit.showFixture(exit.exitFixtures.ready, box),
};

/** Accent and surface: what is given away by pale, middle, black, white and strong ones, alone and together. */
const brands = [
  ['#fff3a0', ''],
  ['#808080', ''],
  ['#ffffff', '#fdf6e3'],
  ['#000000', '#1b2a41'],
  ['#0000ff', '#000000'],
  ['#ffd500', '#0057b7'],
  ['#7a1f5c', '#777777'],
] as const;

describe('whatever accent and surface a page sets', () => {
  afterEach(clear);

  for (const [name, show] of Object.entries(shown)) {
    it(`the texts, the fields and the focus can be seen: ${name}`, async () => {
      const box = document.createElement('div');
      box.style.backgroundColor = 'Canvas';
      document.body.append(box);
      const element = await show(box);
      // From here on the browser shows where focus is.
      await sendKeys({ press: 'Tab' });
      const controls = () => [...root(element).querySelectorAll<HTMLElement>('a[href], button, input, select')];
      const focused = await until(() => controls().find(isSeen));
      focused.focus();
      // Firefox shows focus only in a window that has it itself, which one that is driven may not have.
      const isRinged = focused.matches(':focus-visible');
      if (navigator.userAgent.includes('Chrome')) assert.isTrue(isRinged);
      for (const scheme of ['light', 'dark']) {
        box.style.colorScheme = scheme;
        for (const [accent, surface] of brands) {
          element.style.setProperty('--rk-accent', accent);
          element.style.setProperty('--rk-surface', surface);
          const faults = [
            ...faintTexts(root(element)),
            ...faintEdges(root(element)),
            ...(isRinged ? faintFocus(focused) : []),
          ];
          assert.deepEqual([...new Set(faults)], [], `${accent} on ${surface}, ${scheme}`);
        }
      }
    });
  }
});

/** Less than 4.5 by what the screen's 256 steps take off. */
const forText = 4.47;
const forEdges = 2.97;

function* faintTexts(shadow: ShadowRoot): Generator<string> {
  const texts = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement: parent, textContent } = texts.currentNode;
    if (!parent || !textContent?.trim() || !isSeen(parent)) continue;
    const contrast = contrastWith(getComputedStyle(parent).color, backgroundOf(parent));
    if (contrast < forText) yield `${wordsOf(parent, textContent)}: ${contrast.toFixed(2)}`;
  }
}

/** The outlines of what is written into and of buttons; a button may have a fill instead. */
function* faintEdges(shadow: ShadowRoot): Generator<string> {
  for (const control of shadow.querySelectorAll('input, select, textarea, .button')) {
    if (!isSeen(control) || control.matches('[type=checkbox], [type=radio], [type=file], :disabled')) continue;
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(control);
    const behind = backgroundOf(around(control));
    const seen = [backgroundColor, ...(parseFloat(borderTopWidth) > 0 ? [borderTopColor] : [])];
    const contrast = Math.max(...seen.map((color) => contrastWith(color, behind)));
    if (contrast < forEdges) yield `${wordsOf(control, 'edge')}: ${contrast.toFixed(2)}`;
  }
}

/** The ring of what has focus, or of what stands for it: the whole card for its link, the whole line for its box. */
function* faintFocus(focused: Element): Generator<string> {
  const rings = [focused, focused.parentElement].flatMap((element) =>
    element ? [getComputedStyle(element), getComputedStyle(element, '::after')] : [],
  );
  const ring = rings.find(({ outlineStyle }) => outlineStyle !== 'none');
  const contrast = ring ? contrastWith(ring.outlineColor, backgroundOf(around(focused))) : 0;
  if (contrast < forEdges) yield `${wordsOf(focused, 'focus')}: ${contrast.toFixed(2)}`;
}

/** Not what is only for screen readers, switched off, or under way. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (element.closest('[aria-disabled=true], :disabled, .visually-hidden, svg, option, .placeholder')) return false;
  return element.getBoundingClientRect().width > 1;
}

function wordsOf(element: Element, text: string): string {
  return `${element.localName}.${element.className} “${text.trim().slice(0, 30)}”`;
}
