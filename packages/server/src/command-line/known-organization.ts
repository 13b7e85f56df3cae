import type { Database } from '../database/database.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { ToldError } from '../problems/told-error.ts';

/** The identifier of an organization that somebody names by it, or by its own ID from a spreadsheet. */
export async function knownOrganization(database: Database, text: string): Promise<string> {
  const isIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  const ids = [...(isIdentifier ? [text.toLowerCase()] : []), identifierOf('organization', text)];
  const row = await database.selectFrom('organization').select('id').where('id', 'in', ids).executeTakeFirst();
  if (!row) {
    throw new ToldError(
      both(
        `Організації «${text}» немає. Перелік організацій API видає за адресою /organizations.`,
        `There is no organization “${text}”. The API lists them under /organizations.`,
      ),
    );
  }
  return row.id;
}
