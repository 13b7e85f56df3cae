import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isGone } from '../api-problem/api-problem.ts';
import { snapshotAddress, snapshotHost } from '../snapshot-source/fixtures/snapshot-host.ts';
import type { Sources } from '../snapshot-source/snapshot-source.ts';
import { answerQuestions } from './answer-questions.ts';
import type { Question, ReadSnapshot } from './messages.ts';
import { endWorker, LARGE, snapshotReader } from './snapshot-reader.ts';

const now = Date.parse('2026-03-18T10:00:00+02:00');
/** How many services at locations the manifest says there are. */
let size: number;
let asked: string[];
const makeWorker = vi.fn(() => new WorkerInMemory() as unknown as Worker);

beforeEach(() => {
  size = LARGE;
  asked = [];
  makeWorker.mockClear();
});
afterEach(() => endWorker());

/** The host of the small snapshot, whose manifest says that it is another size. */
async function host(request: Request): Promise<Response> {
  asked.push(new URL(request.url).pathname);
  const response = (await snapshotHost(request)) ?? new Response('', { status: 404 });
  if (!request.url.endsWith('manifest.json')) return response;
  return Response.json({ ...((await response.json()) as object), total_items: size });
}

/** As a browser has it: what goes in and out is copied. */
class WorkerInMemory extends EventTarget {
  static breaks = false;
  private readonly answer = answerQuestions((url, options) =>
    openSnapshot(url, { ...options, fetch: (request) => host(request) }),
  );

  postMessage(question: Question): void {
    if (WorkerInMemory.breaks) {
      queueMicrotask(() => this.dispatchEvent(new Event('error', { cancelable: true })));
      return;
    }
    void this.answer(structuredClone(question)).then((data) =>
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
    );
  }

  terminate(): void {
    WorkerInMemory.breaks = false;
  }
}

const sources = (changes: Partial<Sources> = {}): Sources => ({
  baseUrl: '',
  snapshot: snapshotAddress,
  language: 'uk',
  isOther: true,
  fetch: (request) => host(request),
  now: () => now,
  ...changes,
});
const onPage = (): ReadSnapshot =>
  openSnapshot(snapshotAddress, { language: 'uk', now: () => new Date(now), fetch: (request) => host(request) });

const questions: [string, (from: ReadSnapshot) => Promise<unknown>][] = [
  ['everything', ({ search }) => search.list({ per_page: 20 })],
  ['a mistyped text', ({ search }) => search.list({ text: 'психалог' })],
  ['a text on another keyboard layout', ({ search }) => search.list({ text: 'gcb[jkju' })],
  ['a kind of help', ({ search }) => search.list({ category: 'legal-aid', free: true })],
  ['what is open', ({ search }) => search.list({ open_at: '2026-03-18T11:00:00+02:00' })],
  ['what is near', ({ search }) => search.list({ lat: 50.6, lon: 30.1, radius_km: 30 })],
  ['places', ({ places }) => places.list({ level: 'oblast', with_services: true })],
  ['one place', ({ places }) => places.retrieve('UA32000000000030281')],
  ['hotlines', ({ hotlines }) => hotlines.list()],
  ['terms', ({ taxonomyTerms }) => taxonomyTerms.list({ per_page: 100 })],
  ['what it is', (from) => from.manifest()],
];

describe('a large snapshot', () => {
  it.each(questions)('answers from a worker as it does on the page: %s', async (_, question) => {
    const reader = await snapshotReader(sources(), makeWorker);
    expect(await question(reader)).toEqual(await question(onPage()));
    expect(makeWorker).toHaveBeenCalledOnce();
  });

  it('gives one service as it does on the page', async () => {
    const reader = await snapshotReader(sources(), makeWorker);
    const [first] = (await reader.search.list({})).contents;
    const id = first?.id ?? '';
    expect(await reader.serviceAtLocations.retrieve(id)).toEqual(await onPage().serviceAtLocations.retrieve(id));
  });

  it('fails as it does on the page, so that errors are told apart', async () => {
    const reader = await snapshotReader(sources(), makeWorker);
    const absent = await reader.serviceAtLocations.retrieve('no-such').catch((error: unknown) => error);
    expect(isGone(absent)).toBe(true);
    await expect(reader.search.list({ page: 0 })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('lets go of a question that was taken back', async () => {
    const reader = await snapshotReader(sources(), makeWorker);
    const request = new AbortController();
    const answer = reader.search.list({ text: 'юрист' }, { signal: request.signal });
    request.abort();
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
  });

  it('is read by one worker for all finders, in either language', async () => {
    const readers = [await snapshotReader(sources(), makeWorker)];
    readers.push(await snapshotReader(sources({ language: 'en' }), makeWorker));
    const [ours, theirs] = await Promise.all(readers.map(({ hotlines }) => hotlines.list()));
    expect(ours?.contents[0]?.name).not.toBe(theirs?.contents[0]?.name);
    expect(makeWorker).toHaveBeenCalledOnce();
    // The manifest by each language of the worker, and once for the size.
    expect(asked.filter((path) => path.endsWith('manifest.json'))).toHaveLength(3);
  });
});

describe('a snapshot is read on the page', () => {
  const answers = async (maker: typeof makeWorker | undefined) =>
    (await (await snapshotReader(sources(), maker)).search.list({})).total_items;

  it('when it is small', async () => {
    size = LARGE - 1;
    expect(await answers(makeWorker)).toBe(10);
    expect(makeWorker).not.toHaveBeenCalled();
  });

  it('where there are no workers, as with files of another origin', async () => {
    expect(await answers(undefined)).toBe(10);
    expect(asked.filter((path) => path.endsWith('manifest.json'))).toHaveLength(1);
  });

  it('when the policy of the page refuses the worker', async () => {
    makeWorker.mockImplementationOnce(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(await answers(makeWorker)).toBe(10);
  });

  it('when the worker breaks down, also for the question that it had', async () => {
    WorkerInMemory.breaks = true;
    expect(await answers(makeWorker)).toBe(10);
    expect(await answers(makeWorker)).toBe(10);
    expect(makeWorker).toHaveBeenCalledOnce();
  });
});
