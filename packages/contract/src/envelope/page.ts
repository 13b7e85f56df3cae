import * as z from 'zod/mini';

/** The fields of the HSDS page envelope, without its `contents`. */
export const pageFields = {
  total_items: z.number().check(z.meta({ description: 'How many records match in all.' })),
  total_pages: z.number().check(z.meta({ description: 'How many pages there are.' })),
  page_number: z.number().check(z.meta({ description: 'Which page this is, from 1.' })),
  size: z.number().check(z.meta({ description: 'How many records this page holds.' })),
  first_page: z.boolean(),
  last_page: z.boolean(),
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
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
}
