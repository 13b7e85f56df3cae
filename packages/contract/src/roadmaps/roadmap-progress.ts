import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';
import { namedReference } from '../profile/named-reference.ts';
import { placeReference } from '../profile/place-reference.ts';
import { roadmapStage } from './roadmap-stage.ts';

export const stageStates = ['not_started', 'in_progress', 'done'] as const;

const stageProgressShape = {
  stage: roadmapStage.shape.code.check(z.meta({ description: 'The code of the stage.' })),
  /** How far the community is. */
  state: z.enum(stageStates),
  since: z.exactOptional(calendarDate.check(z.meta({ description: 'Since when it is in this state.' }))),
  /** What to know about it; plain text. */
  note: z.exactOptional(z.string()),
};

/** The schema of {@link StageProgress}. */
export interface StageProgressSchema extends z.ZodMiniObject<typeof stageProgressShape> {}

export const stageProgress: StageProgressSchema = z
  .object(stageProgressShape)
  .check(z.meta({ id: 'StageProgress', description: 'How far a community is with one stage.' }));

const roadmapProgressShape = {
  place: placeReference,
  organization: z.exactOptional(namedReference).check(z.meta({ description: 'Who leads the work there.' })),
  stages: z.array(stageProgress).check(z.meta({ description: 'Every stage of the roadmap, in its order.' })),
};

/** The schema of {@link RoadmapProgress}. */
export interface RoadmapProgressSchema extends z.ZodMiniObject<typeof roadmapProgressShape> {}

/** How far one community is. */
export const roadmapProgress: RoadmapProgressSchema = z
  .object(roadmapProgressShape)
  .check(z.meta({ id: 'RoadmapProgress', description: 'How far one community is with each stage of a roadmap.' }));

export type StageState = (typeof stageStates)[number];
export interface StageProgress extends z.output<StageProgressSchema> {}
/** How far one community is. */
export interface RoadmapProgress extends z.output<RoadmapProgressSchema> {}
