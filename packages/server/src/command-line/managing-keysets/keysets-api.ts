import { operations, type Keyset } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { askApi, baseOf, type ApiAccess } from '../asking-api/ask-api.ts';
import { notOurApi } from '../asking-api/not-our-api.ts';
import { toldProblem } from '../asking-api/told-problem.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

/** The requests about keysets. Errors are sentences for the person at the terminal. */
export interface KeysetsApi {
  /** The keyset that is in use; undefined when the organization has none. Not checked. */
  current(organizationId: string): Promise<Keyset | undefined>;
  publish(keyset: Keyset): Promise<void>;
}

export function keysetsApi(access: ApiAccess): KeysetsApi {
  const base = baseOf(access);
  return {
    async current(organizationId) {
      const response = await askApi({ url: access.url }, { path: pathOf(organizationId) });
      if (response.status === 404) return undefined;
      if (!response.ok) {
        throw new ToldError(
          both(
            `API ${base} відповів ${response.status} замість того, щоб видати ключі. Спробуйте ще раз.`,
            `The API at ${base} answered ${response.status} instead of giving out the keys. Try again.`,
          ),
        );
      }
      const read = z.safeParse(operations.getKeyset.answer, await response.json().catch(() => undefined));
      if (read.success) return read.data;
      throw notOurApi(base);
    },
    async publish(keyset) {
      const response = await askApi(access, { path: pathOf(keyset.organization_id), method: 'PUT', body: keyset });
      if (!response.ok) throw new ToldError(await refusal(base, response));
      const read = z.safeParse(operations.publishKeyset.answer, await response.json().catch(() => undefined));
      if (read.success && read.data.signature === keyset.signature) return;
      throw new ToldError(
        both(
          `${base} не підтвердив, що набір ключів опубліковано. Перевірте через keysets show.`,
          `What answers at ${base} did not say that it has published the keyset. Look with keysets show.`,
        ),
      );
    },
  };
}

function pathOf(organizationId: string): string {
  return `/v1/keysets/${encodeURIComponent(organizationId)}`;
}

async function refusal(base: string, response: Response): Promise<Bilingual> {
  const told = await toldProblem(response);
  const more = told === undefined ? '' : `\n${told}`;
  switch (response.status) {
    case 401:
    case 403:
      return both(
        `API ${base} не приймає ключ доступу: потрібен ключ цієї організації з дозволом keysets:write.${more}`,
        `The API at ${base} refuses the access key: it must be one of this organization with the scope keysets:write.${more}`,
      );
    case 409:
      return both(
        `API ${base} не бере цей набір ключів: у нього вже є набір із таким самим чи більшим номером або підписаний іншим ключем.${more}`,
        `The API at ${base} does not take the keyset: it has one with the same or a higher serial, or signed with another key.${more}`,
      );
    default:
      return both(
        `API ${base} відповів ${response.status} замість того, щоб опублікувати набір ключів.${more}`,
        `The API at ${base} answered ${response.status} instead of publishing the keyset.${more}`,
      );
  }
}
