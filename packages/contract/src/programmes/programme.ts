import * as z from 'zod/mini';
import { program } from '../hsds/program.ts';
import { namedReference } from '../profile/named-reference.ts';
import { dataStatus } from '../search/data-status.ts';

const programmeShape = {
  ...program.shape,
  organization: z.exactOptional(namedReference),
  partners: z.exactOptional(
    z.array(namedReference).check(z.meta({ description: 'With whose support it runs; see `/v1/partners`.' })),
  ),
  data_status: dataStatus,
};

/** The schema of {@link Programme}. */
export interface ProgrammeSchema extends z.ZodMiniObject<typeof programmeShape> {}

/** An HSDS `program` with its cohorts, who runs it and who supports it. */
export const programme: ProgrammeSchema = z.object(programmeShape).check(
  z.meta({
    id: 'Programme',
    description: 'A programme (HSDS program) with its cohorts, each with whether people can enrol today.',
  }),
);

/** An HSDS `program` with its cohorts, who runs it and who supports it. */
export interface Programme extends z.output<ProgrammeSchema> {}
