import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  AbortError,
  ConnectionError,
  ResilienceClient,
  type Service,
  TimeoutError,
  UnexpectedAnswerError,
} from '../index.ts';
import {
  failureOf,
  recordedTiming,
  scriptedServer,
  sendJson,
  sendProblem,
} from '../transport/scripted-server.test.support.ts';
import { directory, type Directory, type DirectoryProgress } from './index.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const service = (number: number, more: object = {}) => ({
  id: idOf(number),
  name: `Послуга ${number}`,
  status: 'active',
  phones: [{ id: idOf(900 + number), number: '112' }],
  ...more,
});
const services = (count: number) => Array.from({ length: count }, (_, index) => service(index + 1));
const lines = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const isStream = ({ url }: { url: string }) => url.includes('format=ndjson');
const queryOf = ({ url }: { url: string }) => Object.fromEntries(new URL(url, 'http://host').searchParams);
const clientOf = ({ url }: { url: string }) =>
  new ResilienceClient({ baseUrl: url, timing: recordedTiming().timing, cache: false });
const namesOf = async (records: AsyncIterable<Service>) => {
  const names: string[] = [];
  for await (const { name } of records) names.push(name);
  return names;
};
const all = (count: number) => services(count).map(({ name }) => name);
const ndjson = { 'content-type': 'application/x-ndjson' };

/** A server that has pages only, of the services that `listed` says at each request. */
function pagedServer(listed: (nth: number) => readonly object[], size = 2, refusal?: number) {
  return scriptedServer((request, response, nth) => {
    if (isStream(request) && refusal !== undefined) {
      sendProblem(response, refusal);
      return;
    }
    const records = listed(nth);
    const page = Number(queryOf(request).page ?? 1);
    const contents = records.slice((page - 1) * size, page * size);
    sendJson(response, {
      total_items: records.length,
      total_pages: Math.ceil(records.length / size),
      page_number: page,
      contents,
    });
  });
}

describe('a directory of a server with ndjson', () => {
  it('comes as one stream of whole services, with the parameters given', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(200, ndjson).end(lines(services(5))),
    );
    const read = directory(clientOf(server), {
      organization_id: idOf(77),
      modified_after: new Date('2026-03-18T08:00:00Z'),
      lang: 'en',
    });
    expect(await namesOf(read)).toEqual(all(5));
    expect(server.requests.map(queryOf)).toEqual([
      {
        format: 'ndjson',
        full: 'true',
        lang: 'en',
        modified_after: '2026-03-18T08:00:00.000Z',
        organization_id: idOf(77),
      },
    ]);
    expect(server.requests[0]?.headers.accept).toContain('application/x-ndjson');
  });

  it('may break lines and letters in any place, and write null', async () => {
    const bytes = Buffer.from(
      lines([service(1, { description: null }), service(2)]) + '\n' + JSON.stringify(service(3)),
    );
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, ndjson);
      for (const byte of bytes) response.write(Buffer.of(byte));
      response.end();
    });
    const read: Service[] = [];
    for await (const one of directory(clientOf(server))) read.push(one);
    expect(read.map(({ name }) => name)).toEqual(all(3));
    expect(read[0]).not.toHaveProperty('description');
  });

  it('is taken up again when the connection breaks, and each service comes once', async () => {
    const server = await scriptedServer((_request, response, nth) => {
      response.writeHead(200, ndjson);
      if (nth === 3) response.end(lines(services(5)));
      // In the middle of a record.
      else response.write(lines(services(nth * 2)) + '{"id":', () => response.destroy());
    });
    expect(await namesOf(directory(clientOf(server), {}, { retry: 1 }))).toEqual(all(5));
    expect(server.requests).toHaveLength(3);
  });

  it('gives up when it comes no further, having given what came', async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, ndjson).write(lines(services(2)), () => response.destroy());
    });
    const read: string[] = [];
    const reading = async () => {
      for await (const { name } of directory(clientOf(server), {}, { retry: 1 })) read.push(name);
    };
    expect(await failureOf(reading())).toBeInstanceOf(ConnectionError);
    expect(read).toEqual(all(2));
    // The first, the one after it that came no further.
    expect(server.requests).toHaveLength(2);
  });

  it('is not waited for when nothing comes any more', async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, ndjson).write(lines(services(1)));
    });
    const reading = namesOf(directory(clientOf(server), {}, { retry: 0, totalTimeout: 50 }));
    expect(await failureOf(reading)).toBeInstanceOf(TimeoutError);
  });

  it('is not taken for whole when it was cut short between two letters', async () => {
    const server = await scriptedServer((_request, response) =>
      response.writeHead(200, ndjson).end(lines(services(2)).slice(0, -9)),
    );
    const error = await failureOf(namesOf(directory(clientOf(server), {}, { retry: 0 })));
    expect(error).toBeInstanceOf(UnexpectedAnswerError);
    expect(error).toMatchObject({ reason: 'not_json' });
    expect(error.message).not.toContain('Послуга');
  });

  it('is ended by a signal, and by leaving the loop', async () => {
    const closed: Promise<unknown>[] = [];
    const server = await scriptedServer((_request, response) => {
      closed.push(new Promise((resolve) => response.on('close', resolve)));
      response.writeHead(200, ndjson).write(lines(services(3)));
    });
    const controller = new AbortController();
    const reading = async (stop: () => void) => {
      for await (const { id } of directory(clientOf(server), {}, { signal: controller.signal })) {
        if (id === idOf(3)) stop();
        if (id === idOf(3) && !controller.signal.aborted) break;
      }
    };
    await reading(() => undefined);
    await closed[0];
    expect(await failureOf(reading(() => controller.abort()))).toBeInstanceOf(AbortError);
    await closed[1];
    expect(server.requests).toHaveLength(2);
  });
});

describe('a directory of a server with pages', () => {
  it.each([undefined, 400, 406, 422, 501])('is read page by page when ndjson is answered with %s', async (refusal) => {
    const server = await pagedServer(() => services(5), 2, refusal);
    expect(await namesOf(directory(clientOf(server)))).toEqual(all(5));
    expect(server.requests.slice(1).map(queryOf)).toEqual([
      { full: 'true', per_page: '100' },
      { full: 'true', page: '2', per_page: '100' },
      { full: 'true', page: '3', per_page: '100' },
      // Once more, to be sure that nothing slipped over a border.
      { minimal: 'true', per_page: '100' },
      { minimal: 'true', page: '2', per_page: '100' },
      { minimal: 'true', page: '3', per_page: '100' },
    ]);
  });

  it('is refused when the server refuses the list itself', async () => {
    const server = await scriptedServer((_request, response) => sendProblem(response, 401));
    expect(await failureOf(namesOf(directory(clientOf(server))))).toMatchObject({ code: 'authentication' });
    expect(server.requests).toHaveLength(1);
  });

  it('gives each service once when some are added while it is read', async () => {
    // From the third request on there is one more before all others: page two begins with what ended page one.
    const server = await pagedServer((nth) => (nth < 3 ? services(5) : [service(0), ...services(5)]));
    // What was added in front comes last.
    expect(await namesOf(directory(clientOf(server)))).toEqual([...all(5), 'Послуга 0']);
  });

  it('leaves none out when some vanish while it is read', async () => {
    // Two vanish after page one: what was on page two is on page one now.
    const server = await pagedServer((nth) => (nth < 3 ? services(7) : services(7).slice(2)));
    expect(await namesOf(directory(clientOf(server)))).toEqual(all(7));
    // The same with one, so that only half a page moved.
    const other = await pagedServer((nth) => (nth < 4 ? services(7) : services(7).slice(1)));
    expect(await namesOf(directory(clientOf(other)))).toEqual(all(7));
  });

  it('leaves none out when as many appear as vanish, which no total tells', async () => {
    // After page one «1» goes and «8» comes: «3» slips from page two to page one, behind the reader.
    const server = await pagedServer((nth) => (nth < 3 ? services(7) : [...services(8).slice(1)]));
    const read = directory(clientOf(server));
    const names = await namesOf(read);
    expect(names.toSorted()).toEqual(all(8));
    expect(names.at(-1)).toBe('Послуга 3');
    expect(read.complete).toBe(true);
    expect(read.resumeFrom).toBeDefined();
  });

  it('leaves none out when a record moves to another place while it is read', async () => {
    // After page one «6» is renamed and stands first: «2» comes twice, and «6» not at all.
    const moved = [service(6), ...services(5)];
    const server = await pagedServer((nth) => (nth < 3 ? services(6) : moved));
    const read = directory(clientOf(server));
    expect((await namesOf(read)).toSorted()).toEqual(all(6));
    expect(read.complete).toBe(true);
  });

  it('leaves none out when they change in each of two readings, also where `minimal` and totals are not known', async () => {
    const states = [services(7), services(8).slice(1), services(9).slice(2)];
    let pages = 0;
    const server = await scriptedServer((request, response) => {
      if (isStream(request) || queryOf(request).minimal) {
        sendProblem(response, 400);
        return;
      }
      const page = Number(queryOf(request).page ?? 1);
      const records = states[Math.min(2, Math.floor(++pages / 4))] ?? [];
      sendJson(response, records.slice((page - 1) * 2, page * 2));
    });
    const read = directory(clientOf(server));
    expect((await namesOf(read)).toSorted()).toEqual(all(9));
    expect(read.complete).toBe(true);
  });

  it('says so when the server is another each time it is read, and tells no moment to resume from', async () => {
    // Each request finds the first record gone and another one at the end.
    const server = await pagedServer((nth) => services(nth + 7).slice(nth));
    const read = directory(clientOf(server));
    expect(read.complete).toBeUndefined();
    await namesOf(read);
    expect(read.complete).toBe(false);
    expect(read.resumeFrom).toBeUndefined();
    expectTypeOf(read.complete).toEqualTypeOf<boolean | undefined>();
    expect(server.requests.length).toBeLessThan(60);
  });

  it('is not read again when it is one page, which is one state of the data', async () => {
    const server = await pagedServer(() => services(2));
    const read = directory(clientOf(server));
    await namesOf(read);
    expect(read.complete).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  it('ends also when the totals waver for ever', async () => {
    const server = await scriptedServer((request, response, nth) => {
      const page = Number(queryOf(request).page ?? 1);
      const contents = services(6).slice((page - 1) * 2, page * 2);
      sendJson(response, { total_items: 6 + (nth % 2), total_pages: 3, page_number: page, contents });
    });
    expect(await namesOf(directory(clientOf(server)))).toEqual(all(6));
  });

  it('has what belongs to a service asked for by itself when the list is brief, in the same order', async () => {
    const brief = (number: number) => ({ id: idOf(number), name: `Послуга ${number}`, status: 'active' });
    let underWay = 0;
    let most = 0;
    const server = await scriptedServer((request, response) => {
      const [, id] = /^\/services\/([^?]+)/.exec(request.url) ?? [];
      if (id === undefined) {
        sendJson(response, { contents: Array.from({ length: 9 }, (_, index) => brief(index + 1)), total_pages: 1 });
        return;
      }
      most = Math.max(most, ++underWay);
      setImmediate(() => {
        underWay--;
        const number = Number(id.slice(-3));
        if (number === 4) sendProblem(response, 404);
        else sendJson(response, service(number));
      });
    });
    const read: Service[] = [];
    for await (const one of directory(clientOf(server))) read.push(one);
    expect(read.map(({ name }) => name)).toEqual(all(9));
    expect(read.map(({ phones }) => phones?.length ?? 0)).toEqual([1, 1, 1, 0, 1, 1, 1, 1, 1]);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('asks for no more when single services tell no more than the list', async () => {
    const brief = (number: number) => ({ id: idOf(number), name: `Послуга ${number}`, status: 'active' });
    const server = await scriptedServer((request, response) => {
      const [, id] = /^\/services\/([^?]+)/.exec(request.url) ?? [];
      if (id !== undefined) sendJson(response, brief(Number(id.slice(-3))));
      else sendJson(response, { contents: Array.from({ length: 40 }, (_, index) => brief(index + 1)), total_pages: 1 });
    });
    expect(await namesOf(directory(clientOf(server)))).toHaveLength(40);
    expect(server.requests.length).toBeLessThanOrEqual(2 + 4);
  });
});

describe('progress', () => {
  it('tells how many of how many after each service', async () => {
    const server = await scriptedServer((request, response) => {
      if (isStream(request)) response.writeHead(200, ndjson).end(lines(services(3)));
      else sendJson(response, { total_items: 3, contents: [{ id: idOf(1) }] });
    });
    const told: DirectoryProgress[] = [];
    await namesOf(directory(clientOf(server), {}, { onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual([1, 2, 3].map((read) => ({ read, total: 3 })));
    expect(server.requests.map(queryOf)[0]).toEqual({ minimal: 'true', per_page: '1' });
  });

  it('has no total where the server tells none', async () => {
    const server = await scriptedServer((request, response) => {
      if (isStream(request)) response.writeHead(200, ndjson).end(lines(services(1)));
      else sendJson(response, [{ id: idOf(1) }]);
    });
    const told: DirectoryProgress[] = [];
    await namesOf(directory(clientOf(server), {}, { onProgress: (progress) => told.push(progress) }));
    expect(told).toEqual([{ read: 1, total: undefined }]);
  });
});

describe('the moment to resume from', () => {
  const date = 'Wed, 18 Mar 2026 08:00:00 GMT';
  const from = '2026-03-18T07:55:00.000Z';

  it("is five minutes before the reading began by the server's clock, once all has been read", async () => {
    const server = await scriptedServer((_request, response, nth) =>
      response
        .writeHead(200, { ...ndjson, date: nth === 1 ? date : 'Wed, 18 Mar 2026 09:00:00 GMT' })
        .write(lines(services(2)), () => (nth === 1 ? response.destroy() : response.end())),
    );
    const read: Directory = directory(clientOf(server));
    expect(read.resumeFrom).toBeUndefined();
    for await (const _service of read) expect(read.resumeFrom).toBeUndefined();
    expect(read.resumeFrom).toBe(from);
    expectTypeOf(read.resumeFrom).toEqualTypeOf<string | undefined>();
  });

  it('is the same for pages, and not there when it broke off', async () => {
    const server = await scriptedServer((request, response) => {
      const page = Number(queryOf(request).page ?? 1);
      if (page === 3) sendProblem(response, 400);
      else sendJson(response, { total_pages: page === 1 ? 1 : 3, contents: services(1) }, 200, { date });
    });
    const read = directory(clientOf(server));
    await namesOf(read);
    expect(read.resumeFrom).toBe(from);
    const broken = await scriptedServer((request, response) => {
      if (queryOf(request).page === '2') sendProblem(response, 400);
      else sendJson(response, { total_pages: 2, contents: services(1) }, 200, { date });
    });
    const other = directory(clientOf(broken));
    await failureOf(namesOf(other));
    expect(other.resumeFrom).toBeUndefined();
  });
});
