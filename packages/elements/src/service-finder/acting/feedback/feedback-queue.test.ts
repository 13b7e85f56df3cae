import { createFakeApi, demoData, type FakeApi } from '@resilience-kit/sdk/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import { feedbackIdentifier } from './feedback-identifier.ts';
import { FEEDBACK_KEY, FeedbackQueue } from './feedback-queue.ts';

const there = String(demoData().records.service_at_locations?.[0]?.['id']);
const feedbackOf = (note?: string) => ({
  feedback_id: feedbackIdentifier(),
  service_at_location_id: there,
  kind: 'closed' as const,
  ...(note && { note }),
});

let api: FakeApi;
let storage: ReturnType<typeof memoryStorage>;
let time = 0;
const queue = () => new FeedbackQueue({ storage: () => storage, now: () => time });
const source = () => ({ baseUrl: api.url, language: 'uk', fetch: api.fetch });

beforeEach(() => {
  time = Date.UTC(2026, 10, 21);
  api = createFakeApi({ data: demoData() });
  storage = memoryStorage();
});

describe('feedback', () => {
  it('is sent at once, and nothing of it stays on the device', async () => {
    const reply = await queue().send(feedbackOf(), source());
    expect(reply).toMatchObject({ outcome: 'sent', beingChecked: { kinds: ['closed'] } });
    expect(storage.getItem(FEEDBACK_KEY)).toBeNull();
    expect(api.requests.at(-1)).toMatchObject({ method: 'POST', path: '/v1/feedback' });
  });

  it('waits on the device without a network, and goes out when the page is opened the next time', async () => {
    api.offline = true;
    expect(await queue().send(feedbackOf('Ремонт'), source())).toEqual({ outcome: 'waiting' });
    expect(queue().length).toBe(1);
    api.offline = false;
    const later = queue();
    expect(await later.sendWaiting(source())).toBe(1);
    expect(later.length).toBe(0);
    expect(JSON.parse(String(api.requests.at(-1)?.body))).toMatchObject({ kind: 'closed', note: 'Ремонт' });
  });

  it.each([
    [{ status: 500 }, 'waiting'],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'waiting'],
    [{ captivePortal: true } as const, 'waiting'],
    [{ brokenJson: true } as const, 'waiting'],
    [{ replyLost: true } as const, 'waiting'],
    [{ status: 404 }, 'refused'],
    [{ status: 400 }, 'refused'],
  ])('after %o is %s', async (fault, outcome) => {
    api.fail(fault);
    const here = queue();
    expect(await here.send(feedbackOf(), source())).toEqual({ outcome });
    expect(here.length).toBe(outcome === 'waiting' ? 1 : 0);
  });

  it('counts once when the reply to it was lost and it is sent again', async () => {
    api.fail({ replyLost: true });
    const here = queue();
    await here.send(feedbackOf(), source());
    expect(await here.sendWaiting(source())).toBe(1);
    const sent = api.requests.filter(({ path }) => path === '/v1/feedback').map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
  });

  it('is sent once when two things ask for it at the same time', async () => {
    api.offline = true;
    const here = queue();
    await here.send(feedbackOf(), source());
    api.offline = false;
    const before = api.requests.length;
    await Promise.all([here.sendWaiting(source()), here.sendWaiting(source())]);
    expect(api.requests).toHaveLength(before + 1);
  });

  it('goes to the API that it is for, and to no other', async () => {
    api.offline = true;
    const here = queue();
    await here.send(feedbackOf(), source());
    api.offline = false;
    expect(await here.sendWaiting({ ...source(), baseUrl: 'https://other.example' })).toBe(0);
    expect(here.length).toBe(1);
  });

  it('is forgotten after two weeks', async () => {
    api.offline = true;
    await queue().send(feedbackOf(), source());
    time += 15 * 86_400_000;
    expect(await queue().sendWaiting(source())).toBe(0);
    expect(storage.getItem(FEEDBACK_KEY)).toBeNull();
  });

  it('is kept in memory where storage is blocked', async () => {
    api.offline = true;
    const here = new FeedbackQueue({
      storage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await here.send(feedbackOf(), source());
    expect(here).toMatchObject({ length: 1, isKept: false });
    api.offline = false;
    expect(await here.sendWaiting(source())).toBe(1);
  });

  it('has an identifier that is a UUID', () => {
    expect(feedbackIdentifier()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
