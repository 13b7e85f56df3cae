import { operations, type Form, type IntakePayload, type Place, type StoredIntake } from '@resilience-kit/contract';
import * as z from 'zod/mini';

/** A slow line may take long over a page of ciphertexts, but not for ever. Milliseconds. */
const TIMEOUT = 120_000;
const A_PAGE = 50;

/** The few requests of reading submissions. Errors are sentences for the person at the terminal. */
export interface IntakesApi {
  /** Every submission to the organization, oldest first, page by page. */
  intakes(organizationId: string): AsyncGenerator<StoredIntake, void>;
  /** The form that was filled in, in the language in which it was; undefined when it cannot be had. */
  form(payload: IntakePayload): Promise<Form | undefined>;
  /** A place in words; undefined when it cannot be had. */
  place(code: string, language: string): Promise<Place | undefined>;
}

export function intakesApi({ url, accessKey }: { url: string; accessKey: string }): IntakesApi {
  const base = url.replace(/\/+$/, '');
  const remembered = new Map<string, Promise<unknown>>();

  /** Labels only help to read: without them the answers are shown by their codes. */
  async function helpful<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> {
    let answer = remembered.get(path);
    if (!answer) {
      answer = ask(base, path).then(
        (response) => (response.ok ? (response.json() as Promise<unknown>) : undefined),
        () => undefined,
      );
      remembered.set(path, answer);
    }
    const read = z.safeParse(schema, await answer);
    return read.success ? read.data : undefined;
  }

  return {
    async *intakes(organizationId) {
      for (let page = 1; ; page += 1) {
        const query = new URLSearchParams({
          organization_id: organizationId,
          page: String(page),
          per_page: String(A_PAGE),
        });
        const answer = await pageOfIntakes(base, `/v1/intakes?${query}`, accessKey);
        yield* answer.contents;
        if (answer.last_page || answer.empty) return;
      }
    },
    form: async (payload) => {
      const query = new URLSearchParams({
        organization_id: payload.organization_id,
        version: String(payload.form_version),
        lang: payload.language,
      });
      return helpful(`/v1/forms/${encodeURIComponent(payload.form_id)}?${query}`, operations.getForm.answer);
    },
    place: async (code, language) =>
      helpful(
        `/v1/places/${encodeURIComponent(code)}?${new URLSearchParams({ lang: language })}`,
        operations.getPlace.answer,
      ),
  };
}

async function pageOfIntakes(base: string, path: string, accessKey: string) {
  const response = await ask(base, path, accessKey);
  if (response.status === 401 || response.status === 403) {
    throw new Error(
      `The API at ${base} refuses the access key. Use the identity file that belongs to this API, or give another key with RK_ACCESS_KEY.`,
    );
  }
  if (!response.ok) {
    throw new Error(
      `The API at ${base} answered ${response.status} instead of giving out the requests. Try again; if it does not help, look into its log.`,
    );
  }
  const read = z.safeParse(operations.listIntakes.answer, await response.json().catch(() => undefined));
  if (read.success) return read.data;
  throw new Error(`What answers at ${base} is not the API of this kit. Name the right one with --api.`);
}

async function ask(base: string, path: string, accessKey?: string): Promise<Response> {
  try {
    return await fetch(base + path, {
      headers: {
        Accept: 'application/json',
        ...(accessKey === undefined ? {} : { Authorization: `Bearer ${accessKey}` }),
      },
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (cause) {
    throw new Error(
      `The API at ${base} cannot be reached. Start it with: npx resilience-kit serve, or name another one with --api.`,
      { cause },
    );
  }
}
