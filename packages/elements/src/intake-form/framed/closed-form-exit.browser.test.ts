import { assert } from '@open-wc/testing';
import '../../define/rk-intake-form.ts';
import { frameOnPage } from '../../testing/frame.ts';
import { clear, until } from '../../testing/page.ts';
import { DRAFT_HALF } from '../drafts/draft-keeper.ts';
import { draftStorage } from '../drafts/draft-storage.ts';
import { formFixture, formFixtures, showFixture } from '../fixtures/fixtures.ts';
import { fillInUntil, page, rendered } from '../fixtures/fixture-person.ts';
import type { IntakeForm } from '../intake-form.ts';
import { bringPageBack } from '../testing/page.ts';

describe('storage: leaving a form in a hurry that was closed meanwhile', () => {
  afterEach(async () => {
    clear();
    bringPageBack();
    localStorage.removeItem(DRAFT_HALF);
    await draftStorage.wipe();
  });

  /** Answers of an earlier visit to a form in the page, kept on the device. */
  async function keepAnswers(): Promise<void> {
    const form = await showFixture(formFixture(), frameOnPage({}));
    await fillInUntil(form, 'help');
    (await rendered<HTMLInputElement>(form, '#keep-draft')).click();
    await until(() => localStorage.getItem(DRAFT_HALF));
    form.remove();
  }

  /** The same form on another visit: the API has it no more, and a frame shows what may wait behind it. */
  async function showClosed(): Promise<IntakeForm> {
    const { storage } = formFixtures['waiting-from-before']();
    const form = await showFixture(formFixture({ form: false, ...(storage && { storage }) }), frameOnPage({}));
    await page(form, 'blocked');
    await rendered(form, 'iframe');
    await rendered(form, '.waiting');
    return form;
  }

  const ways: [string, (form: IntakeForm) => Promise<void>][] = [
    ['the form’s own exit', async (form) => (await rendered(form, '.exit')).click()],
    [
      'an exit elsewhere on the page',
      (form) => {
        form.ownerDocument.dispatchEvent(new Event('rk-exit'));
        return Promise.resolve();
      },
    ],
  ];

  for (const [way, leave] of ways) {
    it(`deletes the answers that were kept in this page, and shows no request: ${way}`, async () => {
      await keepAnswers();
      const form = await showClosed();
      assert.notEqual(await draftStorage.read(), undefined);
      await leave(form);
      assert.equal(localStorage.getItem(DRAFT_HALF), null);
      await form.updateComplete;
      assert.equal(form.shadowRoot?.querySelector('.waiting'), null);
      while (await draftStorage.read()) await rendered(form, '[part=frame]');
      await page(form, 'exited');
      assert.equal(form.shadowRoot?.querySelector('iframe'), null);
    });
  }

  it('leaves the frame the moment in which it forgets what it keeps itself', async () => {
    const form = await showClosed();
    const frame = await rendered<HTMLIFrameElement>(form, 'iframe');
    (await rendered(form, '.exit')).click();
    await form.updateComplete;
    assert.equal(form.shadowRoot?.querySelector('iframe'), frame);
    await until(() => !frame.isConnected);
  });
});
