import type { Database } from '../database/database.ts';
import { isKnownForm } from '../forms/find-form.ts';
import { keysetWithSerial } from '../keysets/stored-keysets.ts';
import type { Sentence } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';
import type { Submission } from './submission.ts';

/** A submission may wait on a phone without a connection: so long after its keyset ended it is still taken, milliseconds. */
const LATE = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes sure that somebody can read the submission and knows what was asked.
 *
 * @throws HttpProblem 400 naming what nobody has
 */
export async function requireReceiver(database: Database, submission: Submission, now: Date): Promise<void> {
  const { organization_id: organizationId, form_id: id, form_version: version, keyset_serial: serial } = submission;
  if (!(await isKnownForm(database, { id, organizationId, version }))) {
    throw invalidBody([{ pointer: '/form_version', message: unknownForm }]);
  }
  const keyset = await keysetWithSerial(database, organizationId, serial);
  if (!keyset) throw invalidBody([{ pointer: '/keyset_serial', message: unknownKeyset }]);
  if (now.getTime() > Date.parse(keyset.not_after) + LATE) {
    throw invalidBody([{ pointer: '/keyset_serial', message: endedKeyset }]);
  }
}

const unknownForm: Sentence = {
  uk: 'form_id і form_version мають називати форму організації organization_id; такої версії такої форми в неї немає. Візьміть форму з /v1/forms.',
  en: 'form_id and form_version must name a form of the organization organization_id; it has no such version of such a form. Take the form from /v1/forms.',
};

const unknownKeyset: Sentence = {
  uk: 'keyset_serial має бути номером набору ключів організації organization_id; такого в неї немає. Візьміть ключі з /v1/keysets і зашифруйте знову.',
  en: 'keyset_serial must be the serial of a keyset of the organization organization_id; it has none like it. Take the keys from /v1/keysets and encrypt again.',
};

const endedKeyset: Sentence = {
  uk: 'keyset_serial має називати чинний набір ключів; термін дії цього давно минув. Візьміть ключі з /v1/keysets і зашифруйте знову.',
  en: 'keyset_serial must name a keyset that is in use; this one ended long ago. Take the keys from /v1/keysets and encrypt again.',
};
