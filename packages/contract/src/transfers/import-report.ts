import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';
import { importFault } from './import-fault.ts';

const count = z.number().check(z.int(), z.gte(0));

const importReportShape = {
  /** True when nothing was written. */
  dry_run: z.boolean(),
  change_id: z.exactOptional(
    identifier.check(
      z.meta({
        description:
          'The entry of the audit trail: `/v1/manage/changes/{id}/undo` takes all of the import back. Absent when nothing changed.',
      }),
    ),
  ),
  read_at: z.exactOptional(
    moment.check(
      z.meta({
        description:
          'Of an import from another API: when it began to be read. As `modified_after` of the next import it brings what has changed since.',
      }),
    ),
  ),
  counted: z.enum(['rows', 'services']).check(
    z.meta({
      description:
        '`rows` of a spreadsheet, each a service at a location, a figure or an indicator; `services` of an HSDS file or API.',
    }),
  ),
  /** How many records were added, changed, left as they were, retired. */
  counts: z.object({
    /** New here. */
    added: count,
    /** Here already, and different from now on. */
    changed: count,
    /** Here already, and the same. */
    unchanged: count,
    retired: count.check(z.meta({ description: 'Of the changed ones, those that end a service for good.' })),
  }),
  organizations_added: z.array(z.string()).check(z.meta({ description: 'Names of organizations that are new here.' })),
  /** How many faults there are, also those that are not listed. */
  fault_count: count,
  faults: z
    .array(importFault)
    .check(z.meta({ description: 'With any of these nothing is stored. The first 1,000, in the order of the file.' })),
  notices: z
    .array(
      z.object({
        /** What was left aside (JSON pointer). */
        pointer: z.string(),
        /** Why, in the negotiated language. */
        message: z.string(),
      }),
    )
    .check(z.meta({ description: 'What was left aside and does no harm. The first 1,000.' })),
};

/** The schema of {@link ImportReport}. */
export interface ImportReportSchema extends z.ZodMiniObject<typeof importReportShape> {}

export const importReport: ImportReportSchema = z
  .object(importReportShape)
  .check(z.meta({ id: 'ImportReport', description: 'What an import did, or would do.' }));

/** What an import did, or would do. */
export interface ImportReport extends z.output<ImportReportSchema> {}
