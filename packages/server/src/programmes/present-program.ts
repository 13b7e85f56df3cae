import type { Cohort, Program, TaxonomyTerm } from '@resilience-kit/contract';
import type { AnswerContext } from '../records/answer-context.ts';
import { presentRecord } from '../records/present.ts';
import type { Stored, StoredProgram } from '../records/stored.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { enrolmentOn } from './enrolment.ts';

/** A programme in one language; of each cohort it says whether people can enrol today. */
export function presentProgram(
  stored: StoredProgram,
  terms: ReadonlyMap<string, TaxonomyTerm>,
  { language, now }: AnswerContext,
): Program {
  return presentRecord<Program>(withEnrolment(stored, now), { terms, language });
}

export function withEnrolment(stored: StoredProgram, now: Date): Stored<Program> {
  const { cohorts, ...program } = stored;
  if (!cohorts) return program;
  const today = kyivTime(now).date;
  return {
    ...program,
    cohorts: cohorts.map((cohort): Stored<Cohort> => ({ ...cohort, enrolment: enrolmentOn(cohort, today) })),
  };
}
