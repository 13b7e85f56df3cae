import { operations, type Form } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { ContentLanguageCode, StoredForm } from '../../records/stored.ts';
import { askApi, baseOf, type ApiAccess } from '../asking-api/ask-api.ts';
import { notOurApi } from '../asking-api/not-our-api.ts';
import { toldProblem } from '../asking-api/told-problem.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

export interface WantedForm {
  id: string;
  organizationId: string;
  version: number | undefined;
}

/** The requests about forms. Errors are sentences for the person at the terminal. */
export interface FormsApi {
  /** A form in one language, as people get it. */
  form(wanted: WantedForm, language: ContentLanguageCode): Promise<Form>;
  /** Publishes a version of a form; tells whether anything changed. */
  publish(form: StoredForm): Promise<boolean>;
}

export function formsApi(access: ApiAccess): FormsApi {
  const base = baseOf(access);
  return {
    async form({ id, organizationId, version }, language) {
      const query = new URLSearchParams({
        organization_id: organizationId,
        lang: language,
        ...(version === undefined ? {} : { version: String(version) }),
      });
      const path = `/v1/forms/${encodeURIComponent(id)}?${query}`;
      const response = await askApi({ url: access.url }, { path });
      if (response.status === 404) {
        const named = version === undefined ? `“${id}”` : `“${id}”, version ${version}`;
        const uk = version === undefined ? `«${id}»` : `«${id}», версія ${version}`;
        throw new ToldError(
          both(
            `В організації ${organizationId} немає форми ${uk} в API ${base}.`,
            `That organization has no such form at ${base}: ${named}, of ${organizationId}.`,
          ),
        );
      }
      if (!response.ok) {
        throw new ToldError(
          both(
            `API ${base} відповів ${response.status} замість того, щоб видати форму. Спробуйте ще раз.`,
            `The API at ${base} answered ${response.status} instead of giving out the form. Try again.`,
          ),
        );
      }
      const read = z.safeParse(operations.getForm.answer, await response.json().catch(() => undefined));
      if (read.success) return read.data;
      throw notOurApi(base);
    },
    async publish(form) {
      const name = [form.organization_id, form.id, form.version].join('.');
      const response = await askApi(access, { path: `/v1/manage/forms/${name}`, method: 'PUT', body: form });
      if (response.ok) {
        const read = z.safeParse(z.object({ action: z.string() }), await response.json().catch(() => undefined));
        if (read.success) return read.data.action !== 'unchanged';
        throw notOurApi(base);
      }
      const told = await toldProblem(response);
      const more = told === undefined ? '' : `\n${told}`;
      throw new ToldError(
        response.status === 401 || response.status === 403
          ? both(
              `API ${base} не приймає ключ доступу: потрібен ключ цієї організації з дозволом forms:write.${more}`,
              `The API at ${base} refuses the access key: it must be one of this organization with the scope forms:write.${more}`,
            )
          : both(
              `Не опубліковано: API ${base} відповів ${response.status}.${more}`,
              `Not published: the API at ${base} answered ${response.status}.${more}`,
            ),
      );
    },
  };
}
