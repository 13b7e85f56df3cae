import { organizationOf } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { findForm } from '../forms/find-form.ts';
import { changeStatus } from '../intakes/change-status.ts';
import { deleteIntake } from '../intakes/delete-intake.ts';
import { findIntake } from '../intakes/find-intake.ts';
import { listIntakes } from '../intakes/list-intakes.ts';
import { createProofChallenge } from '../intakes/proofs/proof-of-work.ts';
import { findReceipt } from '../intakes/receipts/find-receipt.ts';
import { storeIntake } from '../intakes/store-intake.ts';
import { publishKeyset } from '../keysets/publish-keyset.ts';
import { latestKeyset } from '../keysets/stored-keysets.ts';
import { notThere } from '../problems/problems.ts';
import type { ServerSecrets } from '../server-secret/derived-secret.ts';
import { principalOf, type Handlers } from './handler.ts';

type AskingHandlers = Pick<
  Handlers,
  | 'getForm'
  | 'getKeyset'
  | 'publishKeyset'
  | 'getIntakeChallenge'
  | 'putIntake'
  | 'listIntakes'
  | 'getIntake'
  | 'updateIntake'
  | 'deleteIntake'
  | 'getReceipt'
>;

export function askingHandlers(database: Database, secrets: ServerSecrets): AskingHandlers {
  return {
    getForm: async ({ path, query, context }) => {
      const form = await findForm(
        database,
        { id: path.id, organizationId: query.organization_id, version: query.version },
        context,
      );
      if (!form) throw notThere(noForm(path.id));
      return form;
    },

    getKeyset: async ({ path }) => {
      const keyset = await latestKeyset(database, path.organization_id);
      if (!keyset) throw notThere(noKeyset);
      return keyset;
    },

    publishKeyset: async ({ path, body, context }) => {
      const principal = principalOf(context);
      organizationOf(principal, path.organization_id);
      return publishKeyset(database, body, { organizationId: path.organization_id, principal, now: context.now });
    },

    getIntakeChallenge: async ({ path, context }) =>
      createProofChallenge(path.submission_id, { secrets, now: context.now }),

    putIntake: async ({ path, body, context: { now, isBeyondRate } }) =>
      storeIntake(database, path.submission_id, { envelope: body, secrets, now, isBeyondRate }),

    listIntakes: async ({ query, context }) => {
      organizationOf(principalOf(context), query.organization_id);
      return listIntakes(database, query);
    },

    getIntake: async ({ path, context }) => findIntake(database, path.submission_id, principalOf(context)),

    updateIntake: async ({ path, body, context }) => {
      const change = { status: body.status, principal: principalOf(context), now: context.now };
      return database.transaction().execute((transaction) => changeStatus(transaction, path.submission_id, change));
    },

    deleteIntake: async ({ path, context }) => {
      const by = { principal: principalOf(context), now: context.now };
      return database.transaction().execute((transaction) => deleteIntake(transaction, path.submission_id, by));
    },

    getReceipt: async ({ body }) => findReceipt(database, body.receipt_sha256, secrets),
  };
}

function noForm(id: string) {
  return {
    uk: `Форми ${id} тут немає. Перевірте її назву, а якщо задано organization_id чи version, то і їх.`,
    en: `There is no form ${id} here. Check its name, and organization_id and version if they are given.`,
  };
}

const noKeyset = {
  uk: 'Ця організація не опублікувала ключів, тому приймати звернення ще не може. Нічого їй не надсилайте; людям покажіть телефони.',
  en: 'This organization has published no keys, so it cannot receive submissions yet. Send it nothing, and show people telephone numbers instead.',
};
