import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-quick-exit.ts';
import '../define/rk-intake-form.ts';
import { formFixtures, showFixture as showForm } from '../intake-form/fixtures/fixtures.ts';
import { bringPageBack, part } from '../intake-form/testing/page.ts';
import { clear, listenToConsole, root, until, words } from '../testing/page.ts';
import { type ExitFixture, exitFixtures, showFixture } from './fixtures/fixtures.ts';
import type { QuickExit } from './quick-exit.ts';

/** Puts the element on the page and records where it leads. */
async function show(fixture: ExitFixture, language = 'uk') {
  document.documentElement.lang = language;
  document.title = 'Test';
  const main = document.createElement('main');
  document.body.append(main);
  const exit = await showFixture(fixture, main);
  const left: string[] = [];
  exit.replacePage = (address) => left.push(address);
  return { exit, left };
}

const link = (exit: QuickExit) => root(exit).querySelector<HTMLAnchorElement>('a')!;
const isBlank = () =>
  getComputedStyle(document.body).display === 'none' && document.querySelector('[data-rk-exit]') !== null;

describe('the quick exit', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    bringPageBack();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  for (const language of ['uk', 'en']) {
    for (const [name, fixture] of Object.entries(exitFixtures)) {
      it(`has no fault that axe knows: ${name}, ${language}`, async () => {
        const { exit } = await show(fixture, language);
        await expect(exit).to.be.accessible();
      });
    }
  }

  it('says what it does, and plainly what it does not', async () => {
    const { exit } = await show(exitFixtures.ready);
    await until(() => words(link(exit).textContent) === 'Швидко вийти Історія браузера залишиться');
    document.documentElement.lang = 'en';
    await until(() => words(link(exit).textContent) === 'Leave this page quickly The browser history stays');
  });

  it('blanks the page before anything else, then goes', async () => {
    const { exit, left } = await show(exitFixtures.ready);
    const seen: boolean[] = [];
    document.addEventListener('rk-exit', () => seen.push(isBlank()), { once: true });
    link(exit).click();
    assert.deepEqual(seen, [true]);
    assert.deepEqual(left, ['https://www.example.org/']);
    assert.equal(document.title, 'www.example.org');
    assert.equal(document.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content, 'no-referrer');
  });

  it('covers open dialogs too', async () => {
    const { exit } = await show(exitFixtures.ready);
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Dialog';
    document.body.append(dialog);
    dialog.showModal();
    exit.leave();
    assert.equal(dialog.checkVisibility(), false);
    dialog.close();
  });

  it('stays blank, and goes again, when the browser brings the page back', async () => {
    const { exit, left } = await show(exitFixtures.ready);
    exit.leave();
    bringPageBack();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    assert.equal(isBlank(), true);
    assert.equal(left.length, 2);
  });

  it('hears Shift three times, but not in a text field', async () => {
    const { exit, left } = await show(exitFixtures.ready);
    const field = document.createElement('input');
    document.body.append(field);
    const times = async (count: number) => {
      for (let press = 0; press < count; press++) await sendKeys({ press: 'Shift' });
    };
    field.focus();
    await times(4);
    assert.equal(left.length, 0);
    field.blur();
    link(exit).focus();
    await times(3);
    assert.equal(left.length, 1);
  });

  it('goes to the address of the link inside, else to a neutral one; and warns of what is no address', async () => {
    const { exit, left } = await show(exitFixtures['address-of-its-link']);
    exit.leave();
    bringPageBack();
    exit.replaceChildren();
    exit.leave();
    bringPageBack();
    exit.href = 'javascript:alert(1)';
    await exit.updateComplete;
    exit.leave();
    assert.deepEqual(left, ['https://www.example.org/weather', 'https://www.gov.ua/', 'https://www.gov.ua/']);
    assert.deepEqual(log.messages.splice(0), [
      '<rk-quick-exit>: href="javascript:alert(1)" is not a web address; https://www.gov.ua/ is used.',
    ]);
  });

  it('is at the bottom of a phone, and large enough for a thumb', async () => {
    await setViewport({ width: 320, height: 640 });
    const { exit } = await show(exitFixtures.ready);
    const { bottom, width, height } = link(exit).getBoundingClientRect();
    expect(bottom).to.be.within(600, 640);
    expect(width).to.be.at.least(300);
    expect(height).to.be.at.least(48);
    await setViewport({ width: 1024, height: 768 });
  });

  it('takes the place of the one in a form, and empties the form', async () => {
    const { exit, left } = await show(exitFixtures.ready);
    const form = await showForm(formFixtures.danger(), document.body);
    const leftByForm: string[] = [];
    form.replacePage = (address) => leftByForm.push(address);
    assert.equal(root(form).querySelector('.exit'), null);
    exit.leave();
    await part(form, 'form[data-page=exited]');
    assert.deepEqual([left, leftByForm], [['https://www.example.org/'], []]);
  });
});
