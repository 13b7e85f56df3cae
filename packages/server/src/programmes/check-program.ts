import type { StoredProgram } from '../records/stored.ts';
import { refuse, type FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';

/** Days of a cohort that come in this order, as far as they are given. */
const pairs = [
  ['enrolment_opens', 'enrolment_closes'],
  ['starts_on', 'ends_on'],
  ['enrolment_opens', 'ends_on'],
] as const;

/** Why the cohorts of a programme cannot be so, whatever its schema says. */
export function programFaults({ id, cohorts = [] }: StoredProgram): RecordFault[] {
  const faults = cohorts.flatMap((cohort, index): FieldFault[] => [
    ...pairs.flatMap(([first, last]) => orderFaults(cohort[first], cohort[last], `cohorts.${index}.${last}`)),
    ...(cohort.stages ?? []).flatMap((stage, position) =>
      orderFaults(stage.starts_on, stage.ends_on, `cohorts.${index}.stages.${position}.ends_on`),
    ),
  ]);
  return faults.map((fault) => ({ record: `program "${id}"`, ...fault }));
}

/** @throws RefusedRecords when the days of a cohort contradict each other */
export function refuseCohorts(programs: readonly StoredProgram[]): void {
  refuse(programs.flatMap(programFaults));
}

function orderFaults(first: string | undefined, last: string | undefined, field: string): FieldFault[] {
  if (first === undefined || last === undefined || first <= last) return [];
  return [
    {
      field,
      message: { uk: `не може бути раніше за ${first}; тут ${last}`, en: `must not be before ${first}; it is ${last}` },
    },
  ];
}
