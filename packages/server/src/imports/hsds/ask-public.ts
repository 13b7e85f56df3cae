import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { LONGEST_SOURCE_ADDRESS } from '@resilience-kit/contract';
import {
  findAddresses,
  UnusableHost,
  type HostAddress,
  type HostRules,
} from '../../public-addresses/find-addresses.ts';
import { fixedLookup } from '../../public-addresses/fixed-lookup.ts';
import { hostOf, readAddress, type AddressRules } from '../../public-addresses/read-address.ts';
import { addressFaults, hostFaults } from './source-faults.ts';
import { SOURCE_HEADERS, UnreadableSource, type AskSource } from './source-answer.ts';
import type { SourceLimits } from './source-limits.ts';
import { both } from '../../spreadsheets/bilingual.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface PublicSourceOptions extends AddressRules, HostRules {
  /** Certificates to trust instead of the usual ones; for tests. */
  certificateAuthority?: string;
  limits: Pick<SourceLimits, 'answerBytes' | 'totalBytes' | 'requests'>;
}

/**
 * Asks public addresses alone, over HTTPS: an address that somebody sent could be one of this machine or of the network behind
 * it. Each is found and checked anew, also after a redirect, and the connection is made to the one that was checked.
 */
export function askPublic(options: PublicSourceOptions): AskSource {
  const { limits } = options;
  const spent = { requests: 0, bytes: 0 };
  return async (asked, signal) => {
    let url = asked;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if ((spent.requests += 1) > limits.requests) throw tooMuch(asked, `${limits.requests}`, 'requests');
      const addresses = await checkedAddresses(url, asked, options, signal);
      const answer = await headOf(url, addresses, signal, options.certificateAuthority);
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (!REDIRECTS.has(status) || location === undefined) {
        const body = await bodyOf(answer, asked, limits, spent);
        return { status, language: answer.headers['content-language'], body };
      }
      answer.destroy();
      const next = URL.parse(location, url);
      if (!next) throw new UnreadableSource(addressFaults(asked.href, location).unreadable);
      url = next;
    }
    throw new UnreadableSource(
      both(`${asked.href} перенаправляє далі й далі.`, `${asked.href} redirects again and again.`),
    );
  };
}

async function checkedAddresses(
  url: URL,
  asked: URL,
  options: PublicSourceOptions,
  signal: AbortSignal,
): Promise<readonly HostAddress[]> {
  const read = readAddress(url.href, { ...options, longest: LONGEST_SOURCE_ADDRESS });
  if ('fault' in read) throw new UnreadableSource(addressFaults(asked.href, url.href)[read.fault]);
  try {
    return await Promise.race([findAddresses(read.url, options), aborted(signal)]);
  } catch (error) {
    if (error instanceof UnusableHost) {
      throw new UnreadableSource(hostFaults(asked.href, url.href)[error.reason], { cause: error });
    }
    throw error;
  }
}

function headOf(
  url: URL,
  addresses: readonly HostAddress[],
  signal: AbortSignal,
  certificateAuthority: string | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send({
      host: hostOf(url),
      port: url.port === '' ? 443 : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: SOURCE_HEADERS,
      lookup: fixedLookup(addresses),
      // A connection of its own: none that was made to another address is used again.
      agent: false,
      signal,
      ...(certificateAuthority === undefined ? {} : { ca: certificateAuthority }),
    });
    request.on('response', resolve);
    request.on('error', reject);
    // Whatever else ends it, such as a change to another protocol.
    request.on('close', () => reject(new Error('The connection was closed.')));
    request.end();
  });
}

async function bodyOf(
  answer: IncomingMessage,
  asked: URL,
  limits: PublicSourceOptions['limits'],
  spent: { bytes: number },
): Promise<string> {
  if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') {
    answer.destroy();
    throw new UnreadableSource(
      both(`${asked.href} відповідає стисненим, хоч цього не просили.`, `${asked.href} answers compressed, unasked.`),
    );
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    spent.bytes += chunk.length;
    if (bytes > limits.answerBytes) throw tooMuch(asked, megabytes(limits.answerBytes), 'answer');
    if (spent.bytes > limits.totalBytes) throw tooMuch(asked, megabytes(limits.totalBytes), 'total');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function megabytes(bytes: number): string {
  return String(Math.round((bytes / 1024 / 1024) * 10) / 10);
}

function tooMuch({ href }: URL, most: string, what: 'requests' | 'answer' | 'total'): UnreadableSource {
  const texts = {
    requests: both(
      `Цей API довелося б питати понад ${most} разів; останнім був ${href}.`,
      `This API would have to be asked more than ${most} times; the last was ${href}.`,
    ),
    answer: both(`Відповідь ${href} довша за ${most} МБ.`, `The answer of ${href} is longer than ${most} MB.`),
    total: both(
      `У цьому API понад ${most} МБ; останнім був ${href}.`,
      `This API has more than ${most} MB; the last was ${href}.`,
    ),
  };
  const { uk, en } = texts[what];
  return new UnreadableSource(
    both(
      `${uk} Задайте modified_after або скористайтеся командою resilience-kit import --from-api.`,
      `${en} Set modified_after, or use the command resilience-kit import --from-api.`,
    ),
  );
}
