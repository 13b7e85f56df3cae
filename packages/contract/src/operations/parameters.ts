import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';
import { katottg } from '../profile/place-reference.ts';

/** The largest page a list gives out. */
export const LARGEST_PAGE = 100;
/** Text of a search beyond this many characters is refused. */
export const LONGEST_TEXT = 1000;

/** `true` or `false`, as text in a query string. */
export function flag(description: string) {
  return z
    .stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
    .check(z.meta({ description, override: { type: 'boolean' } }));
}

export function text(description: string, longest = LONGEST_TEXT) {
  return z.string().check(z.maxLength(longest), z.meta({ description }));
}

export function decimal(description: string, least: number, most: number) {
  return z.coerce.number().check(z.gte(least), z.lte(most), z.meta({ description }));
}

export const noPathParameters = z.object({});
export const identifierInPath = z.object({
  id: identifier.check(z.meta({ description: 'The identifier of the record (UUID).' })),
});
export const placeInPath = z.object({ code: katottg });

export const language = {
  lang: z.exactOptional(
    z
      .string()
      .check(
        z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
        z.meta({ description: 'The language wanted (BCP 47: `uk`, `en`); wins over Accept-Language.' }),
      ),
  ),
};

export const contentHash = {
  v: z.exactOptional(
    text(
      'The ETag of the answer as it is known, without its quotes and `W/`. While that is the content, the answer may be kept for ever; once it is another, the answer is as without it.',
      100,
    ),
  ),
};

export const paging = {
  page: z._default(
    z.coerce
      .number()
      .check(
        z.int(),
        z.gte(1),
        z.lte(1_000_000),
        z.meta({ description: 'Which page, from 1. Past the end the page is empty.' }),
      ),
    1,
  ),
  per_page: z._default(
    z.coerce
      .number()
      .check(z.int(), z.gte(1), z.lte(LARGEST_PAGE), z.meta({ description: `Records a page, 1 to ${LARGEST_PAGE}.` })),
    20,
  ),
};

export const format = {
  format: z._default(
    z
      .enum(['json', 'ndjson'])
      .check(z.meta({ description: '`ndjson` streams every record, a line each, without pages.' })),
    'json',
  ),
};

export const fullTextSearch = { search: z.exactOptional(text('Full-text search, in Ukrainian or English.')) };

export const byTaxonomy = {
  taxonomy_term_id: z.exactOptional(
    identifier.check(z.meta({ description: 'Only records with this term or one below it.' })),
  ),
  taxonomy_id: z.exactOptional(
    identifier.check(z.meta({ description: 'Only records with any term of this taxonomy.' })),
  ),
};

export const byOrganization = {
  organization_id: z.exactOptional(identifier.check(z.meta({ description: 'Only records of this organization.' }))),
};

export const modifiedAfter = {
  modified_after: z.exactOptional(
    moment.check(z.meta({ description: 'Only records changed at or after this moment.' })),
  ),
};
