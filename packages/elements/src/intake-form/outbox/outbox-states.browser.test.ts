import { assert, expect } from '@open-wc/testing';
import '../../define/rk-intake-form.ts';
import { clear, root } from '../../testing/page.ts';
import { formFixtures } from '../fixtures/fixtures.ts';
import { show } from '../testing/page.ts';

const states = [
  'offline',
  'offline-code-saved',
  'offline-without-storage',
  'sending',
  'deleted',
  'receipt',
  'waiting-from-before',
  'being-sent-from-before',
  'refused-from-before',
  'expired-from-before',
] as const;

describe('accessibility: where a request is', () => {
  afterEach(clear);

  for (const language of ['uk', 'en'] as const) {
    for (const state of states) {
      it(`can be read by everybody, also in 320 pixels: ${state}, ${language}`, async () => {
        const form = await show(formFixtures[state](), { language, width: 320 });
        await expect(form).to.be.accessible();
        assert.equal(form.scrollWidth <= form.clientWidth, true);
        expect(root(form).querySelectorAll('svg.picture:not([aria-hidden="true"])')).to.have.lengthOf(0);
      });
    }
  }

  it('is shown by three different pictures: saved, sending, received', async () => {
    const pictures = new Set<string>();
    for (const state of ['offline', 'sending', 'receipt'] as const) {
      const form = await show(formFixtures[state]());
      pictures.add(root(form).querySelector('svg.picture')?.innerHTML ?? '');
      clear();
    }
    assert.equal(pictures.size, 3);
  });
});
