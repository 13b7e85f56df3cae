import { assert, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-service-finder.ts';
import { noLongerIn, showIn } from '../../testing/media.ts';
import { clear, listenToConsole, nextEvent, until, words } from '../../testing/page.ts';
import { finderFixture, finderFixtures, open } from '../fixtures/fixtures.ts';
import { recordId } from '../fixtures/fixture-records.ts';
import { part, says, show, textOf } from '../testing/page.ts';
import { feedbackQueue, shortlist } from './acting-desk.ts';
import { FEEDBACK_KEY } from './feedback/feedback-queue.ts';
import { SHORTLIST_KEY } from './shortlist/shortlist.ts';

const announced = () => words(document.querySelector('[data-rk-announcer]')?.textContent);
const receipt = async (request: Request) => {
  const { feedback_id } = (await request.clone().json()) as { feedback_id: string };
  const being_checked = { since: '2026-11-21', kinds: ['closed'] };
  return Response.json({ feedback_id, being_checked }, { status: 201 });
};

/** A finder whose API takes feedback, as far as there is a network. */
function withFeedback() {
  const network = { isThere: true, sent: [] as Record<string, unknown>[] };
  const { fetch, ...rest } = finderFixture();
  return {
    network,
    fixture: {
      ...rest,
      fetch: async (request: Request, init?: RequestInit) => {
        if (!request.url.endsWith('/v1/feedback')) return fetch(request, init);
        if (!network.isThere) throw new TypeError('Failed to fetch');
        network.sent.push((await request.clone().json()) as Record<string, unknown>);
        return receipt(request);
      },
    },
  };
}

describe('what can be done with a service', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
    shortlist.clear();
    localStorage.clear();
  });
  afterEach(() => {
    clear();
    history.replaceState(null, '', location.href.split('#')[0]);
    shortlist.clear();
    localStorage.clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  describe('a link', () => {
    it('opens the service when the page is opened, and leaves the address on the way back to the list', async () => {
      location.hash = `#rk-service=${recordId(2)}`;
      const finder = await show(finderFixtures.ready);
      await says(finder, 'Допомога з документами, виплатами та житлом.');
      await part(finder, '.actions');
      (await part(finder, '.back')).click();
      await until(() => location.hash === '');
    });

    it('takes no focus from what somebody types in later, when the service comes into the list', async () => {
      location.hash = `#rk-service=${recordId(2)}`;
      const finder = await show(finderFixture({ attributes: { category: 'speech-therapy' } }));
      await part(finder, '.actions');
      (await part(finder, '.back')).click();
      await until(() => finder.shadowRoot?.activeElement?.id === 'results-heading');
      assert.isNull(finder.shadowRoot?.querySelector(`[data-item="${recordId(2)}"]`));
      (await part(finder, '#text')).focus();
      finder.removeAttribute('category');
      await part(finder, `[data-item="${recordId(2)}"]`);
      await finder.updateComplete;
      assert.equal(finder.shadowRoot.activeElement?.id, 'text');
    });

    it('opens another service while the page is open', async () => {
      const finder = await show(finderFixtures.details);
      await part(finder, '.actions');
      location.hash = `#rk-service=${recordId(2)}`;
      await says(finder, 'Допомога з документами, виплатами та житлом.');
    });

    it('goes to messengers with what one needs to know, in the language of the visitor', async () => {
      const finder = await show(finderFixtures.details);
      (await part(finder, '[aria-controls=acting-share]')).click();
      const viber = await part<HTMLAnchorElement>(finder, '.ways a[href^="viber:"]');
      const text = new URL(viber.href).searchParams.get('text') ?? '';
      for (const needed of [
        'Консультації психолога',
        'Телефон: 15-45',
        'вул. Прикладна, 1, Буча',
        `#rk-service=${recordId(1)}`,
      ]) {
        expect(text).to.include(needed);
      }
      const contacted = nextEvent('rk-contact');
      viber.addEventListener('click', (event) => event.preventDefault());
      viber.click();
      expect(await contacted).to.include({ kind: 'share', value: 'viber' });
    });

    it('is a code with a quiet zone, dark on light also in the dark, and says what it is', async () => {
      const finder = await show(finderFixtures.sharing, { dark: true });
      const code = await part(finder, '.qr svg');
      assert.equal(code.getAttribute('aria-label'), 'QR-код із посиланням на «Консультації психолога»');
      expect(code.getAttribute('viewBox')).to.match(/^-4 -4 /);
      assert.equal(getComputedStyle(await part(finder, '.qr rect')).fill, 'rgb(255, 255, 255)');
      assert.equal(getComputedStyle(await part(finder, '.qr path')).fill, 'rgb(0, 0, 0)');
    });
  });

  describe('the shortlist', () => {
    it('is filled with stars, tells so, and leads to the service', async () => {
      const finder = await show(finderFixtures.ready);
      const star = await part(finder, '.star');
      star.click();
      await until(() => star.getAttribute('aria-pressed') === 'true');
      await until(() => announced().includes('Збережено на цьому пристрої.'));
      assert.deepEqual(JSON.parse(localStorage.getItem(SHORTLIST_KEY) ?? ''), [
        { id: recordId(1), name: 'Консультації психолога' },
      ]);
      (await part(finder, '.list-tools > .button')).click();
      (await part(finder, 'dialog.saved[open] .saved-list .link-button')).click();
      await until(() => finder.finderState?.selection?.id === recordId(1));
      await until(() => finder.shadowRoot?.activeElement?.id === 'details-heading');
    });

    it('keeps focus while it is emptied, and gives it back when it is closed', async () => {
      const finder = await show(finderFixtures.ready);
      (await part(finder, '.star')).click();
      const button = await part(finder, '.list-tools > .button');
      button.focus();
      button.click();
      (await part(finder, 'dialog.saved[open] .saved-list .icon-button')).click();
      await until(() => finder.shadowRoot?.activeElement?.id === 'saved-heading');
      assert.isNull(localStorage.getItem(SHORTLIST_KEY));
      await sendKeys({ press: 'Escape' });
      await until(() => finder.shadowRoot?.activeElement === button);
    });

    it('works without storage, and says that it will not last', async () => {
      const original = Object.getOwnPropertyDescriptor(window, 'localStorage');
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      try {
        const finder = await show(finderFixtures.ready);
        (await part(finder, '.star')).click();
        await part(finder, '.star[aria-pressed=true]');
        await until(() => announced().includes('браузер нічого не зберігає'));
        (await part(finder, '.list-tools > .button')).click();
        await says(finder, 'список зникне, коли ви закриєте сторінку');
      } finally {
        if (original) Object.defineProperty(window, 'localStorage', original);
        else Reflect.deleteProperty(window, 'localStorage');
      }
    });
  });

  describe('«something is wrong here»', () => {
    it('is said with two taps, and shows at once that it is being checked', async () => {
      const { fixture, network } = withFeedback();
      const finder = await show(fixture);
      await open(finder, 1);
      (await part(finder, '[aria-controls=acting-feedback]')).click();
      const contacted = nextEvent('rk-contact');
      (await part(finder, '.kinds button')).click();
      expect(await contacted).to.include({ kind: 'feedback', value: 'closed' });
      await says(finder, 'Повідомлення надіслано');
      await says(finder, 'Люди кажуть: тут зачинено.');
      expect(network.sent).to.have.lengthOf(1);
      expect(network.sent[0]).to.include({ kind: 'closed', service_at_location_id: recordId(1) });
      assert.isNull(localStorage.getItem(FEEDBACK_KEY));
    });

    it('waits on the device without a network, and goes out when it is back', async () => {
      const { fixture, network } = withFeedback();
      network.isThere = false;
      const finder = await show(fixture);
      await open(finder, 1);
      (await part(finder, '[aria-controls=acting-feedback]')).click();
      (await part(finder, '.kinds li:last-child button')).click();
      const note = await part<HTMLTextAreaElement>(finder, '#feedback-note');
      await until(() => finder.shadowRoot?.activeElement === note);
      note.value = 'Вхід з двору';
      (await part(finder, '.kinds li:last-child button')).click();
      await says(finder, 'збережено на цьому пристрої');
      expect(localStorage.getItem(FEEDBACK_KEY)).to.include('Вхід з двору');
      assert.equal(feedbackQueue.length, 1);
      network.isThere = true;
      window.dispatchEvent(new Event('online'));
      await until(() => network.sent.length === 1);
      expect(network.sent[0]).to.include({ kind: 'wrong_other', note: 'Вхід з двору' });
      await until(() => localStorage.getItem(FEEDBACK_KEY) === null);
      await until(() => announced().includes('надіслано. Дякуємо.'));
      await says(finder, 'Повідомлення надіслано');
      expect(finder.shadowRoot?.querySelector('.feedback-outcome')?.textContent).not.to.include('збережено');
    });
  });

  describe('a date', () => {
    it('becomes a file for the calendar', async () => {
      const finder = await show(finderFixtures['to-calendar']);
      const saved: { name: string; text: Promise<string> }[] = [];
      const blobs = new Map<string, Blob>();
      const original = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        const address = original(blob);
        blobs.set(address, blob);
        return address;
      };
      HTMLAnchorElement.prototype.click = function () {
        saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
      };
      try {
        (await part(finder, '.dates button')).click();
        const file = await until(() => saved[0]);
        expect(file.name).to.match(/^\d{4}-\d\d-\d\d\.ics$/);
        const text = await file.text;
        expect(text).to.match(/^BEGIN:VCALENDAR\r\n/);
        expect(text.match(/BEGIN:VEVENT/g)).to.have.lengthOf(1);
      } finally {
        URL.createObjectURL = original;
        Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
      }
    });
  });

  describe('paper', () => {
    const print = window.print.bind(window);
    let prints = 0;
    beforeEach(() => {
      prints = 0;
      window.print = () => prints++;
    });
    afterEach(async () => {
      window.print = print;
      await noLongerIn({ media: 'screen' });
      window.dispatchEvent(new Event('afterprint'));
    });
    const sheet = () => document.querySelector<HTMLElement>('[data-rk-print]');

    it('has the service alone on it, and the page is as before after printing', async function () {
      const refused: string[] = [];
      const note = (event: SecurityPolicyViolationEvent) => refused.push(event.violatedDirective);
      document.addEventListener('securitypolicyviolation', note);
      const finder = await show(finderFixtures.details);
      const before = document.adoptedStyleSheets.length;
      (await part(finder, '.actions > .button:last-child')).click();
      await until(() => prints === 1);
      assert.equal(sheet()?.checkVisibility(), false);
      await showIn(this, { media: 'print' });
      await until(() => sheet()?.checkVisibility());
      assert.equal(finder.checkVisibility(), false);
      const text = words((sheet()?.shadowRoot?.firstElementChild as HTMLElement).innerText);
      for (const needed of ['Консультації психолога', '15-45', 'вул. Прикладна, 1', 'Безоплатно', 'Надруковано']) {
        expect(text).to.include(needed);
      }
      expect(text).not.to.include('Надіслати');
      // A style attribute in markup is what a strict policy refuses.
      assert.isNull(sheet()?.shadowRoot?.querySelector('[style], style') ?? null);
      window.dispatchEvent(new Event('afterprint'));
      assert.isNull(sheet());
      assert.equal(document.adoptedStyleSheets.length, before);
      document.removeEventListener('securitypolicyviolation', note);
      assert.deepEqual(refused, []);
    });

    it('fits a pocket with what is saved: name, phone, place and hours', async () => {
      const finder = await show(finderFixtures.ready);
      (await part(finder, '.star')).click();
      (await part(finder, '.list-tools > .button')).click();
      await says(finder, 'Надрукувати кишеньковий список');
      (await part(finder, '.saved-buttons .button')).click();
      await until(() => prints === 1);
      const entries = sheet()?.shadowRoot?.querySelectorAll('.pocket li') ?? [];
      expect(entries).to.have.lengthOf(1);
      for (const needed of ['Консультації психолога', '15-45', 'вул. Прикладна, 1']) {
        expect(words(entries[0]?.textContent)).to.include(needed);
      }
    });
  });

  describe('the time', () => {
    it('is kept while the service is looked at: a place that closes says in how many minutes', async () => {
      const waiting: (() => void)[] = [];
      // The fixture closes at the next full hour.
      const HOUR = 3_600_000;
      let time = Math.floor(Date.now() / HOUR) * HOUR + 20 * 60_000;
      const finder = await show(finderFixtures['closes-soon']);
      finder.clock = {
        now: () => time,
        after: (_, callback) => {
          waiting.push(callback);
          return () => undefined;
        },
      };
      await open(finder, 2);
      await part(finder, '.actions');
      const minutes = () => Number(/Зачиняється за (\d+) хв/.exec(textOf(finder))?.[1] ?? NaN);
      finder.requestUpdate();
      await until(() => minutes() === 40);
      time += 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => minutes() === 39);
      time += 60_000;
      waiting.at(-1)?.();
      await until(() => minutes() === 38);
    });
  });
});
