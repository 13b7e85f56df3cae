import type { IntakePayload, IntakeState, IntakeStatus, Page, StoredIntake } from '@resilience-kit/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { helpRequest } from '../intake-form/fixtures/fixture-form.ts';
import type { InboxRequests } from './inbox-requests.ts';
import { type InboxNews, lockedState } from './inbox-state.ts';
import { InboxStore } from './inbox-store.ts';

const organization = '00000000-0000-4000-8000-f00000000001';
const file = `# organization: ${organization}\n# access key: rk_test_key\nAGE-SECRET-KEY-1JV5SP9MCN0SHQPNJKKSU2E84R8GEY8SJQQYPVJY59NA4YLJ2QV8QM46W57\n`;
const MINUTE = 60_000;

/** A clock that is turned by hand. */
class HandClock {
  private time = Date.parse('2026-11-21T10:00:00Z');
  private waiting: { at: number; callback: () => void }[] = [];
  now = () => this.time;
  after = (milliseconds: number, callback: () => void) => {
    const one = { at: this.time + milliseconds, callback };
    this.waiting.push(one);
    return () => void (this.waiting = this.waiting.filter((other) => other !== one));
  };
  turn(milliseconds: number) {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = end;
  }
  /** The computer sleeps: time goes on, timers do not. */
  skip(milliseconds: number) {
    this.time += milliseconds;
  }
}

function stored(number: number, status: IntakeStatus = 'received'): StoredIntake {
  const at = new Date(Date.parse('2026-11-21T08:00:00Z') + number * 1000).toISOString();
  return {
    submission_id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    organization_id: organization,
    form_id: 'help-request',
    form_version: 1,
    keyset_serial: 1,
    ciphertext: `cipher ${number}`,
    status,
    status_changed_at: at,
    received_at: at,
  };
}

const idOf = (number: number) => stored(number).submission_id;
const failure = (code: string) => Object.assign(new Error(code), { code });

let clock: HandClock;
let onServer: StoredIntake[];
let news: InboxNews[];
let keys: string[];
let questions: { after?: string | undefined; page: number }[];
let requests: InboxRequests;
let store: InboxStore;
let opened: string[];
let expected: string;

beforeEach(() => {
  clock = new HandClock();
  onServer = [stored(1), stored(2)];
  [news, keys, questions, opened, expected] = [[], [], [], [], ''];
  const find = (id: string) => {
    const found = onServer.find(({ submission_id }) => submission_id === id);
    if (!found) throw failure('gone');
    return found;
  };
  requests = {
    intakes: ({ page, after }) => {
      questions.push({ page, after });
      const contents = onServer.filter(({ received_at: at }) => !after || at > after);
      return Promise.resolve({
        contents,
        total_items: contents.length,
        last_page: true,
        empty: false,
      } as unknown as Page<StoredIntake>);
    },
    intake: (id) => Promise.resolve().then(() => find(id)),
    setStatus: (id, status) =>
      Promise.resolve().then((): IntakeState => {
        Object.assign(find(id), { status });
        return { submission_id: id, status, status_changed_at: '2026-11-21T10:00:00Z' };
      }),
    remove: (id) =>
      Promise.resolve().then(() => (onServer = onServer.filter(({ submission_id }) => submission_id !== id))),
    form: () => Promise.resolve(helpRequest('uk')),
    places: () => Promise.resolve(new Map([['UA1', 'Буча']])),
  };
  store = new InboxStore({
    connect: (key) => (keys.push(key), requests),
    loadOpener: () =>
      Promise.resolve((intake) => {
        opened.push(intake.submission_id);
        if (intake.ciphertext === 'bad') return Promise.reject(failure('damaged'));
        return Promise.resolve({ answers: { place: 'UA1', note: 'secret' } } as unknown as IntakePayload);
      }),
    organization: () => expected,
    patience: () => 10 * MINUTE,
    clock,
    tell: (one) => news.push(one),
  });
});

describe('opening the inbox', () => {
  it('takes organization and access key from the file, opens every request, and says only how many', async () => {
    await store.unlock(file, '');
    expect(keys).toEqual(['rk_test_key']);
    expect(store.state).toMatchObject({ phase: 'open', loading: false });
    expect(store.state.entries).toHaveLength(2);
    expect(JSON.stringify(store.state.entries)).not.toContain('cipher');
    expect(news).toEqual([{ kind: 'opened', count: 2 }]);
    await vi.waitFor(() => expect(store.state.places.get('UA1')).toBe('Буча'));
  });

  it('takes a typed key before the one in the file', async () => {
    await store.unlock(file, ' rk_test_other ');
    expect(keys).toEqual(['rk_test_other']);
  });

  it.each([
    ['no_file', undefined, ''],
    ['no_identity', 'hello', ''],
    ['no_identity', file.replace('1JV5', '1JV6'), ''],
    ['no_organization', file.replace(/# organization.*\n/, ''), ''],
    ['other_organization', file, '00000000-0000-4000-8000-f00000000002'],
    ['no_access_key', file.replace(/# access key.*\n/, ''), ''],
  ])('says what is missing, and asks for nothing: %s', async (fault, text, wanted) => {
    expected = wanted;
    await store.unlock(text, '');
    expect(store.state).toMatchObject({ phase: 'locked', fault });
    expect(questions).toEqual([]);
  });

  it('is locked again with the reason when the key is refused or the server is silent', async () => {
    for (const [code, state] of [
      ['authentication', { fault: 'refused' }],
      ['connection', { problem: { kind: 'unreachable' } }],
    ] as const) {
      requests.intakes = () => Promise.reject(failure(code));
      await store.unlock(file, '');
      expect(store.state).toMatchObject({ phase: 'locked', loading: false, ...state });
    }
  });

  it('lists what cannot be opened with the reason', async () => {
    onServer.push({ ...stored(3), ciphertext: 'bad' });
    await store.unlock(file, '');
    expect(store.state.entries.map(({ unreadable }) => unreadable)).toEqual([undefined, undefined, 'damaged']);
  });
});

describe('locking', () => {
  beforeEach(() => store.unlock(file, ''));

  it('forgets everything that was opened, chosen and loaded', async () => {
    await store.select(idOf(1));
    store.setPolling(5);
    store.lock('button');
    expect(store.state).toEqual({ ...lockedState, lockedBy: 'button' });
    clock.turn(60 * MINUTE);
    expect(questions).toHaveLength(1);
  });

  it('comes by itself after a time without use, with a minute’s notice', () => {
    clock.turn(9 * MINUTE);
    expect(store.state.lockIsNear).toBe(true);
    store.use();
    expect(store.state.lockIsNear).toBe(false);
    clock.turn(9.5 * MINUTE);
    expect(store.state.phase).toBe('open');
    clock.turn(MINUTE);
    expect(store.state).toEqual({ ...lockedState, lockedBy: 'idle' });
    expect(news.map(({ kind }) => kind)).toEqual(['opened', 'lock_is_near', 'lock_is_near', 'locked']);
  });

  it('comes at once when the computer wakes up too late', () => {
    clock.skip(11 * MINUTE);
    store.lookAgain();
    expect(store.state).toMatchObject({ phase: 'locked', lockedBy: 'idle' });
  });

  it('takes nothing in that arrives afterwards', async () => {
    let answer: (page: Page<StoredIntake>) => void = () => undefined;
    requests.intakes = () => new Promise((resolve) => (answer = resolve));
    const refreshed = store.refresh();
    store.lock('left');
    answer({ contents: [stored(9)], total_items: 1, last_page: true } as unknown as Page<StoredIntake>);
    await refreshed;
    expect(store.state).toEqual({ ...lockedState, lockedBy: 'left' });
  });
});

describe('reading and marking', () => {
  beforeEach(() => store.unlock(file, ''));

  it('marks a new request as opened', async () => {
    await store.select(idOf(1));
    expect(onServer[0]?.status).toBe('opened');
    expect(store.state.entries[0]?.intake.status).toBe('opened');
  });

  it('does not undo what another worker did meanwhile', async () => {
    Object.assign(onServer[0] ?? {}, { status: 'contacted' });
    await store.select(idOf(1));
    expect(onServer[0]?.status).toBe('contacted');
    expect(store.state.entries[0]?.intake.status).toBe('contacted');
  });

  it('says that a request is gone when another worker deleted it', async () => {
    onServer = [];
    await store.select(idOf(1));
    expect(store.state.changeFault).toBe('gone');
  });

  it('marks and deletes on the server first', async () => {
    await store.select(idOf(1));
    await store.setStatus('closed');
    expect(onServer[0]?.status).toBe('closed');
    await store.remove();
    expect(onServer.map(({ submission_id }) => submission_id)).toEqual([idOf(2)]);
    expect(store.state.selected).toBeUndefined();
    expect(news.slice(1)).toEqual([{ kind: 'marked', status: 'closed' }, { kind: 'deleted' }]);
  });

  it('keeps what was when the server does not take it, and says so', async () => {
    await store.select(idOf(1));
    requests.setStatus = () => Promise.reject(failure('permission'));
    await store.setStatus('closed');
    expect(store.state).toMatchObject({ changeFault: 'refused' });
    expect(store.state.entries[0]?.intake.status).toBe('opened');
  });
});

describe('looking for new requests', () => {
  beforeEach(() => store.unlock(file, ''));

  it('happens only when the worker wants it, and opens only what is new', async () => {
    clock.turn(5 * MINUTE);
    expect(questions).toHaveLength(1);
    store.setPolling(1);
    onServer.push(stored(3));
    clock.turn(MINUTE);
    await vi.waitFor(() => expect(store.state.entries).toHaveLength(3));
    expect(questions[1]?.after).toBe('2026-11-21T07:50:02.000Z');
    expect(opened).toHaveLength(3);
    expect(news.at(-1)).toEqual({ kind: 'arrived', count: 1 });
  });

  it('keeps the list while the server is silent, and goes on looking', async () => {
    const working = { ...requests };
    store.setPolling(1);
    requests.intakes = () => Promise.reject(failure('timeout'));
    clock.turn(MINUTE);
    await vi.waitFor(() => expect(store.state.problem?.kind).toBe('slow'));
    expect(store.state.entries).toHaveLength(2);
    requests.intakes = (...given) => working.intakes(...given);
    await vi.waitFor(() => expect(store.state.loading).toBe(false));
    clock.turn(MINUTE);
    await vi.waitFor(() => expect(store.state.problem).toBeUndefined());
  });

  it('does not count as use', () => {
    store.setPolling(1);
    clock.turn(11 * MINUTE);
    expect(store.state.phase).toBe('locked');
  });

  it('by hand also takes away what others deleted', async () => {
    onServer = [stored(2)];
    await store.refresh();
    expect(store.state.entries.map(({ intake }) => intake.submission_id)).toEqual([idOf(2)]);
  });
});
