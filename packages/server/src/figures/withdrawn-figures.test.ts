import type { Problem } from '@resilience-kit/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { publisherKey } from '../test-support/keys.ts';
import { publications } from '../test-support/publications.ts';
import { publisher, type Publisher } from '../test-support/publisher.ts';

const here = 'https://api.example.org';

describe.each(databases)('a figure that was withdrawn, on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let own: Publisher;
  let code: string;
  let id: string;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, publicUrl: here });
    own = publisher(ask, publisherKey);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    ({ code, id } = await published());
  });

  /** Of a period of its own, or another figure would tell the same. */
  async function published(differing: Record<string, unknown> = {}): Promise<{ code: string; id: string }> {
    const sent = {
      ...publications.figures,
      code: `figure-${randomUUID()}`,
      period: { description: randomUUID() },
      ...differing,
    };
    const { record } = await own.publish('POST', '/v1/manage/figures', sent);
    return { code: sent.code, id: record.id };
  }
  const withdraw = () => own.publish('DELETE', `/v1/manage/figures/${id}`);
  const problemAt = async (path: string, language = 'en') => {
    const { status, body, headers } = await ask(path, { headers: { 'Accept-Language': language } });
    return { status, type: headers.get('Content-Type'), problem: body as Problem };
  };

  test.each(['', '.svg', '.png', '.txt'])('is gone, and not unknown: %j', async (ending) => {
    await withdraw();
    for (const name of [code, id]) {
      const { status, type, problem } = await problemAt(`/v1/figures/${name}${ending}`);
      expect(status).toBe(410);
      expect(type).toContain('application/problem+json');
      expect(problem.type).toBe('urn:resilience-kit:problem:gone');
      expect(problem.detail).toMatch(
        new RegExp(`^The figure “${code}” was withdrawn on \\d+ \\w+ \\d{4}, and nothing is published in its place\\.`),
      );
      expect(problem.replaced_by).toBeUndefined();
    }
    expect((await problemAt(`/v1/figures/${code}`, 'uk')).problem.detail).toContain(`Цифру «${code}» відкликано `);
    expect((await ask(`/v1/figures/figure-${randomUUID()}${ending}`)).status).toBe(404);
  });

  test('names the figure of the same indicator, place and period that is published in its place', async () => {
    const { period } = (await own.get(`/v1/manage/figures/${id}`)).body as { period: unknown };
    await withdraw();
    const other = await published({ period, value: 14 });
    const { status, problem } = await problemAt(`/v1/figures/${code}`);
    expect(status).toBe(410);
    expect(problem.replaced_by).toEqual(other);
    expect(problem.detail).toContain(`“${other.code}” is published in its place`);
  });

  test('names itself where it has another code by now', async () => {
    const former = code;
    code = `figure-${randomUUID()}`;
    await own.publish('PATCH', `/v1/manage/figures/${id}`, { code });
    const { status, problem } = await problemAt(`/v1/figures/${former}`);
    expect(status).toBe(410);
    expect(problem.replaced_by).toEqual({ id, code });
  });

  test('is there again once its withdrawal is undone', async () => {
    const { change_id: change = '' } = await withdraw();
    await own.publish('POST', `/v1/manage/changes/${change}/undo`);
    expect((await ask(`/v1/figures/${code}`)).status).toBe(200);
  });

  test('is said to be withdrawn on the page for frames, alone and beside others', async () => {
    await withdraw();
    const alone = await ask(`/embed/impact?figures=${code}&lang=uk`);
    expect(alone.status).toBe(410);
    expect(alone.text).toContain('Показники відкликано');
    expect(alone.text).toContain(`Цифру «${code}» відкликано`);
    const beside = await ask(`/embed/impact?figures=${code},donetsk-2025-h1-consultations&lang=en`);
    expect(beside.status).toBe(200);
    expect(beside.text).toContain(`The figure “${code}” was withdrawn on `);
    const unknown = `figure-${randomUUID()}`;
    const both = await ask(`/embed/impact?figures=${code},${unknown}&lang=en`);
    expect(both.status).toBe(404);
    expect(both.text).toContain(`These figures are not here: ${unknown}.`);
  });

  test('is not unfolded where its address is pasted', async () => {
    await withdraw();
    const unfold = (figures: string) =>
      problemAt(`/v1/oembed?${new URLSearchParams({ url: `${here}/embed/impact?figures=${figures}`, lang: 'en' })}`);
    const { status, problem } = await unfold(code);
    expect(status).toBe(410);
    expect(problem.detail).toContain(code);
    expect((await unfold(`figure-${randomUUID()}`)).status).toBe(404);
  });
});
