import { katottg, roadmap, roadmapProgress } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Sentence } from '../problems/http-problem.ts';
import { recordFaults, type FieldFault } from '../records/record-faults.ts';
import type { RecordFault } from '../records/refused-records.ts';
import type { StoredRoadmap } from '../records/stored.ts';
import { without } from '../records/without.ts';

const importedRoadmap = z.object({
  ...without(roadmap.shape, 'organization', 'network', 'progress', 'data_status'),
  stages: roadmap.shape.stages.check(z.minLength(1)),
  organization_id: roadmap.shape.id,
  network_code: z.exactOptional(z.string()),
  progress: z.exactOptional(
    z.array(
      z.object({
        place_code: katottg,
        organization_id: z.exactOptional(roadmap.shape.id),
        stages: roadmapProgress.shape.stages,
      }),
    ),
  ),
});
type ImportedRoadmap = z.output<typeof importedRoadmap>;

/** Why the roadmap by itself cannot be published; none when it can. What it refers to is not looked up. */
export function roadmapFaults(stored: StoredRoadmap): RecordFault[] {
  return recordFaults('roadmap', stored, importedRoadmap, meaningFaults);
}

function meaningFaults({ stages, progress = [] }: ImportedRoadmap): FieldFault[] {
  const codes = stages.map(({ code }) => code);
  return [
    ...onceEach(codes, 'stages', { uk: 'кожен код один раз', en: 'each code once' }),
    ...onceEach(
      progress.map(({ place_code: place }) => place),
      'progress',
      { uk: 'кожне місце один раз', en: 'each place once' },
    ),
    ...progress.flatMap(({ stages: own }, index) => stageFaults(own, codes, `progress.${index}.stages`)),
  ];
}

function stageFaults(stages: readonly { stage: string }[], codes: readonly string[], field: string): FieldFault[] {
  const named = stages.map(({ stage }) => stage);
  return [
    ...onceEach(named, field, { uk: 'кожен етап один раз', en: 'each stage once' }),
    ...named
      .filter((stage) => !codes.includes(stage))
      .map((stage) => ({
        field,
        message: {
          uk: `має називати етапи цієї дорожньої карти; етапу ${stage} в ній немає`,
          en: `must name stages of this roadmap; there is no ${stage}`,
        },
      })),
  ];
}

function onceEach(values: readonly string[], field: string, what: Sentence): FieldFault[] {
  const repeated = values.find((value, index) => values.indexOf(value) < index);
  return repeated === undefined
    ? []
    : [
        {
          field,
          message: {
            uk: `має містити ${what.uk}; ${repeated} є двічі`,
            en: `must have ${what.en}; ${repeated} is there twice`,
          },
        },
      ];
}
