import type { FigureReplacement } from '@resilience-kit/contract';
import { formatDay } from '@resilience-kit/text/figures';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Sentence } from '../problems/http-problem.ts';
import type { ContentLanguageCode, StoredFigure } from '../records/stored.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { whatItTells } from './check-same-figure.ts';

/** A figure that was published under a name and is not any more. */
export interface WithdrawnFigure {
  code: string;
  /** The day in Kyiv, `YYYY-MM-DD`. */
  withdrawnOn: string;
  /** What is told instead: the figure under its new code, or another one of the same indicator, place and period. */
  replacedBy?: FigureReplacement;
}

/**
 * Which of the names, identifiers or codes, were those of figures, by the audit trail: whoever has one on a page learns that it
 * was withdrawn, and not that it never was.
 */
export async function withdrawnFigures(
  database: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, WithdrawnFigure>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ record_id: string; before: StoredFigure; at: Date }>`
    select record_id, before, at
    from record_change join change on change.id = change_id
    where resource = 'figures' and before is not null
      and (record_id in (${sql.join(names.map((name) => name.toLowerCase()))}) or before ->> 'code' in (${sql.join(names)}))
    order by sequence desc
  `.execute(database);
  const withdrawn = new Map<string, WithdrawnFigure>();
  for (const name of names) {
    const last = rows.find(({ record_id: id, before }) => before.code === name || id === name.toLowerCase());
    if (!last) continue;
    const replacedBy = await replacement(database, last.before);
    withdrawn.set(name, {
      code: last.before.code,
      withdrawnOn: kyivTime(last.at).date,
      ...(replacedBy ? { replacedBy } : {}),
    });
  }
  return withdrawn;
}

/** What happened to a figure, and what to do about it. */
export function withdrawal({ code, withdrawnOn, replacedBy }: WithdrawnFigure): Sentence {
  const day = (language: ContentLanguageCode) => formatDay(withdrawnOn, language);
  return replacedBy
    ? {
        uk: `Цифру «${code}» відкликано ${day('uk')}. Замість неї опубліковано «${replacedBy.code}»: вкажіть цей код.`,
        en: `The figure “${code}” was withdrawn on ${day('en')}. “${replacedBy.code}” is published in its place: use that code.`,
      }
    : {
        uk: `Цифру «${code}» відкликано ${day('uk')}, і замість неї нічого не опубліковано. Приберіть її звідти, де її показують.`,
        en: `The figure “${code}” was withdrawn on ${day('en')}, and nothing is published in its place. Take it off where it is shown.`,
      };
}

async function replacement(database: Database, former: StoredFigure): Promise<FigureReplacement | undefined> {
  const rows = await database
    .selectFrom('figure')
    .select(['id', 'code', 'document'])
    .where('indicator_id', '=', former.indicator_id)
    .execute();
  const told = whatItTells(former);
  const found =
    rows.find(({ id }) => id === former.id.toLowerCase()) ??
    rows.find(({ document }) => whatItTells(document) === told);
  return found && { id: found.id, code: found.code };
}
