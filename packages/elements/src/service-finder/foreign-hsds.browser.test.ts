import { assert, expect } from '@open-wc/testing';
import '../define/rk-service-finder.ts';
import { clear, listenToConsole, until } from '../testing/page.ts';
import { finderFixtures, open, type } from './fixtures/fixtures.ts';
import { part, says, show, textOf } from './testing/page.ts';

describe('a service finder on any other HSDS server', () => {
  let log: ReturnType<typeof listenToConsole>;
  beforeEach(() => {
    log = listenToConsole();
  });
  afterEach(() => {
    clear();
    log.stop();
    assert.deepEqual(log.messages, [], 'nothing goes to the console');
  });

  it('lists what the server has, and the words of the page stand in for the hotlines', async () => {
    const finder = await show(finderFixtures['foreign-hsds']);
    await part(finder, '[part=result]');
    expect(textOf(finder)).to.include('Консультації психолога').and.to.include('вул. Прикладна');
    assert.equal(finder.querySelector('a')?.checkVisibility(), true);
    await expect(finder).to.be.accessible();
  });

  it('says that hours are not known rather than guess', async () => {
    const finder = await show(finderFixtures['foreign-hsds']);
    await says(finder, 'Години роботи невідомі');
  });

  it('finds by text as far as the server can', async () => {
    const finder = await show({ ...finderFixtures['foreign-hsds'], timing: { typingPause: 0 } });
    await part(finder, '[part=result]');
    const before = finder.finderState?.results?.total ?? 0;
    await type(finder, 'юридична');
    await until(() => finder.finderState?.results?.query.text === 'юридична' && !finder.finderState.searching);
    expect(finder.finderState?.results?.total).to.be.below(before);
    assert.equal(finder.finderState?.problem, undefined);
  });

  it('opens a service with what HSDS says of it', async () => {
    const finder = await show(finderFixtures['foreign-hsds']);
    await open(finder, 1);
    await part(finder, '.facts');
    expect(textOf(finder)).to.include('Вартість').and.to.include('15-45');
    await expect(finder).to.be.accessible();
  });
});
