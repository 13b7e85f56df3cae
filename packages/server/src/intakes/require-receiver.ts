import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Sentence } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';
import { goneForGood } from './stored-state.ts';
import type { Submission } from './submission.ts';

/** A submission may wait on a phone without a connection: so long after its keyset ended it is still taken, milliseconds. */
const LATE = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes sure that somebody can read the submission and knows what was asked.
 *
 * @throws HttpProblem 400 naming what nobody has, 410 when the submission was deleted
 */
export async function requireReceiver(database: Database, submission: Submission, now: Date): Promise<void> {
  const { isDeleted, isForm, notAfter } = await findReceiver(database, submission);
  if (isDeleted) throw goneForGood();
  if (!isForm) throw invalidBody([{ pointer: '/form_version', message: unknownForm }]);
  if (notAfter === null) throw invalidBody([{ pointer: '/keyset_serial', message: unknownKeyset }]);
  if (now.getTime() > Date.parse(notAfter) + LATE) {
    throw invalidBody([{ pointer: '/keyset_serial', message: endedKeyset }]);
  }
}

interface Receiver {
  isDeleted: boolean;
  isForm: boolean;
  /** Of the keyset; null without one. */
  notAfter: string | null;
}

/** In one statement, as all who ask for help after an attack do so in the same minutes. */
async function findReceiver(database: Database, submission: Submission): Promise<Receiver> {
  const { rows } = await sql<Receiver>`
    select
      exists (select from deleted_intake where submission_id = ${submission.submission_id}) as "isDeleted",
      exists (
        select from form
        where organization_id = ${submission.form_organization_id ?? submission.organization_id}
          and id = ${submission.form_id} and version = ${submission.form_version}
      ) as "isForm",
      (
        select document ->> 'not_after' from keyset
        where organization_id = ${submission.organization_id} and serial = ${submission.keyset_serial}
      ) as "notAfter"
  `.execute(database);
  const [receiver] = rows;
  if (!receiver) throw new Error('A statement without a table answered with no row.');
  return receiver;
}

const unknownForm: Sentence = {
  uk: 'form_id і form_version мають називати форму організації organization_id (або form_organization_id, якщо її вказано); такої версії такої форми в неї немає. Візьміть форму з /v1/forms.',
  en: 'form_id and form_version must name a form of the organization organization_id (or of form_organization_id, if that is given); it has no such version of such a form. Take the form from /v1/forms.',
};

const unknownKeyset: Sentence = {
  uk: 'keyset_serial має бути номером набору ключів організації organization_id; такого в неї немає. Візьміть ключі з /v1/keysets і зашифруйте знову.',
  en: 'keyset_serial must be the serial of a keyset of the organization organization_id; it has none like it. Take the keys from /v1/keysets and encrypt again.',
};

const endedKeyset: Sentence = {
  uk: 'keyset_serial має називати чинний набір ключів; термін дії цього давно минув. Візьміть ключі з /v1/keysets і зашифруйте знову.',
  en: 'keyset_serial must name a keyset that is in use; this one ended long ago. Take the keys from /v1/keysets and encrypt again.',
};
