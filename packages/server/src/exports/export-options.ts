import type { AnswerContext } from '../records/answer-context.ts';

/** Which services are exported; every condition holds. */
export interface ExportFilter {
  /** Only the services of this organization. */
  organizationId?: string | undefined;
  /** KATOTTG: only what can be had in this place or in one in it. */
  place?: string | undefined;
  /** The code of a category: only services with it or one below it. */
  category?: string | undefined;
  /** RFC 3339: only services that changed since. */
  modifiedAfter?: string | undefined;
}

/** What is exported, and in which language the texts that a format has once are. */
export interface ExportOptions extends AnswerContext, ExportFilter {
  /** What a table calls the records: as their organization does (default), or by the identifiers that all know. */
  identifiedBy?: 'own' | 'public';
}
