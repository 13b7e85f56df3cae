import type { Database } from '../../../database/database.ts';
import type { FigureFilter } from '../../../figures/figure-conditions.ts';
import type { AnswerContext } from '../../../records/answer-context.ts';
import { activityGroups } from './activity-groups.ts';
import { activityOf, type ServerName } from './activity.ts';
import { opened } from './xml-element.ts';

/** An XML file by the schema of IATI 2.03: an activity for each organization and programme, its results by indicator. */
export async function* exportIati(
  database: Database,
  filter: FigureFilter,
  context: AnswerContext,
  server: ServerName,
): AsyncGenerator<string, void> {
  const attributes = { version: '2.03', 'generated-datetime': context.now.toISOString() };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${opened('iati-activities', attributes)}\n`;
  for await (const group of activityGroups(database, filter, context)) yield `${activityOf(group, server)}\n`;
  yield '</iati-activities>\n';
}
