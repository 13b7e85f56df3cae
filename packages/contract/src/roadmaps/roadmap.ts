import * as z from 'zod/mini';
import { identifier, moment } from '../hsds/common.ts';
import { contentLanguageFields } from '../profile/content-language.ts';
import { namedReference } from '../profile/named-reference.ts';
import { networkReference } from '../profile/network-reference.ts';
import { dataStatus } from '../search/data-status.ts';
import { roadmapProgress } from './roadmap-progress.ts';
import { roadmapStage } from './roadmap-stage.ts';

const roadmapShape = {
  id: identifier,
  /** In the negotiated language. */
  name: z.string(),
  /** Where it leads; plain text. */
  description: z.exactOptional(z.string()),
  /** Who keeps the roadmap. */
  organization: namedReference,
  network: z.exactOptional(networkReference),
  stages: z.array(roadmapStage).check(z.meta({ description: 'In the order in which they are gone through.' })),
  /** How far each community is. */
  progress: z.exactOptional(z.array(roadmapProgress)),
  /** When this record last changed (RFC 3339 with a zone). */
  last_modified: moment,
  data_status: dataStatus,
  ...contentLanguageFields,
};

/** The schema of {@link Roadmap}. */
export interface RoadmapSchema extends z.ZodMiniObject<typeof roadmapShape> {}

/** The way to something, such as a resilience centre, stage by stage, and how far each community is. */
export const roadmap: RoadmapSchema = z
  .object(roadmapShape)
  .check(z.meta({ id: 'Roadmap', description: 'Stages with their documents, and how far each community is.' }));

/** The way to something, such as a resilience centre, stage by stage, and how far each community is. */
export interface Roadmap extends z.output<RoadmapSchema> {}
