import type { FormAnswers, IntakeEnvelope, IntakePayload } from '@resilience-kit/contract';
import { createIntake, sealIntake } from '@resilience-kit/sdk/intakes';
import type { Database } from '../database/database.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { findForm } from '../forms/find-form.ts';
import { latestKeyset } from '../keysets/stored-keysets.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { NOW } from './fixed.ts';

export interface Request {
  answers: FormAnswers;
  language?: ContentLanguageCode;
  service?: IntakePayload['service'];
  consent?: boolean;
}

/** A request for help as the page makes it: with the form and the keys that the server has. */
export async function sealedRequest(
  database: Database,
  { answers, language = 'uk', service, consent = false }: Request,
): Promise<{ payload: IntakePayload; envelope: IntakeEnvelope }> {
  const form = await findForm(database, { id: 'help-request' }, { language, now: NOW });
  const keyset = await latestKeyset(database, DEMO_RECEIVER);
  if (!form || !keyset) throw new Error('The database has no form or no keyset.');
  const payload = createIntake({ form, answers, language, service, consent, keyset, now: NOW });
  return { payload, envelope: (await sealIntake(payload, keyset)).envelope };
}
