import { testOrganizationId } from '@resilience-kit/sdk/testing';
import type { FormAnswers } from '@resilience-kit/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../clock/testing/manual-clock.ts';
import { helpRequest } from './fixtures/fixture-form.ts';
import { IntakeFormStore, type IntakeFormStoreOptions } from './intake-form-store.ts';
import { FormPlaces } from './form-places.ts';
import { onItsWay } from './sending/on-its-way.ts';
import { SendingDesk } from './sending/sending-desk.ts';
import { memoryStorage, noTurns, type OutboxStorage } from '@resilience-kit/sdk/intakes/outbox';
import { KeyChecker } from './sending/key-checker.ts';
import { scriptedRequests, scriptedSealing, sdkError, settled } from './testing/scripted-requests.ts';

let clock: ManualClock;
let api: ReturnType<typeof scriptedRequests>;
let crypto: ReturnType<typeof scriptedSealing>;
let online: boolean;
let phases: string[];
let storage: OutboxStorage;

beforeEach(() => {
  clock = new ManualClock();
  api = scriptedRequests();
  crypto = scriptedSealing();
  online = true;
  storage = memoryStorage();
});

const keysetError = (code: string) => Object.assign(sdkError(code), { name: 'KeysetError' });

async function opened(options: Partial<IntakeFormStoreOptions> = {}): Promise<IntakeFormStore> {
  const store = new IntakeFormStore({
    form: 'help-request',
    requests: api.requests,
    sealing: () => Promise.resolve(crypto.sealing),
    deferred: () => Promise.resolve({ FormPlaces, KeyChecker, SendingDesk, onItsWay, sendIntake: api.send }),
    outbox: { storage, turns: noTurns, news: { tell: () => undefined, listen: () => () => undefined } },
    clock,
    isOnline: () => online,
    random: () => 0.5,
    ...options,
  });
  phases = [];
  store.subscribe(({ phase }, former) => {
    if (phase !== former.phase)
      phases.push('reason' in phase && phase.reason ? `${phase.name} ${phase.reason}` : phase.name);
  });
  store.start();
  await settled();
  return store;
}

/** A storage that takes nothing. */
function failing(): OutboxStorage {
  const no = () => Promise.reject(new TypeError('no storage'));
  return { all: no, put: no, remove: no };
}

/** A form that is filled in, at its review. */
async function filledIn(options?: Partial<IntakeFormStoreOptions>): Promise<IntakeFormStore> {
  return fillIn(await opened(options));
}

async function fillIn(store: IntakeFormStore): Promise<IntakeFormStore> {
  const answers = { 'in-danger': 'no', help: ['psychologist'], 'for-whom': 'me', 'contact-way': 'i-will-contact-you' };
  for (let page = 0; page < 8; page++) {
    for (const [field, answer] of Object.entries(answers)) store.answer(field, answer);
    store.answer('place', 'UA32080070000050759');
    store.continue();
  }
  expect(store.state.phase.name).toBe('review');
  await settled();
  return store;
}

async function sent(options?: Partial<IntakeFormStoreOptions>): Promise<IntakeFormStore> {
  const store = await filledIn(options);
  await store.submit();
  await settled();
  return store;
}

const phaseOf = ({ state: { phase } }: IntakeFormStore) => phase;

describe('opening the form', () => {
  it('loads the form, then the keys of its organization', async () => {
    const store = await opened();
    expect(phaseOf(store)).toMatchObject({ name: 'step', step: 'before-you-start' });
    expect(api.script.asked).toEqual(['hotlines', 'form', 'keyset']);
    expect(store.state.hotlines).toHaveLength(1);
  });

  it.each([
    ['no_form', 'form', sdkError('not_found')],
    // Not the API's own word: a gateway says 404 too while the server behind it restarts.
    ['unreachable', 'form', sdkError('not_found', { unsupported: true })],
    ['unreachable', 'keyset', sdkError('not_found', { unsupported: true })],
    ['no_keys', 'keyset', sdkError('not_found')],
    ['unreachable', 'form', sdkError('connection')],
    ['unreachable', 'keyset', sdkError('server_error')],
    ['unreachable', 'form', sdkError('unexpected_answer')],
  ] as const)('is blocked, %s, with the numbers to call, when the %s fails with %o', async (reason, what, error) => {
    api.script[what] = error;
    const store = await opened();
    expect(phaseOf(store)).toEqual({ name: 'blocked', reason });
    expect(store.state.hotlines).toHaveLength(1);
  });

  it.each(['insecure_context', 'unsupported'] as const)(
    'is blocked, %s, and asks nothing it cannot use',
    async (obstacle) => {
      const store = await opened({ obstacle });
      expect(phaseOf(store)).toEqual({ name: 'blocked', reason: obstacle });
      expect(api.script.asked).toEqual(['hotlines']);
    },
  );

  it('refuses a form that must stand in a frame of its own', async () => {
    api.script.form = helpRequest('uk', { isolation: 'frame' });
    expect(phaseOf(await opened())).toEqual({ name: 'blocked', reason: 'no_form' });
  });

  it('tries again by itself, later each time, and goes on when the API is back', async () => {
    api.script.form = sdkError('connection');
    const store = await opened();
    expect(clock.nextIn).toBe(5_000);
    clock.pass(5_000);
    await settled();
    expect(clock.nextIn).toBe(10_000);
    api.script.form = helpRequest('uk');
    store.retry();
    await settled();
    expect(phaseOf(store).name).toBe('step');
  });

  it.each([
    ['invalid', 'bad_keys'],
    ['unsigned', 'bad_keys'],
    ['expired', 'expired_keys'],
    ['wrong_key', 'bad_keys'],
    ['wrong_organization', 'bad_keys'],
    ['rolled_back', 'bad_keys'],
  ])('stops when the keys turn out to be bad: %s; what was written stays', async (code, reason) => {
    const store = await opened();
    store.continue();
    store.answer('in-danger', 'no');
    crypto.seen.fault = keysetError(code);
    await store.prepare();
    expect(phaseOf(store)).toMatchObject({ name: 'blocked', reason });
    expect(store.state.answers).toEqual({ 'in-danger': 'no' });
    // Once more with the same keys, then with good ones.
    store.retry();
    await settled();
    expect(phaseOf(store).name).toBe('blocked');
    crypto.seen.fault = undefined;
    store.retry();
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'step', step: 'danger' });
  });

  it('does not stop anybody when the code that encrypts does not load: there is time until sending', async () => {
    const store = await opened({ sealing: () => Promise.reject(new TypeError('no network')) });
    await store.prepare();
    expect(phaseOf(store).name).toBe('step');
  });

  it('takes the answers along into another language', async () => {
    const store = await opened();
    store.continue();
    store.answer('in-danger', 'yes');
    store.useRequests(scriptedRequests('en').requests);
    await settled();
    expect(store.state.form?.title).toBe('A request for help');
    expect(phaseOf(store)).toMatchObject({ name: 'step', step: 'danger' });
    expect(store.state.answers).toEqual({ 'in-danger': 'yes' });
  });

  it('stays usable when the other language cannot be loaded, and asks again', async () => {
    const store = await opened();
    const other = scriptedRequests('en');
    other.script.form = sdkError('connection');
    store.useRequests(other.requests);
    await settled();
    expect(phaseOf(store).name).toBe('step');
    other.script.form = helpRequest('en');
    clock.pass(5_000);
    await settled();
    expect(store.state.form?.title).toBe('A request for help');
  });
});

describe('places', () => {
  it('are loaded when they are asked for, and those of an oblast when it is chosen', async () => {
    const store = await filledIn();
    expect(api.script.asked.filter((name) => name.endsWith('s') && name !== 'hotlines')).toEqual([
      'oblasts',
      'hromadas',
    ]);
    expect(store.state.places.hromadas).toHaveProperty('UA32000000000030281');
  });

  it('that cannot be loaded are told, can be tried again and need not be answered', async () => {
    api.script.places = sdkError('connection');
    const store = await opened();
    const answers: FormAnswers[] = [{}, { 'in-danger': 'no' }, { help: ['other'] }, { 'for-whom': 'me' }];
    for (const page of answers) {
      for (const [field, answer] of Object.entries(page)) store.answer(field, answer);
      store.continue();
    }
    await settled();
    expect(phaseOf(store)).toMatchObject({ step: 'place' });
    expect(store.state.places).toMatchObject({ failed: true, loading: false });
    api.script.places = undefined;
    store.retry();
    await settled();
    expect(store.state.places).toMatchObject({ failed: false });
    expect(store.state.places.oblasts).toHaveLength(1);
    store.skip('place');
    expect(phaseOf(store)).toMatchObject({ step: 'contact' });
  });
});

describe('sending', () => {
  it('takes the newest keys, seals, saves, sends, and says «received» after the acknowledgement only', async () => {
    const store = await opened();
    api.script.keyset = { serial: 2 } as never;
    await fillIn(store);
    await store.submit();
    expect(phaseOf(store).name).toBe('sealing');
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'sending', keptIn: 'device', receiptCode: '000000000000000000001' });
    expect(api.sends[0]?.envelope.keyset_serial).toBe(2);
    await api.sends[0]?.acknowledge();
    expect(phaseOf(store)).toEqual({ name: 'received', receiptCode: '000000000000000000001' });
    expect(phases.slice(-4)).toEqual(['sealing', 'queued', 'sending', 'received']);
  });

  it('seals and saves without a network, with the keys that came with the form', async () => {
    const store = await filledIn();
    api.script.keyset = sdkError('connection', { offline: true });
    store.change('note');
    store.continue();
    await store.submit();
    await settled();
    await api.sends[0]?.fail(sdkError('connection', { offline: true }));
    expect(phaseOf(store)).toMatchObject({ name: 'queued', keptIn: 'device', reason: 'offline' });
    const [stored] = await storage.all();
    expect(JSON.stringify(stored)).not.toMatch(/psychologist|000000000000000000001/);
  });

  it('is sent by the next visit, which shows first that it waits', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('connection'));
    store.stop();
    const later = await opened();
    await later.prepare();
    await settled();
    expect(later.state.waiting).toMatchObject([{ submissionId: 'submission-1', state: 'sending' }]);
    expect(phaseOf(later).name).toBe('step');
    await api.sends[1]?.acknowledge();
    expect(later.state).toMatchObject({ waiting: [], left: ['received'] });
    later.desk?.seen();
    expect(later.state.left).toEqual([]);
    expect(await storage.all()).toEqual([]);
  });

  it.each([
    ['missing', undefined],
    ['throwing', { all: () => Promise.reject(new Error('x')), put: () => Promise.reject(new Error('full')) }],
  ])('says so when the storage is %s, and sends all the same', async (_, broken) => {
    const none = { ...memoryStorage(), ...broken };
    const store = await sent({ outbox: { storage: broken ? none : failing(), turns: noTurns } });
    await api.sends[0]?.fail(sdkError('connection'));
    expect(phaseOf(store)).toMatchObject({ name: 'queued', keptIn: 'memory' });
    store.retry();
    await settled();
    await api.sends[1]?.acknowledge();
    expect(phaseOf(store).name).toBe('received');
  });

  it('encrypts what is shown, and the consent that was given', async () => {
    const store = await sent();
    expect(crypto.seen.details[0]).toMatchObject({
      answers: { 'in-danger': 'no', help: ['psychologist'], place: 'UA32080070000050759' },
      language: 'uk',
      consent: false,
      service: undefined,
    });
    store.stop();
  });

  it('makes one of a double tap', async () => {
    const store = await filledIn();
    await Promise.all([store.submit(), store.submit()]);
    await settled();
    await store.submit();
    await settled();
    expect(crypto.seen.sealed).toBe(1);
    expect(api.sends).toHaveLength(1);
  });

  it('changes nothing when the code that sends does not load', async () => {
    const store = await filledIn({ deferred: () => Promise.reject(new TypeError('no network')) });
    await expect(store.submit()).rejects.toThrow('no network');
    expect(phaseOf(store).name).toBe('review');
  });

  it('sends the very same again when the reply is lost after storing, and tells the truth meanwhile', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('connection', { offline: false }));
    expect(phaseOf(store)).toMatchObject({ name: 'queued', reason: 'unreachable', mayHaveArrived: true });
    clock.pass(5_000);
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'sending' });
    expect(api.sends).toHaveLength(2);
    expect(api.sends[1]?.envelope).toBe(api.sends[0]?.envelope);
    expect(api.sends[1]?.submissionId).toBe(api.sends[0]?.submissionId);
    await api.sends[1]?.acknowledge();
    expect(phaseOf(store).name).toBe('received');
    expect(crypto.seen.sealed).toBe(1);
  });

  it.each([
    ['queued', 'offline', sdkError('connection', { offline: true })],
    ['queued', 'unreachable', sdkError('unexpected_answer')],
    ['queued', 'slow', sdkError('timeout')],
    ['queued', 'busy', sdkError('rate_limited')],
    ['queued', 'server', sdkError('server_error')],
    ['needs_attention', 'too_long', sdkError('payload_too_large')],
    ['needs_attention', 'refused', sdkError('bad_request')],
    ['needs_attention', 'deleted', sdkError('gone')],
    ['needs_attention', 'conflict', sdkError('conflict')],
  ] as const)('that fails is told as it is: %s, %s, %o', async (name, reason, error) => {
    const store = await sent();
    await api.sends[0]?.fail(error);
    expect(phaseOf(store)).toMatchObject({ name, reason });
    // What is kept is lost only when the server has said that it had it.
    expect(await storage.all()).toHaveLength(reason === 'deleted' ? 0 : 1);
  });

  it('knows whether it may have arrived', async () => {
    online = false;
    const store = await sent();
    await api.sends[0]?.fail(sdkError('connection', { offline: true }));
    expect(phaseOf(store)).toMatchObject({ mayHaveArrived: false });
    online = true;
    store.retry();
    await settled();
    await api.sends[1]?.fail(sdkError('rate_limited'));
    expect(phaseOf(store)).toMatchObject({ mayHaveArrived: false });
    store.retry();
    await settled();
    await api.sends[2]?.fail(sdkError('timeout'));
    expect(phaseOf(store)).toMatchObject({ mayHaveArrived: true });
  });

  it('says that it may have arrived when a first try broke off and a second one was answered', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('rate_limited', { repeated: true }));
    expect(phaseOf(store)).toMatchObject({ mayHaveArrived: true });
  });

  it('waits no longer than five minutes, whatever the server asks for', async () => {
    await sent();
    // In seconds; as milliseconds it is more than a timer can count.
    await api.sends[0]?.fail(sdkError('rate_limited', { retryAfter: 3_000_000 }));
    clock.pass(299_000);
    await settled();
    expect(api.sends).toHaveLength(1);
    clock.pass(1_000);
    await settled();
    expect(api.sends).toHaveLength(2);
  });

  it('tries again later each time, up to five minutes, and at once when asked to', async () => {
    await sent();
    const waits: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      await api.sends[attempt]?.fail(sdkError('connection'));
      waits.push(clock.nextIn);
      clock.pass(300_000);
      await settled();
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  });

  it('waits as long as the server says', async () => {
    await sent();
    await api.sends[0]?.fail(sdkError('rate_limited', { retryAfter: 60 }));
    expect(clock.nextIn).toBe(60_000);
  });

  it('spreads the tries of many phones', async () => {
    await sent({ random: () => 1 });
    await api.sends[0]?.fail(sdkError('connection'));
    expect(clock.nextIn).toBe(6_250);
  });

  it('goes on when the network is back, one attempt at a time', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('connection'));
    store.retry();
    store.retry();
    await settled();
    expect(api.sends).toHaveLength(2);
  });

  it('waits with sealing while what encrypts cannot be loaded, and says that nothing is saved', async () => {
    let isThere = false;
    const store = await filledIn({
      sealing: () => (isThere ? Promise.resolve(crypto.sealing) : Promise.reject(new TypeError('no network'))),
    });
    await store.submit();
    await settled();
    expect(phaseOf(store)).toEqual({ name: 'sealing', reason: 'unreachable', trying: false });
    expect(crypto.seen.sealed).toBe(0);
    isThere = true;
    clock.pass(5_000);
    await settled();
    await api.sends[0]?.acknowledge();
    expect(phaseOf(store).name).toBe('received');
  });

  it.each([
    ['unsealable', 'invalid'],
    ['too_long', 'too_long'],
  ])('does not blame the server when it cannot be encrypted: %s', async (reason, code) => {
    const store = await filledIn();
    crypto.seen.fault = Object.assign(sdkError(code), { name: 'IntakeError' });
    await store.submit();
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'needs_attention', reason });
    crypto.seen.fault = undefined;
    store.reopen();
    await store.submit();
    await settled();
    expect(api.sends).toHaveLength(1);
  });

  it.each([
    ['no_keys', sdkError('not_found'), undefined],
    ['bad_keys', undefined, keysetError('unsigned')],
    ['expired_keys', undefined, keysetError('expired')],
    ['unsupported', undefined, Object.assign(sdkError('unsupported'), { name: 'IntakeError' })],
  ])('is refused, %s, when the keys have changed for the worse; the answers stay', async (reason, missing, fault) => {
    const store = await opened();
    if (missing) api.script.keyset = missing;
    await fillIn(store);
    crypto.seen.fault = fault;
    await store.submit();
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'blocked', reason });
    expect(store.state.answers['help']).toEqual(['psychologist']);
    expect(api.sends).toEqual([]);
  });

  it.each([
    ['another key signs them', { serial: 2, signing_key: 'another' }],
    ['they have changed under the same serial', { serial: 1, signing_key: 'first', signature: 'another' }],
  ])('is refused when, while the form was open, %s', async (_, changes) => {
    api.script.keyset = {
      serial: 1,
      signing_key: 'first',
      signature: 'one',
      organization_id: testOrganizationId,
    } as never;
    const store = await filledIn();
    store.back();
    await store.prepare();
    api.script.keyset = { organization_id: testOrganizationId, ...changes } as never;
    store.continue();
    await store.submit();
    await settled();
    expect(phaseOf(store)).toMatchObject({ name: 'blocked', reason: 'bad_keys' });
    expect(crypto.seen.sealed).toBe(0);
  });

  it('never goes back to keys older than those it has seen', async () => {
    const seen: (number | undefined)[] = [];
    const { sealing } = crypto;
    const watching = {
      ...sealing,
      sealAnswers: (...given: Parameters<typeof sealing.sealAnswers>) => {
        seen.push(given[2].lastSerial);
        return sealing.sealAnswers(...given);
      },
    };
    api.script.keyset = { serial: 7 } as never;
    const store = await filledIn({ sealing: () => Promise.resolve(watching) });
    await store.prepare();
    store.back();
    await store.prepare();
    store.continue();
    await store.submit();
    await settled();
    expect(seen).toEqual([7]);
  });

  it('can begin anew after a refusal, under another id', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('conflict'));
    // Not by itself: the same would be refused again.
    store.retry();
    await settled();
    expect(api.sends).toHaveLength(1);
    store.reopen();
    expect(phaseOf(store).name).toBe('review');
    await store.submit();
    await settled();
    expect(api.sends.map(({ submissionId }) => submissionId).at(-1)).toBe('submission-2');
  });

  it('goes on after the element was taken off the page and put back', async () => {
    const store = await sent();
    await api.sends[0]?.fail(sdkError('connection'));
    store.stop();
    clock.pass(600_000);
    await settled();
    expect(api.sends).toHaveLength(1);
    store.start();
    await settled();
    expect(api.sends).toHaveLength(2);
  });
});

describe('afterwards', () => {
  const planted = ['psychologist', 'ciphertext-1', '000000000000000000001'];
  const remembered = (store: IntakeFormStore) => {
    const { form: _, ...state } = store.state;
    const { task } = (store.desk as unknown as { sender: { task: unknown } }).sender;
    return JSON.stringify([state, task]);
  };

  it('nothing of the request is left once the code is saved', async () => {
    const store = await sent();
    await api.sends[0]?.acknowledge();
    expect(remembered(store)).not.toContain('psychologist');
    store.codeSaved();
    for (const text of planted) expect(remembered(store)).not.toContain(text);
  });

  it('nothing is left after leaving in a hurry, whatever was under way', async () => {
    const store = await filledIn();
    await store.submit();
    store.exit();
    await settled();
    expect(api.sends).toEqual([]);
    for (const text of planted) expect(remembered(store)).not.toContain(text);
    const other = await sent();
    other.exit();
    await api.sends[0]?.acknowledge();
    expect(phaseOf(other).name).toBe('exited');
    for (const text of planted) expect(remembered(other)).not.toContain(text);
  });
});

describe('a preselected service', () => {
  it('comes with what is sent, unless it was removed', async () => {
    const store = await sent({ service: '00000000-0000-4000-a000-000000000001' });
    expect(crypto.seen.details[0]).toMatchObject({ service: { id: '00000000-0000-4000-a000-000000000001' } });
    store.stop();
    const other = await filledIn({ service: '00000000-0000-4000-a000-000000000001' });
    other.removeService();
    await other.submit();
    await settled();
    expect(crypto.seen.details[1]).toMatchObject({ service: undefined });
  });

  it('that cannot be loaded stops nobody', async () => {
    api.script.service = sdkError('not_found');
    const store = await opened({ service: '00000000-0000-4000-a000-000000000001' });
    expect(phaseOf(store).name).toBe('step');
    expect(store.state.service).toBeUndefined();
  });
});
