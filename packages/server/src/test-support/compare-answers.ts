import type { FakeApi } from '@resilience-kit/sdk/testing';
import type { Ask } from './api.ts';

/** What the server and the SDK's fake API answer to the same request. */
export async function bothAnswers(ask: Ask, fake: FakeApi, path: string, init: RequestInit = {}) {
  const headers = { 'accept-language': 'uk', ...(init.headers as Record<string, string> | undefined) };
  const real = await ask(path, { ...init, headers });
  const answer = await fake.fetch(`${fake.url}${path}`, { ...init, headers });
  const text = await answer.text();
  const isLines = answer.headers.get('content-type')?.includes('ndjson');
  const parsed = (json: string): unknown =>
    isLines
      ? json
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : JSON.parse(json);
  return {
    real: { status: real.status, body: comparable(parsed(real.text)) },
    fake: { status: answer.status, body: comparable(parsed(text)) },
  };
}

/** Databases keep the properties of a record in an order of their own, so fallbacks are told in another one. */
function comparable(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(comparable);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]: [string, unknown]) => [
      name,
      name === 'language_fallbacks'
        ? JSON.stringify(value)
            .split('},{')
            .map((one) => one.replace(/[[\]{}]/g, ''))
            .sort()
        : comparable(value),
    ]),
  );
}
