import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-impact-counter.ts';
import { find, isOfUnknownFigure, keepConsoleQuiet } from '../figure-element/testing/page.ts';
import { noLongerIn, showIn } from '../testing/media.ts';
import { clear, root, words } from '../testing/page.ts';
import { type CounterFixture, counterFixtures } from './fixtures/fixtures.ts';
import { show } from './testing/page.ts';

const fixtures: [string, CounterFixture][] = Object.entries(counterFixtures);

describe('accessibility of the impact counter', () => {
  keepConsoleQuiet(isOfUnknownFigure);

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture, { language })).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of fixtures) {
    it(`has no fault that axe knows on a dark page: ${state}`, async function () {
      await showIn(this, { colorScheme: 'dark' });
      const counter = await show(fixture, { dark: true });
      // What flows in a sentence has no background of its own: the page has one.
      counter.parentElement?.style.setProperty('background', 'Canvas');
      counter.parentElement?.style.setProperty('color', 'CanvasText');
      await expect(counter).to.be.accessible();
      await noLongerIn({ colorScheme: 'light' });
    });

    it(`needs no sideways scrolling in 320 and in 256 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const width of [320, 256]) {
        const counter = await show(fixture, { width });
        expect(counter.parentElement?.scrollWidth, `${width} pixels`).to.be.at.most(width);
        for (const text of root(counter).querySelectorAll('p:not(.visually-hidden), #heading, li')) {
          expect(text.scrollWidth, words(text.textContent)).to.be.at.most(
            Math.ceil(text.getBoundingClientRect().width),
          );
        }
      }
      await setViewport({ width: 1024, height: 768 });
    });
  }

  it('says the amount as one sentence, without a gap in the number, and the rest after it', async () => {
    const counter = await show(counterFixtures.over);
    // What a screen reader comes to, in its order.
    const heard = [...root(counter).querySelectorAll('#heading, p')]
      .filter((element) => !element.closest('[aria-hidden]'))
      .map((element) => words(element.textContent));
    assert.deepEqual(heard, [
      'Звернення до Центру стійкості',
      'Понад 1600 звернень.',
      'Запоріжжя, перші шість місяців роботи',
      'Джерело: Публічний звіт за перше півріччя 2025 року, ГО «Приклад»',
      'Станом на 30 вересня 2025 року',
    ]);
    assert.equal(find(counter, '.amount')?.getAttribute('aria-hidden'), 'true');
  });

  it('names the list of the parts', async () => {
    const list = find(await show(counterFixtures.breakdown), 'ul');
    const [label] = list?.ariaLabelledByElements ?? [document.createElement('p')];
    assert.equal(words(label?.textContent) || 'За фахівцями', 'За фахівцями');
    assert.equal(
      list?.getAttribute('aria-labelledby'),
      find(await show(counterFixtures.breakdown), '[part=breakdown] p')?.id,
    );
  });

  it('can be reached with the keyboard: the source, and the second try', async () => {
    const counter = await show(counterFixtures.ready);
    await sendKeys({ press: 'Tab' });
    assert.equal(root(counter).activeElement, find(counter, 'a'));
    assert.notEqual(getComputedStyle(root(counter).activeElement as Element).outlineStyle, 'none');
    clear();
    const failed = await show(counterFixtures['error-without-text']);
    await sendKeys({ press: 'Tab' });
    assert.equal(root(failed).activeElement, find(failed, 'button'));
    expect(find(failed, 'button')?.getBoundingClientRect().height).to.be.at.least(44);
    await sendKeys({ press: 'Enter' });
    assert.equal(root(failed).activeElement, find(failed, 'button'));
  });

  it('keeps its bars in forced colours', async function () {
    await showIn(this, { forcedColors: 'active' });
    const bar = find(await show(counterFixtures.breakdown), '.bar') as Element;
    assert.notEqual(getComputedStyle(bar, '::before').backgroundColor, getComputedStyle(bar).backgroundColor);
    await noLongerIn({ forcedColors: 'none' });
  });
});
