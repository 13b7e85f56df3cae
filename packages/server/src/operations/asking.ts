import { organizationOf } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { findForm } from '../forms/find-form.ts';
import { listIntakes } from '../intakes/list-intakes.ts';
import { storeIntake } from '../intakes/store-intake.ts';
import { latestKeyset } from '../keysets/stored-keysets.ts';
import { notThere } from '../problems/problems.ts';
import { principalOf, type Handlers } from './handler.ts';

export function askingHandlers(
  database: Database,
): Pick<Handlers, 'getForm' | 'getKeyset' | 'putIntake' | 'listIntakes'> {
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

    putIntake: async ({ path, body, context }) =>
      storeIntake(database, path.submission_id, { envelope: body, now: context.now }),

    listIntakes: async ({ query, context }) => {
      organizationOf(principalOf(context), query.organization_id);
      return listIntakes(database, query);
    },
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
