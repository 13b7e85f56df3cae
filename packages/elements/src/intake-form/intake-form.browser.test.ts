import { assert, expect } from '@open-wc/testing';
import { openIntake } from '@resilience-kit/sdk/intakes';
import { testIdentity } from '@resilience-kit/sdk/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/rk-intake-form.ts';
import { recordId } from '../service-finder/fixtures/fixture-records.ts';
import { oblasts } from '../service-finder/fixtures/fixture-places.ts';
import { clear, listenToConsole, nextEvent, root, until, words } from '../testing/page.ts';
import { choose, fillInUntil, next, note, page, press, send, write } from './fixtures/fixture-person.ts';
import { type FormFixture, formFixture, formFixtures } from './fixtures/fixtures.ts';
import type { IntakeForm } from './intake-form.ts';
import { bringPageBack, focused, pageOf, part, says, show, textOf } from './testing/page.ts';

/** What the only submission that the API has holds, once it is decrypted. */
async function opened({ intakes }: FormFixture) {
  expect(intakes).to.have.lengthOf(1);
  const [intake] = intakes;
  assert.isDefined(intake);
  return openIntake(intake, testIdentity);
}

/** Goes forward with Tab until something has focus. */
async function tabTo(selector: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (focused()?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const onHeading = (name: string, form: IntakeForm) =>
  until(() => pageOf(form) === name && focused()?.id === 'page-heading');

/** Everything that a page can keep: nothing of what was written may be in there. */
async function kept(): Promise<string> {
  const databases = await indexedDB.databases();
  const cached = 'caches' in window ? await caches.keys() : [];
  const stores = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, databases, cached];
  return JSON.stringify([...stores, location.href, history.state, document.title, document.body.outerHTML]);
}

describe('the intake form', () => {
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

  for (const language of ['uk', 'en'] as const) {
    it(`is filled in with the keyboard alone, sent, acknowledged and read by the recipient: ${language}`, async () => {
      const fixture = formFixtures.start();
      const form = await show(fixture, { language });
      await page(form, 'before-you-start');
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('danger', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'Enter' });
      await onHeading('help', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('person', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowDown' });
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('place', form);
      await part(form, `option[value="${oblasts.kyiv.code}"]`);
      await tabTo('select');
      await sendKeys({ press: 'ArrowDown' });
      await part(form, '#field-place-hromada');
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('contact', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await part(form, '#field-phone');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '8 (050) 000-00-00' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await tabTo('#field-contact-name');
      await sendKeys({ type: 'Zoya' });
      // Enter in a line of text goes on.
      await sendKeys({ press: 'Enter' });
      await onHeading('note', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'first line' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'second line' });
      assert.equal(pageOf(form), 'note');
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('sharing', form);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await tabTo('button[type=submit]');
      await sendKeys({ press: 'Enter' });
      await onHeading('review', form);
      expect(textOf(form)).to.include('+380 50 000 00 00');
      await tabTo('button[type=submit]');
      const submitted = nextEvent('rk-submitted');
      await sendKeys({ press: 'Enter' });
      assert.equal((await submitted).formId, 'help-request');
      await onHeading('received', form);
      const payload = await opened(fixture);
      expect(payload).to.deep.include({
        language,
        form_id: 'help-request',
        form_version: 1,
        notice_version: '2026-11-01',
        consent: true,
        answers: {
          'in-danger': 'no',
          help: ['psychologist'],
          'for-whom': 'my-child',
          place: oblasts.kyiv.code,
          'contact-way': 'call',
          phone: '+380500000000',
          'leave-message': 'yes',
          'contact-name': 'Zoya',
          note: 'first line\nsecond line',
          'share-with-others': true,
        },
      });
      assert.equal(words((await part(form, '#code')).textContent).replace(/ /g, ''), payload.receipt_code);
      await tabTo('.buttons .primary');
      await sendKeys({ press: 'Enter' });
      await onHeading('finished', form);
    });
  }

  describe('puts right what is wrong', () => {
    it('with a summary that has focus, and a link to each field', async () => {
      const form = await show(formFixtures.faults());
      await until(() => focused()?.id === 'summary');
      const links = [...root(form).querySelectorAll<HTMLAnchorElement>('#summary a')];
      assert.deepEqual(
        links.map((link) => words(link.textContent)),
        [
          'Номер телефону — Номер неповний або з помилкою. Напишіть його так: 0XX XXX XX XX; іноземний починайте з + і коду країни.',
          'Чи можна залишити повідомлення? — Оберіть одну з відповідей.',
        ],
      );
      const { href } = location;
      links[1]?.click();
      assert.equal(focused()?.id, 'field-leave-message-yes');
      links[0]?.click();
      assert.equal(focused()?.id, 'field-phone');
      assert.equal(location.href, href);
      const phone = await part<HTMLInputElement>(form, '#field-phone');
      assert.equal(phone.value, '050 000');
      assert.equal(phone.getAttribute('aria-invalid'), 'true');
      const described = phone
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => root(form).getElementById(id));
      expect(words(described?.map((text) => text?.textContent).join(' '))).to.include('Номер неповний');
    });

    it('again with the summary when one goes on without having done so', async () => {
      const form = await show(formFixtures.faults());
      (await part(form, 'button[type=submit]')).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => focused()?.id === 'summary');
      await write(form, '#field-phone', '+48 000 000 000');
      await press(form, '#field-leave-message-no');
      await next(form);
      await page(form, 'note');
    });

    it('and says by how much a text is too long', async () => {
      const form = await show(formFixtures['note-too-long']());
      await says(form, 'Скоротіть текст на 39 символів.');
    });
  });

  describe('keeps what is written', () => {
    it('when the language of the page changes, also while it is being typed', async () => {
      const form = await show(formFixtures.contact());
      (await part(form, '#field-phone')).focus();
      await sendKeys({ type: '050' });
      document.documentElement.lang = 'en';
      await says(form, 'What is a safe way to reach you?');
      assert.equal(focused()?.id, 'field-phone');
      await sendKeys({ type: '000' });
      assert.equal((await part<HTMLInputElement>(form, '#field-phone')).value, '050000');
      assert.equal((await part<HTMLInputElement>(form, '#field-contact-way-call')).checked, true);
      for (const name of ['place', 'person', 'help']) {
        await press(form, '.buttons .quiet');
        await page(form, name);
      }
      assert.equal((await part<HTMLInputElement>(form, '#field-help-social-worker')).checked, true);
    });

    it('host: when the element is moved in the page', async () => {
      const form = await show(formFixtures.contact());
      await write(form, '#field-phone', '050');
      const elsewhere = document.createElement('section');
      document.body.append(elsewhere);
      elsewhere.append(form);
      assert.equal((await part<HTMLInputElement>(form, '#field-phone')).value, '050');
      await write(form, '#field-phone', '050 000 00 00');
      await press(form, '#field-leave-message-no');
      await next(form);
      await page(form, 'note');
    });

    it('when a question is hidden for a while, without sending it', async () => {
      const fixture = formFixtures.start();
      const form = await show(fixture);
      await fillInUntil(form, 'review');
      await press(form, '.answer:nth-of-type(6) button');
      await page(form, 'contact');
      await press(form, '#field-contact-way-i-will-contact-you');
      assert.equal(root(form).querySelector('#field-phone'), null);
      await next(form);
      await page(form, 'review');
      expect(textOf(form)).not.to.include('+380');
      await next(form);
      await page(form, 'received');
      expect((await opened(fixture)).answers).not.to.have.any.keys('phone', 'leave-message');
    });

    it('and asks before the page is closed, from the first answer until the code is saved', async () => {
      const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const form = await show(formFixtures.danger());
      assert.equal(asks(), false);
      await press(form, '#field-in-danger-no');
      assert.equal(asks(), true);
      form.remove();
      assert.equal(asks(), false);
      document.body.append(form);
      assert.equal(asks(), true);
      clear();
      const receipt = await show(formFixtures.receipt());
      // The code is shown nowhere else.
      assert.equal(asks(), true);
      await press(receipt, '.buttons .primary');
      assert.equal(asks(), false);
    });
  });

  describe('sends', () => {
    it('one request, however often it is told to', async () => {
      const fixture = formFixtures.review();
      const form = await show(fixture);
      const button = await part<HTMLButtonElement>(form, 'button[type=submit]');
      button.click();
      button.click();
      root(form).querySelector('form')?.requestSubmit();
      await page(form, 'received');
      expect(fixture.intakes).to.have.lengthOf(1);
    });

    it('one request when the reply is lost after storing; nothing says «received» before it is known', async () => {
      const shown = new Set<string>();
      let lost = 2;
      const fixture = formFixture({
        instead: async ({ method }, pass) => {
          const answer = await pass();
          if (method === 'PUT' && lost-- > 0) throw new TypeError('connection lost');
          return answer;
        },
      });
      const form = await show(fixture);
      await fillInUntil(form, 'review');
      const observer = new MutationObserver(() => shown.add(textOf(form)));
      observer.observe(root(form), { subtree: true, childList: true, characterData: true });
      await next(form);
      await says(form, 'підтвердження ще немає');
      await says(form, 'воно не подвоїться');
      for (const text of shown) expect(text).not.to.match(/звернення отримано/i);
      await press(form, '.buttons .primary');
      await says(form, 'Ваше звернення отримано');
      expect(fixture.intakes).to.have.lengthOf(1);
      assert.equal(lost, -1);
    });

    it('by itself when the network is back', async () => {
      let isDown = true;
      const fixture = formFixture({
        instead: (request) => (request.method === 'PUT' && isDown ? Promise.reject(new TypeError('down')) : undefined),
      });
      const form = await show(fixture);
      await send(form);
      await page(form, 'queued');
      isDown = false;
      window.dispatchEvent(new Event('online'));
      await page(form, 'received');
      expect(fixture.intakes).to.have.lengthOf(1);
    });

    it('nothing when a network answers with a page of its own, or with a word about something else', async () => {
      for (const answer of [
        () => new Response('<!doctype html><title>Wi-Fi</title>', { headers: { 'content-type': 'text/html' } }),
        () => Response.json({ submission_id: recordId(9), received_at: '', ciphertext_sha256: '0'.repeat(64) }),
      ]) {
        const form = await show(
          formFixture({ instead: ({ method }) => (method === 'PUT' ? Promise.resolve(answer()) : undefined) }),
        );
        await send(form);
        await says(form, 'підтвердження ще немає');
        clear();
      }
    });

    it('under a new number after a conflict', async () => {
      let refusals = 1;
      const fixture = formFixture({
        instead: ({ method }) =>
          method === 'PUT' && refusals-- > 0 ? Promise.resolve(Response.json({}, { status: 409 })) : undefined,
      });
      const form = await show(fixture);
      await send(form);
      await says(form, 'Звернення не прийнято');
      await press(form, '.buttons .primary');
      await page(form, 'review');
      await next(form);
      await page(form, 'received');
      expect(fixture.intakes).to.have.lengthOf(1);
    });

    it('nothing readable: not in the address, the headers or the body', async () => {
      const sent: string[] = [];
      const fixture = formFixture({
        instead: async (request, pass) => {
          sent.push(request.url, JSON.stringify([...request.headers]), await request.text());
          return pass();
        },
      });
      const form = await show(fixture);
      await send(form);
      await page(form, 'received');
      for (const text of ['social-worker', 'собака', '500000000', 'my-child'])
        expect(sent.join('\n')).not.to.include(text);
      const { receipt_code } = await opened(fixture);
      expect(sent.join('\n')).not.to.include(receipt_code);
    });

    it('what makes a page of the form out of any length of text that fits', async () => {
      const fixture = formFixture();
      const form = await show(fixture);
      await fillInUntil(form, 'note');
      await write(form, '#field-note', '👩‍👩‍👧 Ґудзь «їжак» \u202e <b>&amp;</b> \ud800'.padEnd(480, 'я'));
      await next(form);
      await next(form);
      await next(form);
      await page(form, 'received');
      expect((await opened(fixture)).answers['note'])
        .to.include('👩‍👩‍👧 Ґудзь «їжак»')
        .and.to.include('\ufffd');
    });
  });

  describe('leaves nothing', () => {
    const markers = ['собака', '0500000000', '+380500000000', 'social-worker'];

    it('in storage, address, history or title, nor on the page, after the receipt', async () => {
      const { length } = history;
      // Other files leave databases, which the browser keeps for all of them.
      const before = await indexedDB.databases();
      const form = await show(formFixtures.receipt());
      const code = words((await part(form, '#code')).textContent);
      for (const text of [...markers, code, code.replace(/ /g, '')]) {
        expect(await kept()).not.to.include(text);
        if (markers.includes(text)) expect(root(form).innerHTML).not.to.include(text);
      }
      await press(form, '.buttons .primary');
      await page(form, 'finished');
      expect(root(form).innerHTML).not.to.include(code);
      assert.equal(history.length, length);
      assert.deepEqual(await indexedDB.databases(), before);
    });

    it('when somebody leaves in a hurry: blank first, then wiped, then away', async () => {
      const form = await show(formFixtures.note());
      await write(form, '#field-note', note(form));
      const order: string[] = [];
      form.replacePage = (address) => order.push(address);
      document.addEventListener(
        'rk-exit',
        () => order.push(getComputedStyle(document.body).display === 'none' ? 'blank' : 'visible', pageOf(form) ?? ''),
        { once: true, capture: true },
      );
      (await part(form, '.exit')).click();
      assert.deepEqual(order, ['blank', 'note', 'https://www.gov.ua/']);
      await page(form, 'exited');
      for (const text of markers) {
        expect(await kept()).not.to.include(text);
        expect(root(form).innerHTML).not.to.include(text);
      }
      assert.equal(window.dispatchEvent(new Event('beforeunload', { cancelable: true })), true);
      // «Back» may bring the page back as it was.
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      assert.equal(order.length, 4);
    });
  });

  describe('shows numbers to call', () => {
    for (const state of ['no-keys', 'bad-keys', 'insecure-context', 'unsupported', 'no-form'] as const) {
      it(`and refuses: ${state}`, async () => {
        const fixture = formFixtures[state]();
        const form = await show(fixture);
        await page(form, 'blocked');
        await says(form, '112');
        assert.equal(root(form).querySelector('input, select, textarea'), null);
        assert.equal((await part<HTMLAnchorElement>(form, '.call.urgent')).href, 'tel:112');
        expect(fixture.intakes).to.have.lengthOf(0);
      });
    }

    it('of the page, when the API has none or cannot be reached', async () => {
      for (const state of ['no-hotlines', 'unreachable'] as const) {
        const form = await show(formFixtures[state]());
        await says(form, 'Ви в небезпеці?');
        assert.equal(form.querySelector('a')?.checkVisibility(), true, state);
        clear();
      }
    });

    it('and goes on when the API is back', async () => {
      let isDown = true;
      const form = await show(
        formFixture({ instead: () => (isDown ? Promise.reject(new TypeError('down')) : undefined) }),
      );
      await page(form, 'blocked');
      isDown = false;
      await press(form, '.buttons button');
      await page(form, 'before-you-start');
    });

    it('when the pinned fingerprint is that of another key', async () => {
      const form = await show(formFixture({ attributes: { 'keyset-fingerprint': 'ab'.repeat(32) } }));
      await page(form, 'blocked');
      await says(form, 'не пройшли перевірку');
    });
  });

  describe('knows the service that the person came from', () => {
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('by an attribute or by the address of the page, and sends it along', async () => {
      history.replaceState(null, '', `#service=${recordId(1)}`);
      const fixture = formFixtures.start();
      const form = await show(fixture);
      await says(form, 'Консультації психолога');
      await fillInUntil(form, 'review');
      expect(textOf(form)).to.include('Психолог');
      await next(form);
      await page(form, 'received');
      expect((await opened(fixture)).service).to.include({ id: recordId(1), name: 'Консультації психолога' });
    });

    it('and forgets it when told to, with what it had chosen', async () => {
      const fixture = formFixtures.service();
      const form = await show(fixture);
      await press(form, '[part=service] button');
      assert.equal(root(form).querySelector('[part=service]'), null);
      await send(form);
      await page(form, 'received');
      const payload = await opened(fixture);
      assert.equal(payload.service, undefined);
      assert.deepEqual(payload.answers['help'], ['social-worker', 'other']);
    });
  });

  it('lets the place be skipped when the lists do not load, and answered when they do', async () => {
    const fixture = formFixtures['places-failing']();
    const form = await show(fixture);
    await press(form, '.notice.soon .button:last-child');
    await page(form, 'contact');
    await press(form, '#field-contact-way-i-will-contact-you');
    await next(form);
    await next(form);
    await next(form);
    await page(form, 'review');
    expect(textOf(form)).to.include('Область і громада не вказано');
    await next(form);
    await page(form, 'received');
    expect((await opened(fixture)).answers).not.to.have.property('place');
  });

  it('takes an oblast alone, and lets an optional choice be taken back', async () => {
    const fixture = formFixture();
    const form = await show(fixture);
    await fillInUntil(form, 'person');
    await press(form, '#field-for-whom-me');
    await press(form, '#field-age-band-60-plus');
    await press(form, '.question .link-button');
    await next(form);
    await choose(form, '#field-place', oblasts.donetsk.code);
    await next(form);
    await page(form, 'contact');
    await press(form, '#field-contact-way-i-will-contact-you');
    for (const name of ['note', 'sharing', 'review', 'received']) {
      await next(form);
      await page(form, name);
    }
    assert.deepEqual((await opened(fixture)).answers, {
      'in-danger': 'no',
      help: ['social-worker', 'other'],
      'for-whom': 'me',
      place: oblasts.donetsk.code,
      'contact-way': 'i-will-contact-you',
    });
  });

  it('shows whatever is in the data as text', async () => {
    const form = await show(formFixtures['html-in-data']());
    await says(form, '<img src=x');
    assert.equal(root(form).querySelector('img'), null);
    assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
  });

  it('says that a demonstration is one, at the start, before sending and afterwards', async () => {
    const form = await show(formFixtures.demo());
    await says(form, 'Демонстрація: на ці звернення ніхто не відповідає');
    await fillInUntil(form, 'review');
    await says(form, 'Демонстрація');
    await next(form);
    await page(form, 'received');
    await says(form, 'Демонстрація');
  });

  it('copies the code, or selects it where the browser refuses', async () => {
    const form = await show(formFixtures.receipt());
    const clipboard = { writeText: () => Promise.reject(new Error('refused')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await press(form, '.code button');
    await says(form, 'Код виділено');
    const copied: string[] = [];
    clipboard.writeText = ((text: string) => (copied.push(text), Promise.resolve())) as never;
    await press(form, '.code button');
    await says(form, 'Скопійовано');
    expect(copied[0]).to.match(/^\d{21}$/);
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});

describe('an intake form in a page', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('works with bad attributes, and warns once for each', async () => {
    const attributes = {
      theme: 'purple',
      'heading-level': '9',
      service: 'that one',
      'exit-url': 'javascript:alert(1)',
    };
    const form = await show(formFixture({ attributes }));
    await page(form, 'before-you-start');
    assert.equal((await part(form, '#page-heading')).getAttribute('aria-level'), '2');
    assert.equal((await part<HTMLAnchorElement>(form, '.exit')).href, 'https://www.gov.ua/');
    // They come with the code that is loaded while the person reads.
    await until(() => log.messages.length === 4);
    form.requestUpdate();
    await form.updateComplete;
    for (const name of Object.keys(attributes)) {
      expect(
        log.messages.filter((message) => message.startsWith('<rk-intake-form>: ') && message.includes(`${name}="`)),
        name,
      ).to.have.lengthOf(1);
    }
    expect(log.messages).to.have.lengthOf(4);
  });

  for (const [name, value] of Object.entries({ form: 'Help Request', organization: 'us' })) {
    it(`asks for no other form than the page names: ${name}="${value}"`, async () => {
      const fixture = formFixture({ attributes: { [name]: value } });
      const form = await show(fixture);
      await page(form, 'blocked');
      await until(() => log.messages.length === 1);
      expect(log.messages[0]).to.include(`${name}="${value}"`).and.to.include('the form refuses');
      log.messages.length = 0;
    });
  }

  it('warns of a fingerprint that cannot be one, and sends nothing', async () => {
    const form = await show(formFixture({ attributes: { 'keyset-fingerprint': 'abc' } }));
    await page(form, 'blocked');
    await until(() => log.messages.length > 0);
    expect(log.messages[0]).to.include('keyset-fingerprint="abc" is no SHA-256');
  });

  it('can be there twice without one knowing of the other', async () => {
    const one = await show(formFixtures.danger());
    const other = await show(formFixtures.danger());
    await press(one, '#field-in-danger-yes');
    await next(one);
    await page(one, 'help');
    assert.equal(pageOf(other), 'danger');
    assert.deepEqual(log.messages, []);
  });
});
