import { assert, expect } from '@open-wc/testing';
import '../define/rk-service-finder.ts';
import { finderFixture, finderFixtures, type } from './fixtures/fixtures.ts';
import { hromadas, oblasts } from './fixtures/fixture-places.ts';
import { dayFrom, directory, recordId } from './fixtures/fixture-records.ts';
import { clear, listenToConsole, nextEvent, root, until, words } from '../testing/page.ts';
import { choose, part, says, show, textOf } from './testing/page.ts';

describe('the service finder', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  describe('shows results', () => {
    it('with their number as the heading, in Ukrainian', async () => {
      const finder = await show(finderFixtures.ready);
      await says(finder, 'Знайдено 8 послуг');
      await until(() => finder.shadowRoot?.querySelectorAll('[part=result]').length === 8);
      const heading = await part(finder, '#results-heading');
      assert.equal(heading.getAttribute('aria-level'), '2');
    });

    it('in English where the page is', async () => {
      const finder = await show(finderFixtures.ready, { language: 'en' });
      await says(finder, 'Found 8 services');
      expect(textOf(finder)).to.include('Psychological consultations').and.to.include('Open until');
    });

    it('that say whether they are open in words and with a picture', async () => {
      const finder = await show(finderFixtures.ready);
      await part(finder, '[part=result]:nth-child(8)');
      const labels = [...(finder.shadowRoot?.querySelectorAll('.status-label') ?? [])];
      expect(labels.map((label) => words(label.textContent).replace(/ \d+ хв$/, ''))).to.include.members([
        'Відчинено',
        'Зачиняється за',
        'Зачинено',
        'Наступний візит',
        'Тимчасово зачинено',
        'Змінили адресу',
        'Години роботи невідомі',
      ]);
      for (const label of labels) expect(label.querySelector('svg')).to.exist;
    });

    it('with the numbers of mobile teams, confidential places and distances as they may be told', async () => {
      const finder = await show(finderFixtures.confidential);
      await says(finder, 'Адресу повідомляють телефоном');
      expect(textOf(finder)).not.to.include('Прикладна');
    });

    it('as text, whatever is in the data', async () => {
      const finder = await show(finderFixtures['html-in-data']);
      await says(finder, '<img src=x');
      assert.equal(finder.shadowRoot?.querySelector('img'), null);
      (await part(finder, `[data-item="${recordId(1)}"]`)).click();
      await part(finder, '.contact-buttons');
      expect([...root(finder).querySelectorAll('a')].map(({ protocol }) => protocol)).not.to.include('javascript:');
      assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
    });

    it('that are invented with a badge, and real ones without', async () => {
      const finder = await show(finderFixtures.demo);
      await says(finder, 'Демонстраційні дані');
      clear();
      const live = await show(finderFixtures.live);
      await says(live, 'Знайдено 3 послуги');
      expect(textOf(live)).not.to.include('Демонстраційні');
    });

    it('whose times are told anew part by part, so that the page answers in between', async () => {
      const finder = await show(finderFixtures['many-pages']);
      (await part(finder, '.more button')).click();
      await says(finder, 'Показано 40 з 47');
      await until(() => finder.shadowRoot?.querySelectorAll('[part=result]').length === 40);
      const said = () => [...root(finder).querySelectorAll('.status')].map(({ textContent }) => words(textContent));
      const before = said();
      const { clock } = finder;
      finder.clock = {
        now: () => clock.now() + 30 * 86_400_000,
        after: (time, callback) => clock.after(time, callback),
      };
      await finder.updateComplete;
      assert.notEqual(said().at(0), before.at(0));
      assert.equal(said().at(-1), before.at(-1));
      await until(() => said().every((status, index) => status !== before[index]));
    });

    it('a page at a time, and moves focus to the first new one', async () => {
      const finder = await show(finderFixtures['many-pages']);
      await says(finder, 'Показано 20 з 47');
      (await part(finder, '.more button')).click();
      await says(finder, 'Показано 40 з 47');
      const first = await until(() =>
        finder.shadowRoot?.querySelectorAll('[part=result]')[20]?.querySelector('button'),
      );
      await until(() => finder.shadowRoot?.activeElement === first);
      (await part(finder, '.more button')).click();
      await until(() => finder.shadowRoot?.querySelectorAll('[part=result]').length === 47);
      assert.equal(finder.shadowRoot?.querySelector('.more'), null);
    });
  });

  describe('searches', () => {
    it('as one types, and tells the page', async () => {
      const finder = await show(finderFixtures.ready);
      await part(finder, '[part=result]');
      const searched = nextEvent('rk-search');
      await type(finder, 'логопед для');
      const event = await searched;
      expect(event).to.include({ text: 'логопед для', total: 1 });
      await says(finder, 'Знайдено 1 послугу');
    });

    it('ends a request whose question is out of date', async () => {
      const signals: AbortSignal[] = [];
      const waiting = finderFixture({
        search: (request) => {
          signals.push(request.signal);
          return new Promise(() => undefined);
        },
        timing: { typingPause: 0 },
      });
      const finder = await show(waiting);
      await type(finder, 'пси');
      await until(() => signals.length === 2);
      await type(finder, 'психолог');
      await until(() => signals.length === 3);
      await until(() => signals[1]?.aborted);
      assert.deepEqual(
        signals.map(({ aborted }) => aborted),
        [true, true, false],
      );
    });

    it('in an oblast and then in one of its hromadas', async () => {
      const finder = await show(finderFixtures.ready);
      await choose(finder, 'oblast', oblasts.kyiv.code);
      await choose(finder, 'hromada', hromadas.irpin.code);
      await says(finder, 'Знайдено 1 послугу');
      expect(finder.finderState?.query).to.include({ oblast: oblasts.kyiv.code, hromada: hromadas.irpin.code });
      await choose(finder, 'hromada', '');
      await says(finder, 'Знайдено 4 послуги');
    });

    it('by the kind of help, with how many there are of each', async () => {
      const finder = await show(finderFixtures.ready);
      await until(() => finder.shadowRoot?.querySelector('#category option:nth-child(2)'));
      const options = [...(await part<HTMLSelectElement>(finder, '#category')).options].map(({ text }) => text);
      expect(options).to.include.members(['Усі види допомоги', 'Психологічна підтримка (2)']);
      await choose(finder, 'category', 'legal-aid');
      await says(finder, 'Знайдено 1 послугу');
    });

    it('says what it searched for instead', async () => {
      const finder = await show(finderFixtures.corrected);
      await says(finder, 'Показано результати для «психолог». Ви ввели «gcb[jkju».');
    });

    it('offers ways on when nothing was found', async () => {
      const finder = await show(finderFixtures['empty-with-suggestions']);
      await says(finder, 'Нічого не знайдено');
      await part(finder, '.suggestions');
      const buttons = [...root(finder).querySelectorAll<HTMLElement>('.suggestions button')];
      assert.deepEqual(
        buttons.map(({ textContent }) => words(textContent)),
        ['Київська область 12 послуг', 'Усі види допомоги 3 послуги', 'Увесь довідник 248 послуг'],
      );
      buttons[2]?.click();
      await until(() => finder.finderState?.query.category === '');
      expect(finder.finderState?.query).to.include({ hromada: '', oblast: '' });
    });

    it('begins with the kinds of help, until one is chosen', async () => {
      const finder = await show(finderFixtures.ready);
      const tile = await part(finder, '.tile');
      tile.focus();
      tile.click();
      await until(() => finder.finderState?.results?.query.category);
      assert.isEmpty(root(finder).querySelectorAll('.tile'));
      assert.equal(root(finder).activeElement?.id, 'results-heading');
    });

    it('goes back to what the page preset', async () => {
      const fixture = finderFixture({ attributes: { hromada: hromadas.bucha.code } });
      const finder = await show(fixture);
      await choose(finder, 'category', 'legal-aid');
      const reset = await until(() =>
        [...root(finder).querySelectorAll('button')].find(({ innerText }) => innerText.includes('Скинути')),
      );
      reset.focus();
      reset.click();
      await until(() => finder.finderState?.query.category === '');
      assert.equal(finder.finderState?.query.hromada, hromadas.bucha.code);
      await until(() => finder.shadowRoot?.activeElement?.id === 'results-heading');
    });
  });

  describe('one service', () => {
    it('shows everything about it, moves focus there and back', async () => {
      const finder = await show(finderFixtures.ready);
      const link = await part(finder, `[data-item="${recordId(1)}"]`);
      const selected = nextEvent('rk-select');
      link.click();
      const event = await selected;
      assert.equal(event.id, recordId(1));
      assert.equal(event.serviceAtLocation?.service.name, 'Консультації психолога');
      await says(finder, 'Години роботи Понеділок 09:00–18:00');
      for (const text of [
        'Безоплатно',
        'Переселенці',
        'Документи не потрібні',
        'українська',
        'Пандус',
        'За підтримки: Дитячий фонд (приклад)',
        'Перевірено 12 січня',
      ]) {
        expect(textOf(finder)).to.include(text);
      }
      await until(() => finder.shadowRoot?.activeElement?.id === 'details-heading');
      (await part(finder, '.back')).click();
      await until(() => finder.shadowRoot?.activeElement?.getAttribute('data-item') === recordId(1));
    });

    it('leads to the page with the form when the page names one', async () => {
      const finder = await show(finderFixtures.details);
      assert.isNull(finder.shadowRoot?.querySelector('a[href*="#service="]'));
      finder.intakeUrl = '/ask';
      const link = await part<HTMLAnchorElement>(finder, '.contact-buttons a[href*="#service="]');
      assert.equal(link.href, `${location.origin}/ask#service=${recordId(1)}`);
      assert.equal(link.innerText.trim(), 'Звернутися по цю допомогу');
    });

    it('has links that phones understand, and tells the page when they are used', async () => {
      const finder = await show(finderFixtures.details);
      const directions = await part<HTMLAnchorElement>(finder, '.contact-buttons a[href*="?mlat="]');
      expect(directions.href).to.match(/^https:\/\/www\.openstreetmap\.org\/\?mlat=50\.549&mlon=30\.221/);
      const phone = await part<HTMLAnchorElement>(finder, '.contact-buttons a[href^="tel:"]');
      assert.equal(phone.href, 'tel:1545');
      const contacted = nextEvent('rk-contact');
      phone.addEventListener('click', (event) => event.preventDefault());
      phone.click();
      const event = await contacted;
      expect(event).to.include({ kind: 'phone', value: '1545' });
      assert.equal(event.serviceAtLocation?.id, recordId(1));
    });

    it('says «round the clock» in the week of a place that never closes', async () => {
      const finder = await show(finderFixtures['round-the-clock-details']);
      const week = await part(finder, 'table.hours');
      assert.equal(week.textContent.split('цілодобово').length - 1, 7);
      assert.notInclude(week.textContent, '00:00');
    });

    it('says where it moved and leads there', async () => {
      const finder = await show(finderFixtures['relocated-details']);
      await says(finder, 'Переїхали: Мирноград → Кривий Ріг, з');
      const button = await until(() =>
        [...root(finder).querySelectorAll('button')].find(({ innerText }) =>
          innerText.includes('Показати нову адресу'),
        ),
      );
      button.click();
      await says(finder, 'Попереднє місце: Мирноград');
      assert.equal(finder.finderState?.selection?.id, recordId(7));
    });

    it('says that it will move before the day of the move, and not that it has', async () => {
      const finder = await show(
        finderFixture({
          items: (language, now) =>
            directory(language, now)
              .filter(({ id }) => id === recordId(6))
              .map((item) => ({ ...item, relocation: { ...item.relocation, since: dayFrom(now, 10) } })),
        }),
      );
      await says(finder, 'Переїзд заплановано на');
      expect(textOf(finder)).to.include('Мирноград → Кривий Ріг').and.not.to.include('Переїхали');
    });

    it('says why it is suspended and until when', async () => {
      const finder = await show(finderFixtures['suspended-details']);
      await says(finder, 'У приміщенні відновлюють опалення.');
      expect(textOf(finder)).to.include('Призупинено з').and.to.include('Орієнтовне відновлення:');
    });

    it('lists the visits of a mobile team', async () => {
      const finder = await show(finderFixtures['mobile-team-details']);
      await says(finder, 'Візити');
      expect(finder.shadowRoot?.querySelectorAll('.visits li')).to.have.lengthOf(3);
    });

    it('says how long enrolment is open', async () => {
      const finder = await show(finderFixtures['programme-details']);
      await says(finder, 'Запис відкрито до');
      expect(textOf(finder)).to.include('Запис відкриється');
    });

    it('says when nobody has checked its translation', async () => {
      const finder = await show(finderFixtures['machine-translation'], { language: 'en' });
      await says(finder, 'translated by a machine');
    });

    it('marks text that is in another language', async () => {
      const finder = await show(finderFixtures['ukrainian-only'], { language: 'en' });
      await says(finder, 'Part of this text has not been translated yet. Its language: Ukrainian.');
      assert.equal(finder.shadowRoot?.querySelector('#details-heading span')?.getAttribute('lang'), 'uk');
    });
  });

  describe('numbers to call', () => {
    it('are there in every state, 112 first', async () => {
      for (const state of ['ready', 'loading', 'slow', 'empty', 'error', 'details', 'stale'] as const) {
        const finder = await show(finderFixtures[state]);
        const call = await part<HTMLAnchorElement>(finder, '[part=hotlines] a');
        assert.equal(call.href, 'tel:112', state);
        clear();
      }
    });

    it('are all a tap away', async () => {
      const finder = await show(finderFixtures.ready);
      const toggle = await part(finder, '[part=hotlines] button');
      expect(textOf(finder)).not.to.include('116 111');
      toggle.click();
      await says(finder, '116 111');
      assert.equal(toggle.getAttribute('aria-expanded'), 'true');
    });

    it('are those of the page itself while the API has not told any', async () => {
      const finder = await show(finderFixtures.down);
      await says(finder, 'Довідник послуг недоступний');
      const link = finder.querySelector<HTMLAnchorElement>('a[href="tel:1545"]');
      assert.equal(link?.checkVisibility(), true);
    });
  });

  describe('when the API cannot be reached', () => {
    it('says what happened, keeps what was typed, and tells the page', async () => {
      const failed = nextEvent('rk-error');
      const finder = await show(finderFixtures['error-with-text']);
      expect((await failed).error).to.have.property('code', 'unexpected_answer');
      await says(finder, 'Нічого не втрачено: ваш запит «психолог» збережено.');
      assert.equal((await part<HTMLInputElement>(finder, 'input[type=search]')).value, 'психолог');
      assert.equal(finder.querySelector('a')?.checkVisibility(), true);
    });

    it('keeps showing the former results and says that they are old', async () => {
      const finder = await show(finderFixtures.stale);
      await says(finder, 'Довідник послуг недоступний. Ці результати завантажено о');
      await until(() => finder.shadowRoot?.querySelectorAll('[part=result]').length === 8);
    });

    it('recovers by itself when the network comes back', async () => {
      let online = false;
      const { fetch, ...fixture } = finderFixture({ timing: { retryAfter: 3_600_000 } });
      const finder = await show({
        ...fixture,
        fetch: (request) => (online ? fetch(request) : Promise.resolve(new Response('<html>', { status: 200 }))),
      });
      await says(finder, 'Довідник послуг недоступний');
      online = true;
      window.dispatchEvent(new Event('online'));
      await says(finder, 'Знайдено 8 послуг');
      assert.equal((await part<HTMLAnchorElement>(finder, '[part=hotlines] a')).href, 'tel:112');
    });

    it('recovers when asked to, and does not lose focus', async () => {
      let online = false;
      const { fetch, ...fixture } = finderFixture({ timing: { retryAfter: 3_600_000 } });
      const finder = await show({
        ...fixture,
        fetch: (request) => (online ? fetch(request) : Promise.resolve(new Response('<html>', { status: 200 }))),
      });
      await says(finder, 'Довідник послуг недоступний');
      online = true;
      const button = await part(finder, '.message button');
      button.focus();
      button.click();
      await says(finder, 'Знайдено 8 послуг');
      await until(() => finder.shadowRoot?.activeElement?.id === 'results-heading');
    });

    it('says so when an answer takes long', async () => {
      const finder = await show(finderFixtures.slow);
      await says(finder, 'Це триває довше, ніж зазвичай.');
    });
  });
});
