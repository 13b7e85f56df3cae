import * as z from 'zod/mini';

const resultInWordsShape = {
  /** Identifier of the service at a location. */
  id: z.string(),
  name: z.string().check(z.meta({ description: 'Of the service.' })),
  language: z.exactOptional(
    z.string().check(z.meta({ description: 'Language of the name (BCP 47), where it is not that of the answer.' })),
  ),
  organization: z.exactOptional(z.string().check(z.meta({ description: 'Name of the organization that gives it.' }))),
  hours: z.string().check(
    z.meta({
      description:
        'When it is open today, or when next, that it has moved, is closed, or that the hours are not known.',
    }),
  ),
  place: z.exactOptional(
    z
      .string()
      .check(z.meta({ description: 'Where it is, as exactly as may be told: of a confidential one the area.' })),
  ),
  /** The number to call first. */
  phone: z.exactOptional(
    z.object({
      dial: z
        .string()
        .check(
          z.regex(/^\+?\d+$/),
          z.meta({ description: 'What is dialled: digits, with a plus before them at most.' }),
        ),
      number: z.string().check(z.meta({ description: 'The number as it is written for people.' })),
    }),
  ),
};

/** The schema of {@link ResultInWords}. */
export interface ResultInWordsSchema extends z.ZodMiniObject<typeof resultInWordsShape> {}

export const resultInWords: ResultInWordsSchema = z.object(resultInWordsShape).check(
  z.meta({
    id: 'ResultInWords',
    description: 'One result as sentences to be shown: enough to choose by, and to call.',
  }),
);

const searchInWordsShape = {
  heading: z.string().check(z.meta({ description: 'How many were found, as a sentence.' })),
  notice: z.exactOptional(z.string().check(z.meta({ description: 'That the data are invented, of demo data.' }))),
  /** One page of results. */
  results: z.array(resultInWords),
};

/** The schema of {@link SearchInWords}. */
export interface SearchInWordsSchema extends z.ZodMiniObject<typeof searchInWordsShape> {}

export const searchAnswerInWords: SearchInWordsSchema = z.object(searchInWordsShape).check(
  z.meta({
    id: 'SearchInWords',
    description: 'The results of a search as sentences in one language: a tenth of the bytes of the search itself.',
  }),
);

/** One result as sentences to be shown: enough to choose by, and to call. */
export interface ResultInWords extends z.output<ResultInWordsSchema> {}
/** The results of a search as sentences in one language. */
export interface SearchInWords extends z.output<SearchInWordsSchema> {}
