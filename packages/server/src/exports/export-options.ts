import type { AnswerContext } from '../records/answer-context.ts';

/** What is exported, and in which language the texts that a format has once are. */
export interface ExportOptions extends AnswerContext {
  /** Only the services of this organization. */
  organizationId?: string | undefined;
}
