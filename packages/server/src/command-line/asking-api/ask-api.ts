import type { ContentLanguageCode } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

/** A slow line may take long over a page of ciphertexts, but not for ever. Milliseconds. */
const TIMEOUT = 120_000;

/** Where an API is, and the key to ask it with. */
export interface ApiAccess {
  url: string;
  accessKey?: string | undefined;
  /** In which it says why it refuses; its own choice by default. */
  language?: ContentLanguageCode | undefined;
}

export interface Question {
  /** From the root of the API on, with its query: `/v1/intakes?page=1`. */
  path: string;
  method?: 'GET' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
}

/** The address without slashes at its end, as paths are joined to it. */
export function baseOf({ url }: ApiAccess): string {
  return url.replace(/\/+$/, '');
}

/**
 * Asks an API from a terminal.
 *
 * @throws ToldError with what to do when nobody answers
 */
export async function askApi(access: ApiAccess, { path, method = 'GET', body }: Question): Promise<Response> {
  const base = baseOf(access);
  try {
    return await fetch(base + path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(access.language === undefined ? {} : { 'Accept-Language': access.language }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(access.accessKey === undefined ? {} : { Authorization: `Bearer ${access.accessKey}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (cause) {
    throw new ToldError(nobodyAnswers(base, cause), { cause });
  }
}

function nobodyAnswers(base: string, cause: unknown): Bilingual {
  if (cause instanceof Error && cause.name === 'TimeoutError') {
    return both(
      `API ${base} не відповів за ${TIMEOUT / 1000} секунд. Перевірте зв’язок і спробуйте ще раз.`,
      `The API at ${base} did not answer within ${TIMEOUT / 1000} seconds. Look at the connection, and try again.`,
    );
  }
  return both(
    `API ${base} недоступний. Запустіть його: npx resilience-kit serve — або вкажіть інший через --api.`,
    `The API at ${base} cannot be reached. Start it with: npx resilience-kit serve, or name another one with --api.`,
  );
}
