import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { ToldError } from '../problems/told-error.ts';

/** How many organizations a refusal names. */
const MOST_NAMED = 10;

/** The identifier of an organization that somebody names by it, by its own ID from a spreadsheet, or by its name as it is written. */
export async function knownOrganization(database: Database, text: string): Promise<string> {
  const isIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  const ids = [...(isIdentifier ? [text.toLowerCase()] : []), identifierOf('organization', text)];
  const row = await database.selectFrom('organization').select('id').where('id', 'in', ids).executeTakeFirst();
  if (row) return row.id;
  const called = await database
    .selectFrom('organization')
    .select('id')
    .where(sql<boolean>`${text} in (document -> 'name' ->> 'uk', document -> 'name' ->> 'en')`)
    .execute();
  // Two of the same name are not guessed between.
  if (called.length === 1 && called[0]) return called[0].id;
  throw new ToldError(refusal(text, await namesOf(database, text)));
}

/** Those whose name has the text in it come first. */
async function namesOf(database: Database, text: string): Promise<string[]> {
  const rows = await database
    .selectFrom('organization')
    .select(['id', sql<string | null>`coalesce(document -> 'name' ->> 'uk', document -> 'name' ->> 'en')`.as('name')])
    .orderBy(sql`position(lower(${text}) in lower(document ->> 'name')) = 0`)
    .orderBy('name')
    .limit(MOST_NAMED + 1)
    .execute();
  return rows.map(({ id, name }) => `  ${id}  ${name ?? ''}`);
}

function refusal(text: string, named: readonly string[]): Bilingual {
  const isMany = named.length > MOST_NAMED;
  const list = `\n${named.slice(0, MOST_NAMED).join('\n')}`;
  if (named.length === 0)
    return both(
      `Організації «${text}» немає, і жодної іншої теж: спершу імпортуйте таблицю з послугами або створіть організацію через HTTP.`,
      `There is no organization “${text}”, nor any other: import a spreadsheet with services first, or publish the organization over HTTP.`,
    );
  return both(
    `Організації «${text}» немає. ${isMany ? 'Деякі з тих, що є (усі за адресою /organizations)' : 'Є такі'}:${list}`,
    `There is no organization “${text}”. ${isMany ? 'Some of those that there are (all under /organizations)' : 'There are'}:${list}`,
  );
}
