import { setTimeout as wait } from 'node:timers/promises';
import { isDeeperThan } from '@resilience-kit/contract/requests';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { servicesIn } from './read-json-services.ts';
import { UnreadableSource, type AskSource, type SourceAnswer } from './source-answer.ts';
import type { SourceLimits } from './source-limits.ts';

const RECORDS_A_PAGE = 100;
const ATTEMPTS = 4;
/** Lists of HSDS objects are not nested half as deep. */
const DEEPEST_DOCUMENT = 42;
/** Statuses of a server that may do better the next time; also all from 500 on. */
const TEMPORARY = new Set([408, 425, 429]);
const MISSING = new Set([404, 405, 410, 501]);

export interface SourceDocument {
  document: unknown;
  /** The language of its texts, if the API tells. */
  language: string | undefined;
}

type Parameters = Readonly<Record<string, string | undefined>>;

/** Another HSDS API. */
export class SourceApi {
  /** With a slash at its end. */
  readonly #base: string;
  readonly #ask: AskSource;
  readonly #limits: SourceLimits;
  readonly #ended: AbortSignal;

  /** @param ended ends the reading, whenever that is */
  constructor(base: string, ask: AskSource, limits: SourceLimits, ended: AbortSignal | undefined) {
    this.#base = base.endsWith('/') ? base : `${base}/`;
    this.#ask = ask;
    this.#limits = limits;
    const tooLate = AbortSignal.timeout(limits.totalMilliseconds);
    this.#ended = ended ? AbortSignal.any([ended, tooLate]) : tooLate;
  }

  /** What the API says of itself; undefined when its root is something else, as it is for many. */
  async root(): Promise<unknown> {
    const { status, body } = await this.#answer(new URL(this.#base));
    try {
      return status < 300 ? JSON.parse(body) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The records of a list, page by page. */
  async *pages(
    list: string,
    parameters: Parameters,
    isOptional = false,
  ): AsyncGenerator<SourceDocument & { records: readonly unknown[] }, void> {
    let before: string | undefined;
    let count = 0;
    for (let page = 1; ; page++) {
      const asked = { ...parameters, page: String(page), per_page: String(RECORDS_A_PAGE) };
      const answer = await this.get(list, asked, isOptional);
      if (!answer) return;
      const records = servicesIn(answer.document);
      const first = JSON.stringify(records[0]);
      // A server that does not know pages answers with the same one for ever.
      if (records.length === 0 || first === before) return;
      if ((count += records.length) > this.#limits.records) throw tooMany(list, this.#limits.records);
      yield { ...answer, records };
      before = first;
      if (isLastPage(answer.document, page)) return;
    }
  }

  /** Undefined when the server has no such thing and it is optional. */
  async get(path: string, parameters: Parameters, isOptional = false): Promise<SourceDocument | undefined> {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    const { status, language, body } = await this.#answer(url);
    if (MISSING.has(status)) {
      if (isOptional) return undefined;
      throw unreadable(
        url,
        both('такого там немає. Перевірте адресу API.', 'there is no such thing. Check the address of the API.'),
      );
    }
    if (status >= 300) throw unreadable(url, answeredWith(status));
    return { document: documentOf(body, url), language };
  }

  /** The answer, whatever it is, but for those that may be another the next time. */
  async #answer(url: URL): Promise<SourceAnswer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(url);
      if ('status' in answer) return answer;
      if (attempt === ATTEMPTS) throw unreadable(url, answer);
      await wait(this.#limits.pauseMilliseconds * 2 ** (attempt - 1), undefined, { signal: this.#ended }).catch(() => {
        throw this.#tooLate(url);
      });
    }
  }

  /** Why it failed, when it may go better the next time. */
  async #attempt(url: URL): Promise<SourceAnswer | Bilingual> {
    const within = AbortSignal.timeout(this.#limits.answerMilliseconds);
    try {
      const answer = await this.#ask(url, AbortSignal.any([this.#ended, within]));
      return (answer.status >= 500 && answer.status !== 501) || TEMPORARY.has(answer.status)
        ? answeredWith(answer.status)
        : answer;
    } catch (error) {
      if (error instanceof UnreadableSource) throw error;
      if (this.#ended.aborted) throw this.#tooLate(url);
      if (within.aborted) return both('відповідь не надійшла вчасно', 'the answer did not arrive in time');
      const reason = error instanceof Error ? error.message : String(error);
      return both(`відповіді немає (${reason})`, `there is no answer (${reason})`);
    }
  }

  #tooLate(url: URL): UnreadableSource {
    const seconds = Math.ceil(this.#limits.totalMilliseconds / 1000);
    return new UnreadableSource(
      both(
        `За ${seconds} с API не вдалося прочитати цілком; останнім був ${url.href}. Задайте modified_after або скористайтеся командою resilience-kit import --from-api.`,
        `The API could not be read as a whole within ${seconds} s; the last was ${url.href}. Set modified_after, or use the command resilience-kit import --from-api.`,
      ),
    );
  }
}

function documentOf(body: string, url: URL): unknown {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    throw unreadable(
      url,
      both('відповідь не JSON. Перевірте адресу API.', 'the answer is no JSON. Check the address of the API.'),
    );
  }
  if (!isDeeperThan(DEEPEST_DOCUMENT, document)) return document;
  throw unreadable(url, both('записи вкладені надто глибоко.', 'the records are nested too deep.'));
}

function isLastPage(document: unknown, page: number): boolean {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return true;
  if ('last_page' in document && document.last_page === true) return true;
  return 'total_pages' in document && typeof document.total_pages === 'number' && page >= document.total_pages;
}

function answeredWith(status: number): Bilingual {
  return status === 401 || status === 403
    ? both(
        `відповідає ${status}: без ключа API не дає читати.`,
        `it answers with ${status}: without a key the API may not be read.`,
      )
    : both(`відповідає ${status}.`, `it answers with ${status}.`);
}

function unreadable(url: URL, { uk, en }: Bilingual): UnreadableSource {
  return new UnreadableSource(both(`Прочитати ${url.href} не вдалося: ${uk}`, `${url.href} could not be read: ${en}`));
}

function tooMany(list: string, most: number): UnreadableSource {
  return new UnreadableSource(
    both(
      `У /${list} понад ${most} записів. Задайте modified_after або скористайтеся командою resilience-kit import --from-api.`,
      `/${list} has more than ${most} records. Set modified_after, or use the command resilience-kit import --from-api.`,
    ),
  );
}
