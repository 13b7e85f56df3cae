import { assert, expect } from '@open-wc/testing';
import { createOutbox, indexedDbStorage, type OutboxContent } from '@resilience-kit/sdk/intakes/outbox';
import { solveProof } from '@resilience-kit/sdk/intakes/proof';
import { until } from '../../testing/page.ts';

const content: OutboxContent = {
  submissionId: '00000000-0000-4000-8000-0000000000a1',
  envelope: {
    organization_id: '00000000-0000-4000-8000-f00000000001',
    form_id: 'help-request',
    form_version: 1,
    keyset_serial: 1,
    ciphertext: 'YWdl',
  },
  sha256: '1'.repeat(64),
};
const acknowledgement = { submission_id: content.submissionId, ciphertext_sha256: content.sha256 };

describe('network: an outbox in a browser', () => {
  const name = 'rk-outbox-test';
  afterEach(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      }),
  );

  const tab = (submit: () => Promise<unknown>) =>
    createOutbox({ destination: 'https://api.example', storage: indexedDbStorage(name), submit });

  it('keeps what is not acknowledged for the next visit, which sends it once with all tabs that are open', async () => {
    const offline = tab(() => Promise.reject(Object.assign(new Error(), { code: 'connection' })));
    await offline.open();
    assert.equal(await offline.add(content), 'device');
    await until(() => offline.items[0]?.trouble === 'unreachable');
    offline.close();
    let sends = 0;
    const submit = async () => {
      sends += 1;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return acknowledgement;
    };
    const [one, other] = [tab(submit), tab(submit)];
    await Promise.all([one.open(), other.open()]);
    await until(() => one.items.length === 0 && other.items.length === 0);
    assert.equal(sends, 1);
    assert.deepEqual(await indexedDbStorage(name).all(), []);
    one.close();
    other.close();
  });

  it('gives the right to send to one tab at a time where there are no locks, and to another when that is over', async () => {
    const storage = indexedDbStorage(name);
    assert.equal(await storage.lease?.('one', 2_000, 1_000), true);
    assert.equal(await storage.lease?.('other', 2_000, 1_000), false);
    assert.equal(await storage.lease?.('other', 3_000, 2_000), true);
  });
});

describe('abuse: a proof of work in a page', () => {
  it('is found beside the page, which goes on meanwhile', async () => {
    // The costliest that the API asks for, 1000 steps of which the last one fits.
    const hex = 'ab'.repeat(16);
    const parameters = {
      algorithm: 'PBKDF2/SHA-256',
      cost: 1_000,
      keyLength: 32,
      keyPrefix: '00',
      nonce: hex,
      salt: hex,
      expiresAt: 4_000_000_000,
      data: { submission_id: content.submissionId },
    } as const;
    let longest = 0;
    let last = performance.now();
    let isSolved = false;
    const watch = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isSolved) channel.port1.postMessage('');
    };
    const channel = new MessageChannel();
    channel.port2.onmessage = watch;
    watch();
    const begun = performance.now();
    const proof = await solveProof({ parameters, signature: '' }, { patience: 60_000 });
    isSolved = true;
    assert.equal(proof?.solution.derivedKey.slice(0, 2), '00');
    // A small part of the whole: how long that is depends on the machine.
    expect(longest).to.be.lessThan(Math.max((performance.now() - begun) / 2, 50));
  });
});
