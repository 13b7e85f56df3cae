import { assert, expect } from '@open-wc/testing';
import '../define/rk-impact-counter.ts';
import { find, keepConsoleQuiet, says, textOf } from '../figure-element/testing/page.ts';
import { clear, listenToConsole, nextEvent, root, until, words } from '../testing/page.ts';
import { counterFixture, counterFixtures, showFixture } from './fixtures/fixtures.ts';
import { show, showsOwnWords } from './testing/page.ts';

describe('the impact counter', () => {
  keepConsoleQuiet();

  describe('shows a figure', () => {
    it('with its unit, place, period, source and date, in Ukrainian', async () => {
      const counter = await show(counterFixtures.ready);
      assert.equal(
        textOf(counter),
        'Індивідуальні консультації 4925 консультацій. 4 925 консультацій Донецька область, січень–червень 2025 ' +
          'Джерело: Публічний звіт за перше півріччя 2025 року, ГО «Приклад» Станом на 30 червня 2025 року',
      );
      assert.equal(showsOwnWords(counter), false);
      assert.equal(find(counter, '#heading')?.getAttribute('aria-level'), '2');
    });

    it('in English where the page is', async () => {
      const counter = await show(counterFixtures.ready, { language: 'en' });
      assert.equal(
        textOf(counter),
        'Individual consultations 4,925 consultations. 4,925 consultations Donetsk oblast, January–June 2025 ' +
          'Source: Public report for the first half of 2025, NGO Example As of 30 June 2025',
      );
    });

    it('never without its qualifier', async () => {
      const over = await show(counterFixtures.over, { language: 'en' });
      assert.equal(words(find(over, '.amount')?.innerText), 'Over 1,600 requests');
      const nearly = await show(counterFixtures.nearly, { language: 'en' });
      assert.equal(words(find(nearly, '.amount')?.innerText), 'Nearly 10,000 children and families');
      const inSentence = await show(counterFixtures.inline, { language: 'en' });
      expect(textOf(inSentence)).to.match(
        /^over 1,600 requests \(Zaporizhzhia, the first six months of work; source: /,
      );
    });

    it('in words where it is an order of magnitude, without a digit', async () => {
      const counter = await show(counterFixtures['order-of-magnitude']);
      assert.equal(words(find(counter, '.amount')?.innerText), 'Десятки тисяч родин');
      assert.equal(find(counter, '.visually-hidden')?.textContent, 'Десятки тисяч родин.');
      expect(textOf(counter)).to.include('Україна, 2024 рік');
    });

    it('whatever the number is', async () => {
      expect(textOf(await show(counterFixtures.zero))).to.include('0 звернень');
      clear();
      const many = await show(counterFixtures['seven-digits'], { width: 256 });
      expect(textOf(many)).to.include('1 234 567');
      const number = find(many, '.number');
      expect(number?.getClientRects()).to.have.lengthOf(1);
      expect(number?.scrollWidth).to.be.at.most(256);
    });

    it('with what it counts, whose work it is and who paid for it', async () => {
      const counter = await show(counterFixtures.donors);
      const text = textOf(counter);
      expect(text).to.include('Що рахують: Одна зустріч').and.to.include('Організація: ГО «Інший приклад»');
      expect(text).to.include('Донори: Уряд Німеччини через KfW, Уряд Великої Британії, Гуманітарний фонд для України');
    });

    it('with what is known of its truth', async () => {
      expect(textOf(await show(counterFixtures.provisional))).to.include('Попередні дані, ще можуть змінитися');
      expect(textOf(await show(counterFixtures.verified))).to.include('Перевірено');
      expect(textOf(await show(counterFixtures.restated)))
        .to.include('Уточнено')
        .and.to.include('Раніше тут було 4 952');
      expect(textOf(await show(counterFixtures.demo))).to.include('Демонстраційні дані');
      expect(textOf(await show(counterFixtures.ready))).not.to.match(/дані|Перевірено|Уточнено/);
    });

    it('that may be out of date, with the day to which it holds', async () => {
      const overdue = await show(counterFixtures.overdue);
      assert.equal(
        words(find(overdue, '.notice')?.innerText),
        'Показник мали переглянути до 31 грудня 2025 року, тож він міг застаріти. Дані станом на 30 червня 2025 року.',
      );
      const stays = await show(counterFixtures['cannot-refresh']);
      expect(textOf(stays)).to.include('4 925').and.to.include('Оновити показник не вдалося. Дані станом на 30 червня');
    });

    it('as text, whatever is in the data', async () => {
      const counter = await show(counterFixtures['html-in-data']);
      expect(textOf(counter)).to.include('<img src=x').and.to.include('<b>Звіт</b>');
      assert.equal(root(counter).querySelector('img, b, a'), null);
      assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
    });

    it('with the source as a link where it has an address', async () => {
      const counter = await show(counterFixtures.ready);
      assert.equal(find(counter, 'a')?.getAttribute('href'), 'https://reports.example/2025-h1');
      const other = await show(counterFixtures['without-address']);
      assert.equal(find(other, 'a'), null);
      expect(textOf(other)).to.include('Джерело: Публічний звіт');
    });

    it('marking what is in another language than the page', async () => {
      const counter = await show(counterFixtures['ukrainian-only'], { language: 'en' });
      const marked = [...root(counter).querySelectorAll<HTMLElement>('.where [lang]')];
      assert.deepEqual(
        marked.map(({ lang, textContent }) => [lang, textContent]),
        [['uk', 'Донецька область']],
      );
    });

    it('and tells the page', async () => {
      const told = nextEvent('rk-figure');
      await show(counterFixtures.ready);
      const { figure } = await told;
      assert.equal(figure.value, 4925);
    });
  });

  describe('shows a breakdown when asked to', () => {
    const rows = (counter: Element) =>
      [...root(counter).querySelectorAll<HTMLElement>('li')].map(({ innerText }) => words(innerText));

    it('with what the parts leave out as a row of its own', async () => {
      assert.deepEqual(rows(await show(counterFixtures.ready)), []);
      assert.deepEqual(rows(await show(counterFixtures.breakdown)), [
        'Логопеди і спеціальні педагоги 2 490',
        'Психологи 1 395',
        'Соціальні працівники 991',
        'Не розподілено 49',
      ]);
      assert.equal(rows(await show(counterFixtures.breakdown, { language: 'en' })).at(-1), 'Not broken down 49');
    });

    it('and no such row where nothing is left out', async () => {
      expect(rows(await show(counterFixtures['complete-breakdown']))).to.have.lengthOf(3);
    });

    it('with bars that are shares of the whole', async () => {
      const counter = await show(counterFixtures.breakdown);
      const shares = [...root(counter).querySelectorAll('.bar')].map(
        (bar) => parseFloat(getComputedStyle(bar, '::before').width) / bar.getBoundingClientRect().width,
      );
      const expected = [2490, 1395, 991, 49].map((value) => value / 4925);
      for (const [index, share] of shares.entries()) expect(share).to.be.closeTo(expected[index] ?? NaN, 0.01);
      expect(shares).to.have.lengthOf(4);
    });
  });

  describe('withholds a figure', () => {
    it('that is suppressed, with the reason, and the number on the page too', async () => {
      const counter = await show(counterFixtures.suppressed);
      expect(textOf(counter))
        .to.include('Число не оприлюднено')
        .and.to.include('за числом можна було б упізнати людей');
      assert.equal(find(counter, '.number'), null);
      assert.equal(showsOwnWords(counter), false);
      const inSentence = await show(counterFixtures['inline-suppressed']);
      expect(textOf(inSentence)).to.match(/^число не оприлюднено \(випадків замало; /);
    });
  });

  describe('without a figure', () => {
    it('shows what the page has inside it while the figure is on its way', async () => {
      const counter = await show(counterFixtures.loading);
      assert.equal(showsOwnWords(counter), true);
      assert.equal(textOf(counter), '');
    });

    it('says that it is on its way where the page has nothing inside it', async () => {
      const counter = await show(counterFixtures['loading-without-text']);
      assert.equal(textOf(counter), 'Завантажуємо…');
      // As when a parser comes to the content after the element was upgraded.
      counter.append('4 925 консультацій');
      await until(() => textOf(counter) === '' && showsOwnWords(counter));
    });

    it('says that what the page has may be old', async () => {
      const counter = await show(counterFixtures.error);
      assert.equal(showsOwnWords(counter), true);
      assert.equal(
        textOf(counter),
        'Не вдалося завантажити показник. Показано те, що записано на самій сторінці: дані могли застаріти.',
      );
      const inSentence = await show(counterFixtures['inline-error']);
      assert.equal(showsOwnWords(inSentence), true);
      expect(textOf(inSentence)).to.include('дані могли застаріти');
    });

    it('says so where the page has nothing inside it, and tries again when asked to', async () => {
      let isDown = true;
      const counter = await show(
        counterFixture({
          hasFallback: false,
          answer: () => (isDown ? Promise.resolve(new Response('', { status: 503 })) : undefined),
        }),
      );
      expect(textOf(counter)).to.include('Не вдалося завантажити показник.');
      const button = find(counter, 'button');
      button?.focus();
      button?.click();
      assert.equal(button?.isConnected, true);
      isDown = false;
      await until(() => !counter.counterState.loading);
      find(counter, 'button')?.click();
      await says(counter, '4 925');
      // The button is gone: focus is at what came in its place.
      assert.equal(root(counter).activeElement?.id, 'heading');
    });

    it('knows when there is no network, and loads the figure when it is back', async () => {
      let isOffline = true;
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        const counter = await show(
          counterFixture({ answer: () => (isOffline ? Promise.reject(new TypeError('no network')) : undefined) }),
        );
        expect(textOf(counter)).to.include('Немає інтернету, тому показник не завантажено.');
        isOffline = false;
        window.dispatchEvent(new Event('online'));
        await says(counter, '4 925');
        assert.equal(showsOwnWords(counter), false);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('tells the page', async () => {
      const told = nextEvent('rk-error');
      await show(counterFixtures.error);
      expect((await told).error).to.include({ code: 'unexpected_answer' });
    });
  });

  it('shares a request with others that show the same figure', async () => {
    let requests = 0;
    const { fetch, ...fixture } = counterFixtures.ready;
    const counted = { ...fixture, fetch: (request: Request) => (requests++, fetch(request)) };
    document.documentElement.lang = 'uk';
    const counters = await Promise.all([1, 2, 3].map(() => showFixture(counted, document.body)));
    for (const counter of counters) expect(textOf(counter)).to.include('4 925');
    assert.equal(requests, 1);
  });

  it('leaves what the visitor has marked alone while nothing changes', async () => {
    const counter = await show(counterFixtures.ready);
    const heading = find(counter, '#heading');
    counter.requestUpdate();
    await counter.updateComplete;
    assert.equal(find(counter, '#heading'), heading);
  });
});

describe('a figure that the API does not have', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('leaves what the page has inside, says so, and warns whoever made the page', async () => {
    const counter = await show(counterFixtures['not-found']);
    assert.equal(showsOwnWords(counter), true);
    expect(textOf(counter)).to.include('Такого показника в базі немає. Показано те, що записано на самій сторінці');
    assert.deepEqual(log.messages, [
      '<rk-impact-counter>: figure="donetsk-2025-h1-consultations" is not known to the API.',
    ]);
  });

  it('tells that a figure was withdrawn from one that never was', async () => {
    const counter = await show(counterFixtures.withdrawn);
    assert.equal(showsOwnWords(counter), true);
    expect(textOf(counter)).to.include('Цей показник відкликано. Показано те, що записано на самій сторінці');
    const inEnglish = await show(counterFixtures.withdrawn, { language: 'en' });
    expect(textOf(inEnglish)).to.include('This figure was withdrawn.');
    assert.equal(find(inEnglish, 'button'), null);
  });

  it('offers no second try', async () => {
    const counter = await show(counterFixtures['not-found-without-text']);
    assert.equal(textOf(counter), 'Такого показника в базі немає.');
    assert.equal(find(counter, 'button'), null);
  });
});
