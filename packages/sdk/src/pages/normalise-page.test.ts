import { describe, expect, it } from 'vitest';
import { normalisePage } from './normalise-page.ts';

const records = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));

describe('a page', () => {
  it('with the whole envelope stays as it is, with what else came', () => {
    const envelope = {
      total_items: 5,
      total_pages: 3,
      page_number: 2,
      size: 2,
      first_page: false,
      last_page: false,
      empty: false,
      contents: records(2),
    };
    expect(normalisePage({ ...envelope, facets: { modes: [] } })).toEqual({ ...envelope, facets: { modes: [] } });
  });

  it('may have numbers and booleans as text', () => {
    const page = {
      total_items: '5',
      total_pages: '3',
      page_number: '1',
      size: '2',
      first_page: 'true',
      last_page: 'false',
      empty: 'false',
      contents: records(2),
    };
    expect(normalisePage(page)).toMatchObject({
      total_items: 5,
      total_pages: 3,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
    });
  });

  it('may be a bare array, which may have a successor unless it is empty', () => {
    expect(normalisePage(records(2))).toEqual({
      total_items: 2,
      total_pages: 2,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: false,
      empty: false,
      contents: records(2),
    });
    expect(normalisePage([])).toMatchObject({ total_items: 0, total_pages: 0, size: 0, empty: true, last_page: true });
  });

  it('shorter than asked for is not taken for the last: servers cap per_page', () => {
    expect(normalisePage(records(100), { per_page: 500 })).toMatchObject({ total_pages: 2, last_page: false });
    expect(normalisePage({ total_items: 450, contents: records(100) }, { per_page: 500 })).toMatchObject({
      total_pages: 5,
      last_page: false,
    });
  });

  it('without totals has a successor up to a limit', () => {
    const previous = normalisePage(records(2));
    expect(normalisePage(records(2), { page: 9_999, previous })).toMatchObject({ last_page: false });
    expect(normalisePage(records(2), { page: 10_000, previous })).toMatchObject({ last_page: true });
  });

  it('without total_pages works it out from total_items', () => {
    expect(normalisePage({ total_items: 45, contents: records(20) })).toMatchObject({
      total_pages: 3,
      last_page: false,
    });
    const previous = normalisePage({ total_items: 45, contents: records(20) });
    expect(normalisePage({ total_items: 45, contents: records(5) }, { page: 3, previous })).toMatchObject({
      total_pages: 3,
      last_page: true,
    });
    expect(normalisePage({ total_items: 45, contents: records(5) }, { page: 3, per_page: 20 })).toMatchObject({
      total_pages: 3,
      last_page: true,
    });
  });

  it('without totals ends where it is shorter than the one before', () => {
    const previous = normalisePage({ contents: records(20) });
    expect(normalisePage({ contents: records(20) }, { page: 2, previous })).toMatchObject({
      total_items: 40,
      total_pages: 3,
      last_page: false,
    });
    expect(normalisePage({ contents: records(3) }, { page: 2, previous })).toMatchObject({
      total_items: 23,
      total_pages: 2,
      last_page: true,
    });
  });

  it('without totals heeds last_page', () => {
    expect(normalisePage({ last_page: true, contents: records(20) })).toMatchObject({
      total_pages: 1,
      last_page: true,
    });
  });

  it('takes totals of none beside records as not filled in', () => {
    expect(normalisePage({ total_items: 0, total_pages: 0, contents: records(2) })).toMatchObject({
      total_items: 2,
      last_page: false,
    });
  });

  it.each([
    { total_items: 0 },
    { empty: true },
    { page_number: 1, last_page: true },
    { total_items: 0, total_pages: 0, page_number: 1, size: 0, first_page: true, last_page: true, empty: true },
  ])('without contents is empty: %j', (body) => {
    expect(normalisePage(body)).toMatchObject({ contents: [], empty: true, size: 0, last_page: true });
  });

  it('past the end may lack contents', () => {
    expect(normalisePage({ total_items: 5, total_pages: 3 }, { page: 4 })).toMatchObject({
      contents: [],
      empty: true,
      last_page: true,
    });
  });

  it.each([
    { total_items: 5, total_pages: 1 },
    { message: 'hello' },
    {},
    { contents: 'none' },
    'text',
    7,
    true,
    null,
    undefined,
  ])('is not made out of %j: nobody is told that there is no help when the answer was something else', (body) => {
    expect(normalisePage(body)).toBeUndefined();
  });
});
