import * as z from 'zod/mini';
import { shortCode } from '../codes/short-code.ts';
import { webAddress } from '../hsds/common.ts';

export const roadmapDocumentKinds = ['regulation', 'template', 'guide'] as const;

const roadmapDocumentShape = {
  /** In the negotiated language. */
  title: z.string(),
  /** Where it is. */
  url: webAddress,
  /** What kind of document. */
  kind: z.enum(roadmapDocumentKinds),
};

/** The schema of {@link RoadmapDocument}. */
export interface RoadmapDocumentSchema extends z.ZodMiniObject<typeof roadmapDocumentShape> {}

export const roadmapDocument: RoadmapDocumentSchema = z
  .object(roadmapDocumentShape)
  .check(z.meta({ id: 'RoadmapDocument', description: 'A document that a stage needs: an act, a template, a guide.' }));

const roadmapStageShape = {
  /** Short and lasting. */
  code: shortCode,
  /** In the negotiated language. */
  name: z.string(),
  /** What is done in it; plain text. */
  description: z.exactOptional(z.string()),
  /** What one works with. */
  documents: z.exactOptional(z.array(roadmapDocument)),
};

/** The schema of {@link RoadmapStage}. */
export interface RoadmapStageSchema extends z.ZodMiniObject<typeof roadmapStageShape> {}

/** One step of a roadmap. Its `code` is its own within the roadmap. */
export const roadmapStage: RoadmapStageSchema = z
  .object(roadmapStageShape)
  .check(z.meta({ id: 'RoadmapStage', description: 'One step of a roadmap, with the documents that it needs.' }));

export interface RoadmapDocument extends z.output<RoadmapDocumentSchema> {}
/** One step of a roadmap. Its `code` is its own within the roadmap. */
export interface RoadmapStage extends z.output<RoadmapStageSchema> {}
