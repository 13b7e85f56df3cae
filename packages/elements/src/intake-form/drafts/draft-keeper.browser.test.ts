import { assert } from '@open-wc/testing';
import { DRAFT_HALF, DraftKeeper } from './draft-keeper.ts';
import { draftStorage } from './draft-storage.ts';

const keeper = () => new DraftKeeper('help-request of somebody', () => Date.now());
const draft = { answers: { danger: 'no' }, step: 'help' };

describe('storage: unfinished answers', () => {
  afterEach(() => keeper().wipe());

  it('are kept while what an earlier visit left without its other half is cleared away', async () => {
    await keeper().keep(draft);
    localStorage.removeItem(DRAFT_HALF);
    const next = keeper();
    const [wasThere] = await Promise.all([next.find(), next.keep(draft)]);
    assert.isFalse(wasThere);
    assert.isTrue(await keeper().find());
    assert.deepEqual(await keeper().open(), draft);
  });

  it('are gone for good once they are wiped, also when they were being kept', async () => {
    const one = keeper();
    await Promise.all([one.keep(draft), one.wipe()]);
    assert.isNull(localStorage.getItem(DRAFT_HALF));
    assert.isUndefined(await draftStorage.read());
    assert.isFalse(await keeper().find());
  });
});
