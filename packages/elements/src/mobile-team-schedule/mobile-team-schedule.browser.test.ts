import { assert, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/rk-mobile-team-schedule.ts';
import { hromadas } from '../service-finder/fixtures/fixture-places.ts';
import { recordId } from '../service-finder/fixtures/fixture-records.ts';
import { type FrameOptions, frameOnPage } from '../testing/frame.ts';
import { clear, listenToConsole, nextEvent, root, until, words } from '../testing/page.ts';
import { rendered, type ScheduleFixture, scheduleFixture, scheduleFixtures, showFixture } from './fixtures/fixtures.ts';
import type { MobileTeamSchedule } from './mobile-team-schedule.ts';

const fixtures: [string, ScheduleFixture][] = Object.entries(scheduleFixtures);
const show = (fixture: ScheduleFixture, { width = 420, ...options }: FrameOptions = {}) =>
  showFixture(fixture, frameOnPage({ width, ...options }));
const find = (schedule: MobileTeamSchedule, selector: string) => root(schedule).querySelector<HTMLElement>(selector);
const textOf = (schedule: MobileTeamSchedule) => words(find(schedule, '[part=frame]')?.innerText);

describe('a schedule of a mobile team', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
  });

  it('says first when the team comes to the chosen hromada, what it brings, and whom to call', async () => {
    const next = find(await show(scheduleFixtures.place), '[part=next]');
    expect(words(next?.innerText))
      .to.include('У вашій громаді')
      .and.to.include('Завтра')
      .and.to.include('Психолог мобільної бригади')
      .and.to.include('Логопед мобільної бригади')
      .and.to.include('+380 50 000 00 00');
    clear();
    const other = await show(scheduleFixtures.organization, { language: 'en' });
    expect(words(find(other, '[part=next]')?.innerText)).to.include('Next visit');
    assert.deepEqual(log.messages, []);
  });

  it('strikes out what was called off and where the team no longer comes, and says why', async () => {
    const schedule = await show(scheduleFixtures.place, { language: 'en' });
    const cancelled = find(schedule, '.visit.cancelled');
    expect(words(cancelled?.innerText)).to.include('Cancelled').and.to.include('the road is dangerous');
    expect(words(cancelled?.querySelector('s')?.textContent)).to.include('Library');
    expect([...root(schedule).querySelectorAll('.moved s')].map(({ textContent }) => textContent)).to.include(
      'School no. 2',
    );
  });

  it('tells no address of a confidential place, and that it is told by phone', async () => {
    const schedule = await show(scheduleFixtures.place, { language: 'en' });
    expect(textOf(schedule)).to.include('Where exactly: call');
  });

  it('is a real table where there is room, a list where there is none, and what the visitor chooses', async () => {
    const schedule = await show(scheduleFixtures.place, { width: 1000 });
    const table = (await rendered(schedule, 'table')) as HTMLTableElement;
    assert.equal(table.tHead?.rows[0]?.cells.length, 5);
    assert.equal(table.tBodies.length, 4);
    const [list] = root(schedule).querySelectorAll<HTMLElement>('.shapes button');
    list?.click();
    await until(() => find(schedule, '.days'));
    assert.equal(list?.getAttribute('aria-pressed'), 'true');
    assert.equal(find(schedule, 'table'), null);
    schedule.parentElement?.style.setProperty('inline-size', '320px');
    await until(() => !find(schedule, '.shapes'));
    clear();
    assert.equal(find(await show(scheduleFixtures.place), 'table'), null);
  });

  it('has a calendar to subscribe to, with the same visits', async () => {
    const schedule = await show(scheduleFixtures.team);
    const link = (await rendered(schedule, 'a[href^="webcal:"]')) as HTMLAnchorElement;
    assert.equal(link.href, `webcal://api.example/v1/teams/${recordId(301)}/calendar.ics?lang=uk`);
    const taken = nextEvent('rk-contact');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    assert.equal((await taken).kind, 'calendar');
    assert.ok(find(schedule, `a[href="https://api.example/v1/teams/${recordId(301)}/calendar.ics?lang=uk"]`));
  });

  it('prints the visits alone, and takes the sheet away again', async () => {
    const schedule = await show(scheduleFixtures.place);
    const original = window.print.bind(window);
    const printed = new Promise<string>((resolve) => {
      window.print = () =>
        resolve(words(document.querySelector('[data-rk-print]')?.shadowRoot?.querySelector('.schedule')?.textContent));
    });
    root(schedule).querySelector<HTMLElement>('.tools button:last-child')?.click();
    expect(await printed).to.include('Психолог мобільної бригади');
    window.print = original;
    window.dispatchEvent(new Event('afterprint'));
    assert.equal(document.querySelector('[data-rk-print]'), null);
  });

  it('says to call when no dates are known, and names the places', async () => {
    const schedule = await show(scheduleFixtures['no-dates'], { language: 'en' });
    expect(textOf(schedule))
      .to.include('No dates are known')
      .and.to.include('Call to ask')
      .and.to.include('Places without a date yet');
    clear();
    const none = await show(scheduleFixtures['no-teams'], { language: 'en' });
    expect(textOf(none)).to.include('No mobile team has announced a visit here');
    assert.equal(none.querySelector('a')?.checkVisibility(), true);
  });

  it('shows what the page says until the visits are there, and when they cannot be had', async () => {
    const waiting = await show(scheduleFixtures.loading);
    assert.equal(waiting.querySelector('a')?.checkVisibility(), true);
    clear();
    const failed = await show(scheduleFixtures.failed);
    assert.equal(failed.querySelector('a')?.checkVisibility(), true);
    expect(textOf(failed)).to.include('Спробувати ще раз');
  });

  it('keeps the visits when the network goes, and says of when they are', async () => {
    let isDown = false;
    const fixture = scheduleFixture();
    const schedule = await show({
      ...fixture,
      fetch: (request) => (isDown ? Promise.reject(new TypeError('no network')) : fixture.fetch(request)),
    });
    isDown = true;
    document.documentElement.lang = 'en';
    await until(() => textOf(schedule).includes('What you see was loaded at'));
    assert.ok(find(schedule, '.visit'));
  });

  it('shows other visits when the page names another place, and nothing of the former', async () => {
    const asked: string[] = [];
    const fixture = scheduleFixture();
    const schedule = await show({
      ...fixture,
      fetch: (request) => (asked.push(new URL(request.url).search), fixture.fetch(request)),
    });
    schedule.place = hromadas.irpin.code;
    await until(() => asked.at(-1)?.includes(hromadas.irpin.code));
    await rendered(schedule, '.schedule');
  });

  it('warns of bad attributes and of nobody named, and breaks nothing', async () => {
    const attributes = { theme: 'purple', view: 'map', 'heading-level': '9', days: 'many', place: 'Буча' };
    await show(scheduleFixture({ attributes, prepare: ({ updateComplete }) => updateComplete }));
    await until(() => log.messages.length === 6);
    expect(log.messages.join()).to.include('nobody is named');
  });

  for (const language of ['uk', 'en'] as const) {
    for (const [state, fixture] of fixtures) {
      it(`has no fault that axe knows: ${state}, ${language}`, async () => {
        await expect(await show(fixture, { language, width: 900 })).to.be.accessible();
      });
    }
  }

  for (const [state, fixture] of fixtures) {
    it(`needs no sideways scrolling at any width: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const width of [320, 240]) {
        const schedule = await show(fixture, { width });
        expect(schedule.parentElement?.scrollWidth, `${width} pixels`).to.be.at.most(width);
        clear();
      }
      await setViewport({ width: 1024, height: 768 });
      for (const width of [560, 760]) {
        const schedule = await show(fixture, { width });
        await schedule.updateComplete;
        expect(schedule.parentElement?.scrollWidth, `${width} pixels`).to.be.at.most(width);
        clear();
      }
    });
  }
});
