import * as z from 'zod/mini';
import { cohort } from '../profile/cohort.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { annotations } from './attribute.ts';
import { identifier } from './common.ts';

const programShape = {
  id: identifier,
  /** Whose it is (UUID). */
  organization_id: z.exactOptional(identifier),
  /** As people know it. */
  name: z.string(),
  /** Another name that it is known by. */
  alternate_name: z.exactOptional(z.string()),
  /** What it is for; plain text. */
  description: z.string(),
  /** Its groups, with the days on which one can enrol. */
  cohorts: z.exactOptional(z.array(cohort)),
  ...annotations,
  ...contentLanguageFields,
};

/** The schema of {@link Program}. */
export interface ProgramSchema extends z.ZodMiniObject<typeof programShape> {}

/** HSDS `program`: a programme that services belong to, with the cohorts that people can enrol in (profile extension). */
export const program: ProgramSchema = z
  .object(programShape)
  .check(z.meta({ id: 'Program', description: 'A programme that services belong to (HSDS program).' }));

/** HSDS `program`: a programme that services belong to, with the cohorts that people can enrol in (profile extension). */
export interface Program extends z.output<ProgramSchema> {}
