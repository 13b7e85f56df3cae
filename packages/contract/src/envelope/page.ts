import * as z from 'zod/mini';

/** The fields of the HSDS page envelope, without its `contents`. */
export const pageFields = {
  total_items: z.number().check(z.meta({ description: 'How many records match in all.' })),
  total_pages: z.number().check(z.meta({ description: 'How many pages there are.' })),
  page_number: z.number().check(z.meta({ description: 'Which page this is, from 1.' })),
  size: z.number().check(z.meta({ description: 'How many records this page holds.' })),
  /** True when there is no page before this one. */
  first_page: z.boolean(),
  /** True when there is no page after this one. */
  last_page: z.boolean(),
  /** True when this page holds no records. */
  empty: z.boolean(),
};

/** The HSDS page envelope around `contents` of one kind. `id` names the component in the OpenAPI document. */
export function pageOf<Item extends z.core.$ZodType>(id: string, item: Item) {
  return z
    .object({ ...pageFields, contents: z.array(item) })
    .check(z.meta({ id, description: 'One page of results in the HSDS envelope.' }));
}

/** One page of `Item`s as the API sends it. */
export interface Page<Item> {
  /** How many records match in all. */
  total_items: number;
  /** How many pages there are. */
  total_pages: number;
  /** Which page this is, from 1. */
  page_number: number;
  /** How many records this page holds. */
  size: number;
  /** True when there is no page before this one. */
  first_page: boolean;
  /** True when there is no page after this one. */
  last_page: boolean;
  /** True when this page holds no records. */
  empty: boolean;
  /** The records of this page. */
  contents: Item[];
}
