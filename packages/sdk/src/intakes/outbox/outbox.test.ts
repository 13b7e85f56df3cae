import { beforeEach, describe, expect, it, vi } from 'vitest';
import { manualClock, settled } from './manual-clock.test.support.ts';
import {
  createOutbox,
  leaseTurns,
  lockTurns,
  memoryStorage,
  noTurns,
  type Outbox,
  type OutboxContent,
  type OutboxEntry,
  type OutboxNews,
  type OutboxOptions,
  type OutboxStorage,
  type OutboxWord,
} from './outbox.ts';

const DAY = 86_400_000;

function sealed(number = 1): OutboxContent {
  return {
    submissionId: `00000000-0000-4000-8000-00000000000${number}`,
    envelope: {
      organization_id: '00000000-0000-4000-8000-f00000000001',
      form_id: 'help-request',
      form_version: 1,
      keyset_serial: 1,
      ciphertext: `YWdl${number}`,
    },
    sha256: String(number).repeat(64),
  };
}

const acknowledgement = ({ submissionId, sha256 }: OutboxContent) => ({
  submission_id: submissionId,
  received_at: '2026-11-21T10:00:00Z',
  ciphertext_sha256: sha256,
});

const failure = (code: string, details: object = {}) => Object.assign(new Error(code), { code, ...details });

let time: ReturnType<typeof manualClock>;
let storage: OutboxStorage;
let answer: (entry: OutboxEntry) => unknown;
let sent: OutboxEntry[];
let boxes: Outbox[];
let listeners: Set<(word: OutboxWord) => void>;

/** What tabs tell each other, in one program. */
function newsBetweenTabs(): OutboxNews {
  let mine: ((word: OutboxWord) => void) | undefined;
  return {
    tell: (word) => listeners.forEach((listener) => listener !== mine && listener(word)),
    listen(listener) {
      mine = listener;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function opened(options: Partial<OutboxOptions> = {}): Promise<Outbox> {
  const outbox = createOutbox({
    destination: 'https://api.example',
    submit: async (entry) => {
      sent.push(entry);
      await Promise.resolve();
      return answer(entry);
    },
    storage,
    turns: noTurns,
    news: newsBetweenTabs(),
    clock: time.clock,
    random: () => 0.5,
    isOnline: () => true,
    ...options,
  });
  boxes.push(outbox);
  await outbox.open();
  await settled();
  return outbox;
}

const states = (outbox: Outbox) => outbox.items.map(({ state, trouble }) => [state, trouble]);
const stored = async () => (await storage.all()) as OutboxEntry[];

async function added(outbox: Outbox, number = 1): Promise<string> {
  const keptIn = await outbox.add(sealed(number));
  await settled();
  return keptIn;
}

beforeEach(() => {
  time = manualClock();
  storage = memoryStorage();
  answer = acknowledgement;
  sent = [];
  boxes = [];
  listeners = new Set();
  return () => boxes.forEach((box) => box.close());
});

describe('storage: a sealed submission in an outbox', () => {
  it('is kept before it is sent, and let go when it is acknowledged', async () => {
    const outbox = await opened();
    let keptWhenSent = 0;
    answer = async (entry) => {
      keptWhenSent = (await stored()).length;
      return acknowledgement(entry);
    };
    const ends: unknown[] = [];
    outbox.subscribe((_, left) => left && ends.push(left));
    expect(await added(outbox)).toBe('device');
    expect(keptWhenSent).toBe(1);
    expect(await stored()).toEqual([]);
    expect(outbox.items).toEqual([]);
    expect(ends).toEqual([{ submissionId: sealed().submissionId, end: 'received' }]);
  });

  it('is stored without what came with it: no receipt code, no answers', async () => {
    answer = () => Promise.reject(failure('connection'));
    const outbox = await opened();
    await outbox.add({
      ...sealed(),
      receiptCode: '123456789012345678901',
      answers: { note: 'planted' },
    } as OutboxContent);
    await settled();
    expect(JSON.stringify(await stored())).not.toMatch(/123456789|planted|receipt|answers/);
  });

  it.each([
    ['another hash', { ciphertext_sha256: '0'.repeat(64) }],
    ['another submission', { submission_id: '00000000-0000-4000-8000-000000000009' }],
    ['nothing', { submission_id: undefined }],
  ])('is not let go for an acknowledgement of %s', async (_, changes) => {
    answer = (entry) => ({ ...acknowledgement(entry), ...changes });
    const outbox = await opened();
    await added(outbox);
    expect(states(outbox)).toEqual([['waiting', 'unreachable']]);
    expect(outbox.items[0]).toMatchObject({ mayHaveArrived: true });
    expect(await stored()).toHaveLength(1);
  });

  it('goes to the API it is for, and to no other', async () => {
    answer = () => Promise.reject(failure('connection'));
    await added(await opened());
    boxes[0]?.close();
    const other = await opened({ destination: 'https://other.example' });
    expect(other.items).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });
});

describe('network: when it cannot be sent', () => {
  it.each([
    ['waiting', 'offline', failure('connection', { offline: true })],
    ['waiting', 'unreachable', failure('connection')],
    // The sign-in page of a network: status 200 and HTML.
    ['waiting', 'unreachable', failure('unexpected_answer')],
    ['waiting', 'unreachable', failure('not_found', { unsupported: true })],
    ['waiting', 'slow', failure('timeout')],
    ['waiting', 'busy', failure('rate_limited')],
    // 408, 425 and 5xx.
    ['waiting', 'server', failure('server_error')],
    ['attention', 'refused', failure('bad_request')],
    ['attention', 'refused', failure('bad_request', { errors: [{ pointer: '/keyset_serial' }] })],
    // The organization has closed the form, and may open it again.
    ['waiting', 'closed', failure('bad_request', { errors: [{ pointer: '/form_version' }] })],
    ['attention', 'too_long', failure('payload_too_large')],
    ['attention', 'conflict', failure('conflict')],
  ])('is %s, %s, and kept: %o', async (state, trouble, error) => {
    answer = () => Promise.reject(error);
    const outbox = await opened();
    await added(outbox);
    expect(states(outbox)).toEqual([[state, trouble]]);
    expect(await stored()).toHaveLength(1);
    await time.pass(DAY);
    expect(sent.length > 1).toBe(state === 'waiting');
  });

  it('is done when the server has had it and has deleted it: it is never brought back', async () => {
    answer = () => Promise.reject(failure('gone'));
    const outbox = await opened();
    const ends: unknown[] = [];
    outbox.subscribe((_, left) => left && ends.push(left.end));
    await added(outbox);
    expect(ends).toEqual(['deleted']);
    expect(await stored()).toEqual([]);
    await time.pass(DAY);
    expect(sent).toHaveLength(1);
  });

  it('is tried again later each time, up to five minutes', async () => {
    answer = () => Promise.reject(failure('connection'));
    await added(await opened());
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      waits.push(time.nextIn());
      await time.pass(time.nextIn());
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  });

  it('spreads the tries of many phones, and never beyond five minutes', async () => {
    answer = () => Promise.reject(failure('connection'));
    await added(await opened({ random: () => 1 }));
    expect(time.nextIn()).toBe(6_250);
    for (let attempt = 0; attempt < 10; attempt++) await time.pass(time.nextIn());
    expect(time.nextIn()).toBe(300_000);
  });

  it('waits as long as the server says, also after a restart; but not when somebody presses the button', async () => {
    answer = () => Promise.reject(failure('rate_limited', { retryAfter: 60 }));
    await added(await opened());
    boxes[0]?.close();
    const outbox = await opened();
    expect(sent).toHaveLength(1);
    await time.pass(59_000);
    expect(sent).toHaveLength(1);
    outbox.send();
    await settled();
    expect(sent).toHaveLength(2);
  });

  it('goes on when the network is back or the page is opened again, without waiting', async () => {
    answer = () => Promise.reject(failure('connection'));
    const outbox = await opened();
    await added(outbox);
    outbox.wake();
    await settled();
    expect(sent).toHaveLength(2);
    outbox.close();
    answer = acknowledgement;
    await opened();
    expect(sent).toHaveLength(3);
    expect(await stored()).toEqual([]);
  });

  it('asks a small question before it is sent again, and goes by what the answer is', async () => {
    let isThere = false;
    answer = () => Promise.reject(failure('unexpected_answer'));
    const outbox = await opened({ probe: () => Promise.resolve(isThere) });
    await added(outbox);
    outbox.wake();
    await settled();
    expect(sent).toHaveLength(1);
    isThere = true;
    answer = acknowledgement;
    outbox.wake();
    await settled();
    expect(sent).toHaveLength(2);
  });

  it('gives an answer up that takes three minutes, and sends the very same again', async () => {
    answer = () => new Promise(() => undefined);
    const outbox = await opened();
    await added(outbox);
    expect(states(outbox)).toEqual([['sending', undefined]]);
    await time.pass(90_000);
    expect(states(outbox)).toEqual([['waiting', 'slow']]);
    answer = acknowledgement;
    await time.pass(5_000);
    expect(sent[1]?.envelope).toEqual(sent[0]?.envelope);
    expect(outbox.items).toEqual([]);
  });

  it('knows after its program was killed in the middle of sending that it may have arrived', async () => {
    answer = () => new Promise(() => undefined);
    await added(await opened());
    // The tab is gone; nothing of it runs any more.
    expect((await stored())[0]).toMatchObject({ tries: 1, mayHaveArrived: true });
    answer = acknowledgement;
    await opened();
    expect(await stored()).toEqual([]);
    expect(new Set(sent.map(({ submissionId, sha256 }) => submissionId + sha256)).size).toBe(1);
  });
});

describe('network: the limit of a week', () => {
  beforeEach(() => {
    answer = () => Promise.reject(failure('connection'));
  });

  it('ends the sending by itself, and nothing is lost: it is kept until somebody decides', async () => {
    const outbox = await opened();
    await added(outbox);
    await time.pass(7 * DAY + 300_000);
    expect(states(outbox)[0]?.[0]).toBe('expired');
    const before = sent.length;
    await time.pass(DAY);
    outbox.wake();
    await settled();
    expect(sent).toHaveLength(before);
    answer = acknowledgement;
    outbox.send(sealed().submissionId);
    await settled();
    expect(await stored()).toEqual([]);
  });

  it('is not by a clock that jumps by years: what waits is tried once more before', async () => {
    time.set('1970-01-02T00:00:00Z');
    await added(await opened());
    boxes[0]?.close();
    time.set('2026-11-21T10:00:00Z');
    answer = acknowledgement;
    await opened();
    expect(await stored()).toEqual([]);
  });

  it('begins anew for what was put in by a clock that ran ahead', async () => {
    time.set('2090-01-01T00:00:00Z');
    await added(await opened());
    boxes[0]?.close();
    time.set('2026-11-21T10:00:00Z');
    const outbox = await opened();
    expect(outbox.items[0]?.since).toBe(time.clock.now());
    await time.pass(8 * DAY);
    expect(states(outbox)[0]?.[0]).toBe('expired');
  });

  it('can be decided otherwise: what is taken out is gone, in every tab', async () => {
    const [one, other] = [await opened(), await opened()];
    await added(one);
    await one.discard(sealed().submissionId);
    await settled();
    expect([one.items, other.items, await stored()]).toEqual([[], [], []]);
  });
});

describe('network: two tabs', () => {
  it('send one submission once, with locks of the platform', async () => {
    const locks = navigator.locks;
    const name = 'two tabs';
    answer = () => Promise.reject(failure('connection'));
    const one = await opened({ turns: lockTurns(locks, time.clock, name) });
    await one.add(sealed());
    await until(() => states(one)[0]?.[0] === 'waiting');
    const other = await opened({ turns: lockTurns(locks, time.clock, name) });
    await until(() => states(other)[0]?.[0] === 'waiting');
    sent.length = 0;
    let release: () => void = () => undefined;
    answer = (entry) => new Promise((resolve) => (release = () => resolve(acknowledgement(entry))));
    one.wake();
    other.wake();
    await until(() => states(one)[0]?.[0] === 'sending' && states(other)[0]?.[0] === 'sending');
    release();
    await until(() => one.items.length === 0 && other.items.length === 0);
    expect(sent).toHaveLength(1);
  });

  it('send one submission once, with a lease where there are no locks', async () => {
    let lease: { holder: string; until: number } | undefined;
    storage.lease = (holder, until, now) => {
      const isFree = !lease || lease.holder === holder || lease.until <= now;
      if (isFree) lease = { holder, until };
      return Promise.resolve(isFree);
    };
    const tab = (holder: string) => opened({ turns: leaseTurns(storage, time.clock, holder) });
    answer = () => Promise.reject(failure('connection'));
    const [one, other] = [await tab('one'), await tab('other')];
    await added(one);
    sent.length = 0;
    let release: () => void = () => undefined;
    answer = (entry) => new Promise((resolve) => (release = () => resolve(acknowledgement(entry))));
    one.wake();
    other.wake();
    await settled();
    expect([states(one)[0]?.[0], states(other)[0]?.[0]]).toEqual(['sending', 'sending']);
    release();
    await settled();
    await time.pass(3_000);
    expect([one.items, other.items]).toEqual([[], []]);
    expect(sent).toHaveLength(1);
  });

  it('do not wait for ever for one that is frozen', async () => {
    const frozen = { take: () => new Promise<void>(() => undefined) };
    answer = () => Promise.reject(failure('connection'));
    const one = await opened({ turns: frozen });
    await added(one);
    expect(sent).toHaveLength(0);
    storage.lease = () => Promise.resolve(false);
    await opened({ turns: leaseTurns(storage, time.clock, 'other') });
    await time.pass(125_000);
    expect(sent.length).toBeGreaterThan(0);
  });
});

describe('storage: a storage', () => {
  const broken: [string, () => Partial<OutboxStorage>][] = [
    ['throws', () => ({ all: () => Promise.reject(new Error('x')), put: () => Promise.reject(new Error('x')) })],
    ['hangs', () => ({ all: () => new Promise(() => undefined), put: () => new Promise(() => undefined) })],
    ['is full', () => ({ put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) })],
  ];
  it.each(broken)('that %s is not waited for: it is kept in memory, told so, and sent', async (_, faults) => {
    storage = { ...storage, ...faults() };
    answer = () => Promise.reject(failure('connection'));
    const opening = opened();
    await time.pass(2_000);
    const outbox = await opening;
    const adding = outbox.add(sealed());
    for (let step = 0; step < 4; step++) await time.pass(2_000);
    expect(await adding).toBe('memory');
    expect(outbox.items).toMatchObject([{ keptIn: 'memory' }]);
    answer = acknowledgement;
    outbox.wake();
    for (let step = 0; step < 6; step++) await time.pass(2_000);
    expect(outbox.items).toEqual([]);
  });

  it('that throws at its name alone, as where cookies are refused, is none', async () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('BroadcastChannel', refuse);
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: refuse });
    try {
      answer = () => Promise.reject(failure('connection'));
      const outbox = await opened({ storage: undefined, news: undefined });
      expect(await added(outbox)).toBe('memory');
      expect(sent).toHaveLength(1);
    } finally {
      Reflect.deleteProperty(globalThis, 'indexedDB');
      vi.unstubAllGlobals();
    }
  });

  it('that is evicted while the page is open gets back what it has lost', async () => {
    answer = () => Promise.reject(failure('connection'));
    const outbox = await opened();
    await added(outbox);
    await storage.remove(sealed().submissionId);
    outbox.wake();
    await settled();
    expect(await stored()).toHaveLength(1);
    expect(outbox.items).toMatchObject([{ keptIn: 'device' }]);
  });

  it('that holds what others have written there is read without harm', async () => {
    storage.all = () => Promise.resolve([null, 7, {}, { submissionId: 'x' }, 'text']);
    expect((await opened()).items).toEqual([]);
  });
});

/** Locks of the platform take turns of the event loop. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
