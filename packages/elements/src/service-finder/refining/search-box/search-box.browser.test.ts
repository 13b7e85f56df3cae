import { assert, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../define/rk-service-finder.ts';
import { clear, listenToConsole, root, until, words } from '../../../testing/page.ts';
import { finderFixture, finderFixtures } from '../../fixtures/fixtures.ts';
import { hromadas, oblasts } from '../../fixtures/fixture-places.ts';
import { recordId } from '../../fixtures/fixture-records.ts';
import type { ServiceFinder } from '../../service-finder.ts';
import { part, says, show } from '../../testing/page.ts';

const field = (finder: ServiceFinder) => part<HTMLInputElement>(finder, '#text[role=combobox]');
const lines = (finder: ServiceFinder) => [...root(finder).querySelectorAll<HTMLElement>('.proposal')];
const active = (finder: ServiceFinder) => {
  const id = root(finder).querySelector('#text')?.getAttribute('aria-activedescendant');
  return id ? words(root(finder).querySelector(`#${id}`)?.textContent) : undefined;
};

async function typed(text: string, finder?: ServiceFinder): Promise<ServiceFinder> {
  const shown = finder ?? (await show(finderFixtures.ready));
  await part(shown, '[part=result]');
  (await part(shown, '#text')).focus();
  await field(shown);
  await sendKeys({ type: text });
  return shown;
}

async function pressWithAlt(key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await sendKeys({ down: 'Alt' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Alt' });
}

describe('the search field', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  it('is a field like others until somebody types', async () => {
    const finder = await show(finderFixtures.ready);
    await part(finder, '[part=result]');
    (await part(finder, '#text')).focus();
    const input = await field(finder);
    assert.equal(input.getAttribute('aria-expanded'), 'false');
    assert.isEmpty(lines(finder));
    assert.equal(root(finder).querySelector('[role=listbox]'), null);
  });

  it('covers no results of somebody who has searched before it could propose anything', async () => {
    const finder = await show(finderFixtures.ready);
    const input = await part<HTMLInputElement>(finder, '#text');
    assert.isFalse(input.hasAttribute('role'), 'what proposes is not there yet');
    input.focus();
    input.value = 'псих';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.form?.requestSubmit();
    const box = await field(finder);
    assert.equal(root(finder).activeElement, box);
    assert.equal(box.getAttribute('aria-expanded'), 'false');
    assert.isEmpty(lines(finder));
  });

  it('tells screen readers what it is, what is below it, and which line is meant', async () => {
    const finder = await typed('псих');
    await until(() => lines(finder).length > 0);
    const input = await field(finder);
    assert.equal(input.getAttribute('aria-expanded'), 'true');
    assert.equal(input.getAttribute('aria-autocomplete'), 'list');
    const list = root(finder).querySelector(`#${input.getAttribute('aria-controls')}`);
    assert.equal(list?.getAttribute('role'), 'listbox');
    assert.equal(list?.getAttribute('aria-label'), 'Підказки');
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(active(finder), 'Психологічна підтримка');
    const names = [...(list?.querySelectorAll('[role=group]') ?? [])].map(
      (group) => root(finder).querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent,
    );
    assert.deepEqual(names, ['Види допомоги', 'Послуги']);
    const marked = lines(finder).map((line) => [line.role, line.ariaSelected]);
    assert.deepEqual(marked[0], ['option', 'true']);
    expect(marked.slice(1).flat()).not.to.include('true');
    await expect(finder).to.be.accessible();
  });

  it('keeps focus in the text while arrows go through the lines and round', async () => {
    const finder = await typed('псих');
    await until(() => lines(finder).length > 1);
    const count = lines(finder).length;
    for (let step = 0; step < count; step++) await sendKeys({ press: 'ArrowDown' });
    assert.equal(active(finder), words(lines(finder).at(-1)?.textContent));
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(active(finder), undefined);
    await sendKeys({ press: 'ArrowUp' });
    assert.equal(active(finder), words(lines(finder).at(-1)?.textContent));
    await sendKeys({ press: 'Home' });
    assert.equal(active(finder), undefined);
    assert.equal((await field(finder)).selectionStart, 0);
    assert.equal(root(finder).activeElement?.id, 'text');
  });

  it('filters by a kind of help, and keeps the other words', async () => {
    const finder = await typed('логопед діти');
    await until(() => lines(finder).length > 0);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => finder.finderState?.query.category === 'speech-therapy');
    assert.equal(finder.finderState?.query.text, 'діти');
    assert.equal((await field(finder)).value, 'діти');
    assert.isEmpty(lines(finder));
    assert.equal(root(finder).activeElement?.id, 'text');
  });

  it('filters by a place, and names it at once', async () => {
    const finder = await typed('ірпін');
    const line = await until(() => lines(finder).find(({ innerText }) => innerText.includes('Ірпінська громада')));
    line.click();
    await until(() => finder.finderState?.query.hromada === hromadas.irpin.code);
    expect(finder.finderState?.query).to.include({ text: '' });
    const control = await part<HTMLSelectElement>(finder, '#hromada');
    await until(() => control.selectedOptions[0]?.text === 'Ірпінська громада');
    assert.equal((await part<HTMLSelectElement>(finder, '#oblast')).value, oblasts.kyiv.code);
    await says(finder, 'Знайдено 1 послугу');
  });

  it('opens a service, and its name has focus again on the way back', async () => {
    const finder = await typed('консультації');
    const line = await until(() => lines(finder).find(({ innerText }) => innerText.includes('Консультації психолога')));
    line.click();
    await until(() => root(finder).activeElement?.id === 'details-heading');
    (await part(finder, '.back')).click();
    await until(() => root(finder).activeElement?.getAttribute('data-item') === recordId(1));
    // The field is a new one, and as able as the one before.
    (await part<HTMLInputElement>(finder, '#text')).select();
    await typed('псих', finder);
    await until(() => lines(finder).length > 0);
  });

  it('closes with Escape, keeps the text, and opens again with Alt and an arrow', async () => {
    const finder = await typed('псих');
    await until(() => lines(finder).length > 0);
    await sendKeys({ press: 'Escape' });
    assert.isEmpty(lines(finder));
    assert.equal((await field(finder)).value, 'псих');
    await pressWithAlt('ArrowDown');
    await until(() => lines(finder).length > 0);
    assert.equal(active(finder), undefined);
    await pressWithAlt('ArrowUp');
    assert.isEmpty(lines(finder));
  });

  it('shows the kinds of help to whoever presses the arrow without a word', async () => {
    const finder = await typed('');
    await sendKeys({ press: 'ArrowDown' });
    assert.equal(active(finder), 'Психологічна підтримка');
    await sendKeys({ press: 'Tab' });
    assert.isEmpty(lines(finder));
    assert.notEqual(root(finder).activeElement?.id, 'text');
  });

  it('searches for the words when no line is meant', async () => {
    const finder = await typed('юридична');
    await until(() => lines(finder).length > 0);
    await sendKeys({ press: 'Enter' });
    assert.isEmpty(lines(finder));
    await says(finder, 'Знайдено 1 послугу');
    assert.equal(finder.finderState?.query.category, '');
  });

  it('says how many there are, once', async () => {
    const said: string[] = [];
    const finder = await show(finderFixtures.ready);
    const region = await until(() => document.querySelector('[data-rk-announcer]'));
    new MutationObserver(() => said.push(words(region.textContent))).observe(region, { childList: true });
    await typed('псих', finder);
    await until(() => said.some((sentence) => sentence.includes('стрілка вниз')));
    await until(() => lines(finder).length > 0);
    assert.lengthOf(
      said.filter((sentence) => sentence.includes('стрілка вниз')),
      1,
    );
  });

  it('moves nothing when it comes or opens, and is no wider than the finder', async () => {
    await setViewport({ width: 320, height: 640 });
    const finder = await show(finderFixtures.ready, { width: 280 });
    await part(finder, '[part=result]');
    const place = () => {
      const { top } = root(finder).querySelector('.filters')?.getBoundingClientRect() ?? {};
      const { right } = root(finder).querySelector('.search-row .button')?.getBoundingClientRect() ?? {};
      return { top, right };
    };
    const before = place();
    await typed('псих', finder);
    await until(() => lines(finder).length > 0);
    assert.deepEqual(place(), before);
    const list = (await part(finder, '.proposals')).getBoundingClientRect();
    expect(list.right).to.be.at.most(280);
    expect(list.bottom).to.be.at.most(640);
    for (const line of lines(finder)) expect(line.getBoundingClientRect().height).to.be.at.least(43.9);
    await setViewport({ width: 1024, height: 768 });
  });

  it('goes on without places when they cannot be asked for', async () => {
    const { fetch, ...rest } = finderFixture();
    const finder = await show({
      ...rest,
      fetch: (request, init) =>
        new URL(request.url).searchParams.has('text') && request.url.includes('/v1/places')
          ? Promise.reject(new TypeError('no network'))
          : fetch(request, init),
    });
    await typed('псих', finder);
    await until(() => lines(finder).length > 0);
  });
});
