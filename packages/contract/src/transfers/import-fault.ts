import * as z from 'zod/mini';

const importFaultShape = {
  pointer: z.string().check(
    z.meta({
      description:
        'Which cell or record: `/sheets/{name of the sheet}/rows/{number of the row}/columns/{key of the column}`, the key being the same in every language; or `/services/{id}`. `/` and `~` in names as in a JSON pointer.',
      examples: ['/sheets/Послуги/rows/12/columns/opening_hours'],
    }),
  ),
  /** The sheet of the workbook, by its name. */
  sheet: z.exactOptional(z.string()),
  row: z.exactOptional(z.number().check(z.meta({ description: 'As the spreadsheet program shows it.' }))),
  column: z.exactOptional(z.string().check(z.meta({ description: 'The heading as it stands in the file.' }))),
  value: z.exactOptional(z.string().check(z.meta({ description: 'What is in the cell.' }))),
  message: z.string().check(z.meta({ description: 'What is wrong.' })),
  fix: z.exactOptional(z.string().check(z.meta({ description: 'What to write instead.' }))),
};

/** The schema of {@link ImportFault}. */
export interface ImportFaultSchema extends z.ZodMiniObject<typeof importFaultShape> {}

export const importFault: ImportFaultSchema = z
  .object(importFaultShape)
  .check(z.meta({ id: 'ImportFault', description: 'Something in a file that keeps it from being imported.' }));

/** Something in a file that keeps it from being imported. */
export interface ImportFault extends z.output<ImportFaultSchema> {}
