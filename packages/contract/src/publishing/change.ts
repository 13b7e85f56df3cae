import * as z from 'zod/mini';
import { pageFields } from '../envelope/page.ts';
import { identifier, moment } from '../hsds/common.ts';

/** Where a change came from; `feedback` marks records as being checked, and as checked once it is resolved. */
export const changeSources = ['api', 'import', 'undo', 'command_line', 'server', 'feedback'] as const;
/** What happened to a record. Retired services stay as `defunct`; other retired records are gone. */
export const changeActions = ['created', 'updated', 'retired'] as const;
export type ChangeSource = (typeof changeSources)[number];
export type ChangeAction = (typeof changeActions)[number];

const differenceShape = {
  pointer: z.string().check(z.meta({ description: 'Which property of the record (JSON pointer).' })),
  before: z.exactOptional(z.unknown().check(z.meta({ description: 'Absent when there was none.' }))),
  after: z.exactOptional(z.unknown().check(z.meta({ description: 'Absent when there is none any more.' }))),
};

/** The schema of {@link Difference}. */
export interface DifferenceSchema extends z.ZodMiniObject<typeof differenceShape> {}

export const difference: DifferenceSchema = z
  .object(differenceShape)
  .check(z.meta({ id: 'Difference', description: 'One property of a record, before and after.' }));

const recordChangeShape = {
  resource: z.string().check(z.meta({ description: 'As in the path: `services`.' })),
  /** Which record. */
  record_id: z.string(),
  /** Whose record it is (UUID). */
  organization_id: z.exactOptional(identifier),
  /** What was done. */
  action: z.enum(changeActions),
  /** What differs, property by property. */
  differences: z.array(difference),
};

/** The schema of {@link RecordChange}. */
export interface RecordChangeSchema extends z.ZodMiniObject<typeof recordChangeShape> {}

export const recordChange: RecordChangeSchema = z
  .object(recordChangeShape)
  .check(z.meta({ id: 'RecordChange', description: 'What changed in one record.' }));

const changeShape = {
  id: identifier,
  /** When (RFC 3339). */
  at: moment,
  /** By which way it came. */
  source: z.enum(changeSources),
  by: z.string().check(z.meta({ description: 'The label of the access key, or the program that did it.' })),
  /** With which key (UUID). */
  access_key_id: z.exactOptional(identifier),
  organization_id: z.exactOptional(
    identifier.check(z.meta({ description: 'Whose records changed, when they are all of one organization.' })),
  ),
  undoes: z.exactOptional(identifier.check(z.meta({ description: 'The change that this one undid.' }))),
  /** The change that took it back. */
  undone_by: z.exactOptional(identifier),
  record_count: z.number().check(z.meta({ description: 'How many records changed together, all or none.' })),
};

/** The schema of {@link Change}. */
export interface ChangeSchema extends z.ZodMiniObject<typeof changeShape> {}

/** One entry of the audit trail: records that changed together. */
export const change: ChangeSchema = z
  .object(changeShape)
  .check(z.meta({ id: 'Change', description: 'One entry of the audit trail: records that changed together.' }));

const changeDetailShape = {
  ...changeShape,
  /** All the records that it changed. */
  records: z.object({
    ...pageFields,
    /** What changed in each, one page of them. */
    contents: z.array(recordChange),
  }),
};

/** The schema of {@link ChangeDetail}. */
export interface ChangeDetailSchema extends z.ZodMiniObject<typeof changeDetailShape> {}

export const changeDetail: ChangeDetailSchema = z
  .object(changeDetailShape)
  .check(z.meta({ id: 'ChangeDetail', description: 'An entry of the audit trail with a page of its records.' }));

export interface Difference extends z.output<DifferenceSchema> {}
export interface RecordChange extends z.output<RecordChangeSchema> {}
/** One entry of the audit trail: records that changed together. */
export interface Change extends z.output<ChangeSchema> {}
export interface ChangeDetail extends z.output<ChangeDetailSchema> {}
