import type { Page } from '@resilience-kit/contract';

/** What was asked for, and what came before, for working out what a server leaves out. */
export interface AskedPage {
  /** The page that was asked for, when one was. */
  readonly page?: number | undefined;
  /** How many records a page should hold, when that was asked for. */
  readonly per_page?: number | undefined;
  /** The page before, when there is one: a page that has a successor is full. */
  readonly previous?: Page<unknown> | undefined;
}

/**
 * One page in the HSDS envelope, whatever the server left out. Foreign servers omit any field of the envelope, `contents`
 * on an empty page, send numbers as text, or answer with a bare array. `undefined` when it is no list at all.
 *
 * - `size` is how many records there are, and `empty` whether there are none, whatever the server says.
 * - Without `total_pages` it follows from `total_items`; without either, a page that is not shorter than the one before may
 *   have a successor: then `total_pages` is one more than this page, until one turns out empty. A page shorter than asked for
 *   proves nothing, as servers cap `per_page`. Such a server is read {@link FURTHEST_PAGE} pages far.
 * - Without `total_items` it is how many records are known so far.
 *
 * Everything else in the answer, such as `facets`, is kept as it is.
 */
export function normalisePage<Item>(body: unknown, asked: AskedPage = {}): Page<Item> | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const given = (Array.isArray(body) ? { contents: body } : body) as Record<string, unknown>;
  const contents = readContents(given, asked.page ?? 1);
  if (contents === undefined) return undefined;

  const size = contents.length;
  // A total of none beside records is a field that the server does not fill in.
  const total = (value: unknown) => {
    const number = count(value);
    return number === 0 && size > 0 ? undefined : number;
  };
  const totalItems = total(given.total_items);
  const totalPages = total(given.total_pages);
  const page = Math.max(count(given.page_number) ?? asked.page ?? 1, asked.page ?? 0);
  const sizeBefore = asked.previous?.contents.length;
  const fullSize = sizeBefore ?? (page > 1 ? asked.per_page : undefined) ?? size;

  let pages = totalPages;
  if (pages === undefined && totalItems !== undefined && fullSize > 0) pages = Math.ceil(totalItems / fullSize);
  if (pages === undefined) {
    const mayHaveNext = size >= (sizeBefore ?? 1) && flag(given.last_page) !== true && page < FURTHEST_PAGE;
    pages = size === 0 ? Math.max(0, page - 1) : page + Number(mayHaveNext);
  }
  return {
    ...given,
    total_items: totalItems ?? (sizeBefore ?? 0) * (page - 1) + size,
    total_pages: pages,
    page_number: page,
    size,
    first_page: flag(given.first_page) ?? page <= 1,
    last_page: page >= pages || size === 0,
    empty: size === 0,
    contents: contents as Item[],
  };
}

/** How far a server is read that gives no totals, in case it invents records for ever. */
const FURTHEST_PAGE = 10_000;

/** The records; none for an envelope without them, unless it says that there are some here; `undefined` when it is no list. */
function readContents(given: Record<string, unknown>, page: number): unknown[] | undefined {
  if (given.contents !== undefined) return Array.isArray(given.contents) ? given.contents : undefined;
  const isEnvelope = ENVELOPE_FIELDS.some((field) => given[field] !== undefined);
  const claimsRecords = (count(given.size) ?? count(given.total_items) ?? 0) > 0;
  const isPastEnd = page > (count(given.total_pages) ?? Infinity);
  return isEnvelope && (!claimsRecords || isPastEnd || flag(given.empty) === true) ? [] : undefined;
}

const ENVELOPE_FIELDS = ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'];

function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}
