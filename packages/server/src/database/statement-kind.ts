import type { LogEvent } from 'kysely';

/** What was done, never with what: the text of a statement can hold what a person typed. */
export interface Statement {
  kind: string;
  milliseconds: number;
  failed: boolean;
}

const KINDS = new Set([
  ...['select', 'with', 'insert', 'update', 'delete', 'truncate', 'create', 'alter', 'drop'],
  ...['begin', 'commit', 'rollback', 'lock', 'vacuum', 'analyze', 'declare', 'fetch', 'close', 'set'],
]);

/** The first word of a statement, when it is one that statements begin with. */
export function statementKind(text: string): string {
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  return KINDS.has(word) ? word : 'other';
}

/** Passes on what Kysely logs. */
export function statementLog(onStatement: (statement: Statement) => void): (event: LogEvent) => void {
  return ({ level, query, queryDurationMillis }) =>
    onStatement({
      kind: statementKind(query.sql),
      milliseconds: queryDurationMillis,
      failed: level === 'error',
    });
}
