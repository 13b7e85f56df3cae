import {
  operations,
  type Form,
  type IntakePayload,
  type IntakeStatus,
  type Keyset,
  type StoredIntake,
} from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { askApi, baseOf, type ApiAccess, type Question } from '../asking-api/ask-api.ts';
import { notOurApi } from '../asking-api/not-our-api.ts';
import { toldProblem } from '../asking-api/told-problem.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

const A_PAGE = 50;

/** Which submissions are asked for. */
export interface IntakeFilter {
  status?: IntakeStatus | undefined;
  /** RFC 3339, with a zone. */
  receivedAfter?: string | undefined;
  quarantine?: 'include' | 'exclude' | 'only' | undefined;
}

/** The requests of reading and answering submissions. Errors are sentences for the person at the terminal. */
export interface IntakesApi {
  /** The submissions to the organization, oldest first, page by page. */
  intakes(organizationId: string, filter?: IntakeFilter): AsyncGenerator<StoredIntake, void>;
  intake(submissionId: string): Promise<StoredIntake>;
  setStatus(submissionId: string, status: IntakeStatus): Promise<void>;
  /** Deletes it for good. */
  remove(submissionId: string): Promise<void>;
  /** The form that was filled in; undefined when it cannot be had. */
  form(payload: IntakePayload, language: string): Promise<Form | undefined>;
  /** The current keyset, not checked; undefined when it cannot be had. */
  keyset(organizationId: string): Promise<Keyset | undefined>;
}

export function intakesApi(access: ApiAccess & { accessKey: string }): IntakesApi {
  const remembered = new Map<string, Promise<unknown>>();

  /** What only helps to read, or to warn, is done without when it cannot be had. Asked without the key, which it does not need. */
  async function helpful<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> {
    let answer = remembered.get(path);
    if (!answer) {
      answer = askApi({ url: access.url }, { path }).then(
        (response) => (response.ok ? (response.json() as Promise<unknown>) : undefined),
        () => undefined,
      );
      remembered.set(path, answer);
    }
    const read = z.safeParse(schema, await answer.catch(() => undefined));
    return read.success ? read.data : undefined;
  }

  return {
    async *intakes(organizationId, filter = {}) {
      for (let page = 1; ; page += 1) {
        const query = new URLSearchParams({
          organization_id: organizationId,
          page: String(page),
          per_page: String(A_PAGE),
          ...(filter.status === undefined ? {} : { status: filter.status }),
          ...(filter.receivedAfter === undefined ? {} : { received_after: filter.receivedAfter }),
          ...(filter.quarantine === undefined ? {} : { quarantine: filter.quarantine }),
        });
        const answer = await answerTo(access, { path: `/v1/intakes?${query}` }, operations.listIntakes.answer);
        yield* answer.contents;
        if (answer.last_page || answer.empty) return;
      }
    },
    intake: (id) => answerTo(access, { path: pathOf(id) }, operations.getIntake.answer),
    async setStatus(id, status) {
      const question: Question = { path: pathOf(id), method: 'PATCH', body: { status } };
      await answerTo(access, question, operations.updateIntake.answer);
    },
    async remove(id) {
      await answerTo(access, { path: pathOf(id), method: 'DELETE' }, operations.deleteIntake.answer);
    },
    form: async (payload, language) => {
      const query = new URLSearchParams({
        organization_id: payload.form_organization_id ?? payload.organization_id,
        version: String(payload.form_version),
        lang: language,
      });
      return helpful(`/v1/forms/${encodeURIComponent(payload.form_id)}?${query}`, operations.getForm.answer);
    },
    keyset: async (organizationId) =>
      helpful(`/v1/keysets/${encodeURIComponent(organizationId)}`, operations.getKeyset.answer),
  };
}

function pathOf(submissionId: string): string {
  return `/v1/intakes/${encodeURIComponent(submissionId)}`;
}

async function answerTo<Schema extends z.core.$ZodType>(
  access: ApiAccess,
  question: Question,
  schema: Schema,
): Promise<z.output<Schema>> {
  const response = await askApi(access, question);
  if (!response.ok) throw await refusal(access, response, question.method ?? 'GET');
  const read = z.safeParse(schema, await response.json().catch(() => undefined));
  if (read.success) return read.data;
  throw notOurApi(baseOf(access));
}

async function refusal(access: ApiAccess, response: Response, method: string): Promise<ToldError> {
  const base = baseOf(access);
  switch (response.status) {
    case 401:
    case 403:
      return new ToldError(
        method === 'GET'
          ? both(
              `API ${base} не приймає ключ доступу. Візьміть файл із ключем, що належить цьому API, або задайте інший ключ доступу в RK_ACCESS_KEY.`,
              `The API at ${base} refuses the access key. Use the identity file that belongs to this API, or give another key with RK_ACCESS_KEY.`,
            )
          : both(
              `API ${base} не дозволяє цьому ключу доступу змінювати звернення: потрібен дозвіл intakes:write. Нічого не змінено.`,
              `The API at ${base} does not let this access key change requests: it needs the scope intakes:write. Nothing was changed.`,
            ),
      );
    case 404:
      return new ToldError(
        both(
          `Такого звернення в API ${base} немає, або цей ключ доступу — не його організації.`,
          `There is no such request at ${base}, or this access key is not one of its organization.`,
        ),
      );
    case 410:
      return new ToldError(
        both('Це звернення видалено. Повернути його не можна.', 'That request was deleted. It cannot be brought back.'),
      );
    default:
      return otherRefusal(base, response, method);
  }
}

async function otherRefusal(base: string, response: Response, method: string): Promise<ToldError> {
  const told = await toldProblem(response);
  const more = told === undefined ? '' : `\n${told}`;
  const { status } = response;
  return new ToldError(
    method === 'GET'
      ? both(
          `API ${base} відповів ${status} замість того, щоб видати звернення. Спробуйте ще раз; якщо не допоможе, погляньте в його журнал.${more}`,
          `The API at ${base} answered ${status} instead of giving out the requests. Try again; if it does not help, look into its log.${more}`,
        )
      : both(
          `API ${base} відповів ${status} замість того, щоб змінити звернення. Спробуйте ще раз; якщо не допоможе, погляньте в його журнал.${more}`,
          `The API at ${base} answered ${status} instead of changing the request. Try again; if it does not help, look into its log.${more}`,
        ),
  );
}
