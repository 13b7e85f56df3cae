import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/rk-intake-inbox.ts';
import { type FrameOptions, frameOnPage } from '../testing/frame.ts';
import { clear, listenToConsole, root, until, words } from '../testing/page.ts';
import { FIXTURE_KEY } from './fixtures/fixture-api.ts';
import {
  type InboxFixture,
  inboxFixture,
  inboxFixtures,
  press,
  read,
  rendered,
  showFixture,
  unlock,
} from './fixtures/fixtures.ts';
import type { IntakeInbox } from './intake-inbox.ts';

const states: [string, () => InboxFixture][] = Object.entries(inboxFixtures);
const show = (fixture: InboxFixture, options: FrameOptions = {}) => showFixture(fixture, frameOnPage(options));
const textOf = (inbox: IntakeInbox) => words(root(inbox).querySelector<HTMLElement>('[part=frame]')?.innerText);
const titles = (inbox: IntakeInbox) =>
  [...root(inbox).querySelectorAll('.list > .rows .row')].map(({ textContent }) => words(textContent));
const focused = (inbox: IntakeInbox) => root(inbox).activeElement;

/** Whatever could keep something that was read. */
async function traces(inbox: IntakeInbox): Promise<string> {
  return JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    await indexedDB.databases(),
    location.href,
    history.state,
    document.title,
    document.documentElement.outerHTML,
    root(inbox).innerHTML,
  ]);
}

describe('an intake inbox', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('lists those who are in danger first, then who waits longest, with words and not codes', async () => {
    const { inbox } = await show(inboxFixtures.list());
    await until(() => titles(inbox)[0]?.includes('Бучанська громада'));
    const [first, second, third] = titles(inbox);
    expect(first).to.include('Зараз у небезпеці').and.to.include('Соціальний працівник, Психолог');
    // Opened requests wait too: it is their age that counts.
    expect(second).to.include('Просимо зв’язатися');
    expect(third).to.include('Логопед');
    expect(textOf(inbox)).to.include('Окремо').and.to.include('Не прочитати');
    assert.deepEqual(log.messages, []);
  });

  it('asks with the key in a header alone, for forms and places without it, and for no single place', async () => {
    const { inbox, api } = await show(inboxFixtures['in-danger']());
    await until(() => textOf(inbox).includes('Бучанська'));
    await until(() => api.asked.includes('PATCH /v1/intakes/{id}'));
    for (const { url, headers, redirect, cache } of api.requests) {
      expect(url).not.to.include(FIXTURE_KEY);
      if (!url.includes('/v1/intakes')) assert.equal(headers.get('authorization'), null);
      else
        assert.deepEqual(
          [headers.get('authorization'), redirect, cache],
          [`Bearer ${FIXTURE_KEY}`, 'manual', 'no-store'],
        );
    }
    const placesAsked = api.requests.filter(({ url }) => url.includes('/places')).map(({ url }) => new URL(url));
    assert.deepEqual(
      placesAsked.map(({ pathname }) => pathname),
      ['/v1/places', '/v1/places'],
    );
  });

  it('has the rules for getting in touch above everything that was written', async () => {
    const { inbox } = await show(inboxFixtures['in-danger']());
    await until(() => textOf(inbox).includes('перепросіть'));
    const text = textOf(inbox);
    expect(text).to.include('Можна телефонувати').and.to.include('Не залишайте повідомлення');
    expect(text.indexOf('Не залишайте повідомлення')).to.be.below(text.indexOf('Зручніше ввечері'));
    // A number is text: pressing it by mistake calls nobody, and no program learns it.
    expect(root(inbox).querySelectorAll('.request a')).to.have.lengthOf(0);
    expect(text).to.include('+380 44 000 00 00');
  });

  it('safeguarding: says «do not call» in the list, on the page and on paper', async () => {
    const { inbox } = await show(inboxFixtures['do-not-call']());
    assert.equal(words(root(inbox).querySelector('#contact-heading')?.textContent), 'Не телефонуйте і не пишіть');
    // In words, which come with the form.
    await until(() => words(root(inbox).querySelector('.request')?.textContent).includes('Психолог'));
    let onPaper = '';
    const print = window.print.bind(window);
    window.print = () => (onPaper = words(document.querySelector('[data-rk-print]')?.shadowRoot?.textContent));
    await press(inbox, '.second .link-button');
    window.print = print;
    expect(onPaper).to.include('Не телефонуйте і не пишіть').and.to.include('Психолог');
    await press(inbox, '.lock');
    await rendered(inbox, '.unlock');
    assert.equal(document.querySelector('[data-rk-print]'), null);
  });

  it('abuse: shows what somebody wrote as text: no HTML, nothing that turns or hides what is around it', async () => {
    const { inbox } = await show(inboxFixtures.apart());
    await until(() => textOf(inbox).includes('onerror'));
    const text = textOf(inbox);
    expect(text).to.include('<img src=x onerror=alert(1)> <U+202E>дзвоніть<U+0007> =1+1');
    assert.equal(root(inbox).querySelector('img'), null);
  });

  it('says that there is nothing to read, with a picture below that is nothing to screen readers', async () => {
    const { inbox } = await show(inboxFixtures.empty());
    const empty = await until(() => root(inbox).querySelector<HTMLElement>('.list .empty'));
    expect(empty.innerText).to.include('Тут порожньо');
    assert.equal(empty.querySelector('p + .picture')?.getAttribute('aria-hidden'), 'true');
  });

  it('tells why a request cannot be read, and does not say to the server that it was', async () => {
    const { inbox, api } = await show(inboxFixtures.unreadable());
    expect(textOf(inbox)).to.include('Це звернення не прочитати');
    const rows = root(inbox).querySelectorAll<HTMLElement>('[aria-labelledby="unreadable-heading"] .row');
    const reasons = new Set<string>();
    for (const row of rows) {
      row.click();
      await inbox.updateComplete;
      reasons.add(words(root(inbox).querySelector('.request > p')?.textContent));
    }
    expect([...reasons].join())
      .to.include('підклали')
      .and.to.include('обрізано');
    assert.deepEqual(
      api.asked.filter((asked) => asked.startsWith('PATCH')),
      [],
    );
  });

  it('marks a request, and says what the person sees of that', async () => {
    const { inbox, api } = await show(inboxFixtures['may-call']());
    await press(inbox, '.buttons [data-status=contact_us]');
    await until(() => textOf(inbox).includes('зв’яжіться з нами, будь ласка'));
    const pressed = await rendered(inbox, '.buttons [aria-pressed=true]');
    assert.equal(pressed.dataset['status'], 'contact_us');
    expect(api.intakes.filter(({ status }) => status === 'contact_us')).to.have.lengthOf(2);
  });

  it('asks before it deletes, with focus on the question, and goes back to the list', async () => {
    const { inbox, api } = await show(inboxFixtures.deleting());
    await until(() => focused(inbox)?.id === 'confirm-heading');
    const before = api.intakes.length;
    await press(inbox, '.confirm .quiet');
    await until(() => focused(inbox)?.id === 'delete');
    await press(inbox, '#delete');
    await press(inbox, '.confirm .destroy');
    await until(() => api.intakes.length === before - 1);
    await until(() => focused(inbox)?.id === 'inbox-heading');
    expect(titles(inbox).join()).not.to.include('Бучанська');
  });

  it('asks once more before it marks as referred what may not be shared', async () => {
    const { inbox, api } = await show(inboxFixtures.referring());
    assert.deepEqual(
      api.intakes.filter(({ status }) => status === 'referred'),
      [],
    );
    await press(inbox, '.confirm .primary');
    await until(() => api.intakes.some(({ status }) => status === 'referred'));
  });

  it('can be used with the keyboard: Enter reads, Escape goes back to the same row', async () => {
    const { inbox } = await show(inboxFixtures.list());
    const row = await rendered(inbox, '.row');
    row.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(inbox)?.id === 'request-heading');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(inbox)?.id === row.id);
  });

  it('announces how many new requests there are, and nothing of them', async () => {
    const { inbox, api } = await show(inboxFixture());
    const later = inboxFixture();
    const more = (await later.api()).intakes[2];
    assert(more);
    api.intakes.push({ ...more, received_at: new Date().toISOString() });
    await press(inbox, '.tools .quiet');
    const region = await until(() => document.querySelector('[data-rk-announcer]'));
    await until(() => words(region.textContent) === '1 нове звернення');
  });

  it('leaves no trace of what was read once it is locked, wherever one looks', async () => {
    const { inbox, api } = await show(inboxFixtures['in-danger']());
    await until(() => textOf(inbox).includes('planted-marker'));
    await press(inbox, '.lock');
    await rendered(inbox, '.unlock');
    await until(() => focused(inbox)?.id === 'inbox-heading');
    const left = await traces(inbox);
    for (const secret of [
      'planted',
      'Бучанськ',
      '380440000000',
      FIXTURE_KEY,
      'AGE-SECRET-KEY-1',
      ...api.intakes.map(({ submission_id: id }) => id),
    ])
      assert.equal(left.includes(secret), false, secret);
    expect(((await rendered(inbox, '#identity')) as HTMLInputElement).files).to.have.lengthOf(0);
    assert.deepEqual(log.messages, []);
  });

  it('locks when the page is left and when the element is taken off', async () => {
    const { inbox } = await show(inboxFixtures['in-danger']());
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    // At once, before the browser keeps the page as it is.
    assert.isNotNull(root(inbox).querySelector('.unlock'));
    await unlock(inbox);
    await read(inbox, /Бучанськ/);
    inbox.remove();
    assert.equal(inbox.phase, 'locked');
  });

  it('keeps its words and its requests when the language of the page changes', async () => {
    const { inbox } = await show(inboxFixtures.list());
    document.documentElement.lang = 'en';
    await until(() => textOf(inbox).includes('In danger now') && titles(inbox)[0]?.includes('Social worker'));
    await until(() => textOf(inbox).includes('Bucha hromada'));
  });

  it('warns of bad attributes and works', async () => {
    const attributes = { theme: 'purple', 'heading-level': '9', 'lock-after': '0', organization: '' };
    await show({ ...inboxFixtures.locked(), attributes });
    expect(log.messages).to.have.lengthOf(3);
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of states) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        const { inbox } = await show(fixture(), { language });
        await expect(inbox).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of states) {
    it(`needs no sideways scrolling in 320 pixels: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const { inbox } = await show(fixture(), { width: 320 });
      expect(inbox.parentElement?.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 1024, height: 768 });
    });
  }
});
