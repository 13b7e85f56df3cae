import { assert, expect } from '@open-wc/testing';
import { clear, listenToConsole, until } from '../testing/page.ts';
import { mendMarkup } from './mend-markup.ts';

// The elements need not be defined for that: nothing here looks into them.
mendMarkup(document);

/** Puts HTML on the page, as a script of the page does; gives back what comes first in it. */
function put(html: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild as HTMLElement;
}
const filled = (box: Element) => until(() => box.querySelector<HTMLElement>(':scope > rk-service-finder'));

describe('a box in the place of an element', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('gets the element, with its attributes and what was inside', async () => {
    const box = put(
      '<div data-rk="service-finder" data-url-state="help" data-structured-data>Дзвоніть <b>15-45</b></div>',
    );
    const finder = await filled(box);
    assert.deepEqual(finder.getAttributeNames().sort(), ['structured-data', 'url-state']);
    assert.equal(finder.getAttribute('url-state'), 'help');
    assert.equal(finder.innerHTML, 'Дзвоніть <b>15-45</b>');
    assert.equal(box.childNodes.length, 1);
    assert.deepEqual(log.messages, []);
  });

  it('keeps what is its own, and gives nothing on that would run or be styled', async () => {
    const box = put(
      '<section class="wide" id="help" lang="en" data-rk="RK-service-finder" data-onclick="throw 1" data-ONLOAD="throw 1" data-style="color:red" data-class="x" data-id="y" data-rk-results="z">x</section>',
    );
    const finder = await filled(box);
    assert.deepEqual(finder.getAttributeNames(), []);
    assert.equal(box.id, 'help');
    assert.equal(box.className, 'wide');
  });

  it('is followed when its attributes change', async () => {
    const box = put('<div data-rk="service-finder" data-layout="list">x</div>');
    const finder = await filled(box);
    finder.setAttribute('theme', 'dark');
    box.setAttribute('data-layout', 'compact');
    box.setAttribute('data-hromada', 'UA1');
    await until(() => finder.getAttribute('hromada') === 'UA1');
    assert.equal(finder.getAttribute('layout'), 'compact');
    box.removeAttribute('data-layout');
    await until(() => !finder.hasAttribute('layout'));
    assert.equal(finder.getAttribute('theme'), 'dark', 'what others have set stays');
  });

  it('is filled once, also when it is moved or copied', async () => {
    const box = put('<div data-rk="service-finder">x</div>');
    const finder = await filled(box);
    const copy = box.cloneNode(true) as HTMLElement;
    document.body.append(copy, box);
    const later = put('<div data-rk="service-finder" id="later">x</div>');
    await filled(later);
    assert.deepEqual([...box.children], [finder]);
    assert.equal(copy.children.length, 1);
  });

  it('that names nothing stays as it is; the console says once what there is', async () => {
    put('<div data-rk="serviceFinder">Один</div><div data-rk="serviceFinder">Два</div>');
    await until(() => log.messages.length > 0);
    await filled(put('<div data-rk="service-finder">x</div>'));
    expect(log.messages).to.have.lengthOf(1);
    expect(log.messages[0]).to.match(/^data-rk="serviceFinder" is no element .*: impact-counter, .*service-finder\.$/);
  });
});

describe('an element without an end', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('gives back the rest of the page, in its order', async () => {
    const article = put(
      '<article><rk-service-finder /><p>Далі</p><rk-impact-counter /><footer>Громада</footer></article>',
    );
    await until(() => article.children.length === 4);
    assert.deepEqual(
      [...article.children].map(({ localName, childElementCount }) => [localName, childElementCount]),
      [
        ['rk-service-finder', 0],
        ['p', 0],
        ['rk-impact-counter', 0],
        ['footer', 0],
      ],
    );
    expect(log.messages).to.have.lengthOf(2);
    expect(log.messages[0]).to.include('<rk-service-finder …></rk-service-finder>');
  });

  it('is told from one with a fallback of its own', async () => {
    const finder = put(
      '<rk-service-finder><h2>Послуги</h2><form action="/search"><input name="q"></form><script type="application/json" data-rk-results>{}</script><ul slot="results"><li>1</li></ul><a href="tel:1545">15-45</a></rk-service-finder>',
    );
    await filled(put('<div data-rk="service-finder">x</div>'));
    assert.equal(finder.childElementCount, 5);
    assert.deepEqual(log.messages, []);
  });
});
