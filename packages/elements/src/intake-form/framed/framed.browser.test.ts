import { assert } from '@open-wc/testing';
import '../../define/rk-intake-form.ts';
import { ManualClock } from '../../clock/testing/manual-clock.ts';
import { frameOnPage } from '../../testing/frame.ts';
import { clear, listenToConsole, nextEvent, until } from '../../testing/page.ts';
import { type FormFixture, formFixture, formFixtures, showFixture } from '../fixtures/fixtures.ts';
import { rendered } from '../fixtures/fixture-person.ts';
import type { IntakeForm } from '../intake-form.ts';
import { bringPageBack, textOf } from '../testing/page.ts';
import { type FrameMessage, writeMessage } from './frame-protocol.ts';

describe('host: the page around a form in a frame', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    bringPageBack();
    log.stop();
  });

  const show = (fixture: FormFixture) => showFixture(fixture, frameOnPage({ language: 'uk' }));
  const frameOf = (form: IntakeForm) => rendered<HTMLIFrameElement>(form, 'iframe');
  const stateOf = (form: IntakeForm) => form.shadowRoot?.querySelector<HTMLElement>('[data-frame]')?.dataset['frame'];

  /** Comes from the frame, as a browser would have it. */
  async function tell(form: IntakeForm, message: FrameMessage, more: MessageEventInit = {}): Promise<void> {
    const { contentWindow: source, src } = await frameOf(form);
    const { origin } = new URL(src);
    window.dispatchEvent(new MessageEvent('message', { data: writeMessage(message), source, origin, ...more }));
    await form.updateComplete;
  }

  it('has the frame, the numbers, the way out, the truth and a link to the form', async () => {
    const form = await show(formFixtures.framed());
    const frame = await frameOf(form);
    const { origin, pathname, searchParams } = new URL(frame.src);
    assert.equal(origin, new URL(form.api ?? '').origin);
    assert.equal(pathname, '/embed/intake');
    assert.equal(searchParams.get('lang'), 'uk');
    assert.equal(
      frame.getAttribute('sandbox'),
      'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-modals allow-downloads',
    );
    assert.equal(frame.referrerPolicy, 'no-referrer');
    assert.equal(frame.title, 'Звернення по допомогу');
    await until(() => form.shadowRoot?.querySelector('a[href="tel:112"]'));
    assert.include(textOf(form), 'Швидко вийти');
    assert.include(textOf(form), 'Цей сайт не бачить того, що ви пишете у формі.');
    const link = await rendered<HTMLAnchorElement>(form, '.new-page');
    assert.equal(link.href, frame.src);
    assert.equal(link.rel, 'noopener noreferrer');
    assert.deepEqual(log.messages, []);
  });

  it('stands there for a form that would do without, when the page asks for it', async () => {
    const form = await show(formFixture({ attributes: { isolation: 'frame' } }));
    await frameOf(form);
    assert.equal(form.shadowRoot?.querySelector('form'), null);
  });

  it('stands there for a form that needs it, when the page asks for none', async () => {
    const form = await show(formFixture({ form: { isolation: 'frame' }, attributes: { isolation: 'inline' } }));
    await frameOf(form);
    assert.equal(form.shadowRoot?.querySelector('form'), null);
  });

  it('shows nothing of the form in the page on its way there, without an organization too', async () => {
    const fixture = formFixture({ form: { isolation: 'frame' } });
    const form = document.createElement('rk-intake-form');
    form.api = fixture.url;
    form.fetch = fixture.fetch;
    frameOnPage({ language: 'uk' }).append(form);
    const inPage: string[] = [];
    new MutationObserver(() => {
      const asking = form.shadowRoot?.querySelectorAll('input, select, textarea, .button.primary') ?? [];
      inPage.push(...[...asking].map(({ outerHTML }) => outerHTML));
    }).observe(form.shadowRoot as ShadowRoot, { childList: true, subtree: true });
    await frameOf(form);
    assert.deepEqual(inPage, []);
  });

  it('asks for no keys, which only the frame needs', async () => {
    const asked: string[] = [];
    const note = (request: Request) => {
      asked.push(new URL(request.url).pathname);
      return undefined;
    };
    const form = await show(formFixture({ form: { isolation: 'frame' }, instead: note }));
    await frameOf(form);
    assert.equal(
      asked.some((path) => path.startsWith('/v1/forms/')),
      true,
    );
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/v1/keysets/')),
      [],
    );
  });

  it('shows the frame when it is ready, as tall as it says', async () => {
    const form = await show(formFixtures.framed());
    const frame = await frameOf(form);
    assert.equal(getComputedStyle(frame).visibility, 'hidden');
    await tell(form, { type: 'height', height: 640 });
    await tell(form, { type: 'ready' });
    assert.equal(getComputedStyle(frame).visibility, 'visible');
    assert.equal(frame.getBoundingClientRect().height, 640);
    await tell(form, { type: 'height', height: 704 });
    assert.equal(frame.getBoundingClientRect().height, 704);
  });

  it('believes nobody but the frame', async () => {
    const form = await show(formFixtures.framed());
    await tell(form, { type: 'ready' }, { source: window });
    await tell(form, { type: 'ready' }, { origin: 'https://evil.example' });
    assert.equal(stateOf(form), 'waiting');
  });

  it('tells the page what was sent, by the name of the form alone', async () => {
    const form = await show(formFixtures.framed());
    const told = nextEvent('rk-submitted');
    await tell(form, { type: 'submitted', formId: 'help-request' });
    const event = await told;
    assert.equal(event.formId, 'help-request');
    assert.deepEqual(
      Object.keys(event).filter((key) => key !== 'isTrusted'),
      ['formId'],
    );
  });

  it('leaves when the frame says so, with nothing of it left', async () => {
    const form = await show(formFixtures.framed());
    let address = '';
    form.replacePage = (to) => (address = to);
    await tell(form, { type: 'exit' });
    assert.equal(address, 'https://www.gov.ua/');
    assert.equal(getComputedStyle(document.body).display, 'none');
    await until(() => form.shadowRoot?.querySelector('iframe') === null);
  });

  it('gives the numbers and a link when the form does not come, and tries again when asked', async () => {
    const clock = new ManualClock();
    const fixture = formFixture({ form: { isolation: 'frame' } });
    const place = frameOnPage({ language: 'uk' });
    const form = document.createElement('rk-intake-form');
    form.api = fixture.url;
    form.fetch = fixture.fetch;
    form.clock = clock;
    place.append(form);
    const first = await frameOf(form);
    clock.pass(20_000);
    await until(() => stateOf(form) === 'missing');
    assert.include(textOf(form), 'Форма тут не відкривається');
    assert.equal(getComputedStyle(first).visibility, 'hidden');
    form.shadowRoot?.querySelector<HTMLElement>('.missing button')?.click();
    await until(() => stateOf(form) === 'waiting');
    assert.notEqual(await frameOf(form), first);
    await tell(form, { type: 'ready' });
    assert.equal(stateOf(form), 'ready');
  });

  it('does not wait when the page’s own policy keeps the frame out, and says what it needs', async () => {
    const form = await show(formFixtures['frame-kept-out']());
    assert.include(textOf(form), 'Відкрити форму');
    assert.include(log.messages.join(), 'frame-src');
  });

  it('stays as it is when the language of the page changes: another frame would be an empty one', async () => {
    const form = await show(formFixtures.framed());
    const frame = await frameOf(form);
    const { src } = frame;
    document.documentElement.lang = 'en';
    await until(() => textOf(form).includes('This website cannot see'));
    assert.equal(await frameOf(form), frame);
    assert.equal(frame.src, src);
  });

  it('says nothing of a moved form in which nobody has been', async () => {
    const form = await show(formFixtures.framed());
    await tell(form, { type: 'ready' });
    document.body.append(form);
    await until(() => stateOf(form) === 'waiting');
    await tell(form, { type: 'ready' });
    assert.notInclude(textOf(form), 'почалася спочатку');
  });
});
