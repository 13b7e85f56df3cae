import {
  operations,
  type IntakeAcknowledgement,
  type IntakeEnvelope,
  type ProofOfWork,
} from '@resilience-kit/contract';
import * as z from 'zod/mini';
import { askApi, baseOf, type ApiAccess } from '../asking-api/ask-api.ts';
import { toldProblem } from '../asking-api/told-problem.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { proveWork } from './prove-work.ts';

/** What the receiving side of a referral is asked. No access key: anybody may send to an organization. */
export interface ReceivingApi {
  /** As it came, not checked. */
  keyset(organizationId: string): Promise<unknown>;
  /** What an organization calls itself; its id when nobody says. */
  organizationName(organizationId: string): Promise<string>;
  /** True when it is stored now; false when a submission with this id was there. */
  submit(submissionId: string, envelope: IntakeEnvelope, sha256: string): Promise<boolean>;
}

export function receivingApi({ url, language }: Omit<ApiAccess, 'accessKey'>): ReceivingApi {
  const access = { url, language };
  return {
    async keyset(organizationId) {
      const response = await askApi(access, { path: `/v1/keysets/${encodeURIComponent(organizationId)}` });
      if (response.ok) return (await response.json()) as unknown;
      const base = baseOf(access);
      throw new ToldError(
        response.status === 404
          ? both(
              `Організація ${organizationId} не опублікувала ключів в API ${base}, тож передати їй нічого не можна.`,
              `The organization ${organizationId} has published no keys at ${base}, so nothing can be referred to it.`,
            )
          : both(
              `API ${base} відповів ${response.status} замість того, щоб видати ключі. Нічого не надіслано; спробуйте ще раз.`,
              `The API at ${base} answered ${response.status} instead of giving out the keys. Nothing was sent; try again.`,
            ),
      );
    },
    async organizationName(organizationId) {
      const response = await askApi(access, { path: `/organizations/${encodeURIComponent(organizationId)}` });
      const read = z.safeParse(z.object({ name: z.string() }), await response.json().catch(() => undefined));
      return response.ok && read.success ? read.data.name : organizationId;
    },
    async submit(submissionId, envelope, sha256) {
      const proof = await proofFor(access, submissionId);
      const response = await askApi(access, {
        path: `/v1/intakes/${submissionId}`,
        method: 'PUT',
        body: { ...envelope, ...(proof ? { proof } : {}) },
      });
      if (response.status === 409) return false;
      if (!response.ok) throw await notSent(access, response);
      const read = z.safeParse(operations.putIntake.answer, await response.json().catch(() => undefined));
      if (read.success && acknowledges(read.data, submissionId, sha256)) return response.status === 201;
      throw new ToldError(
        both(
          `${baseOf(access)} підтвердив щось інше. Передайте ще раз: двічі воно не збережеться.`,
          `What answers at ${baseOf(access)} acknowledged something else. Refer it again: it is stored once.`,
        ),
      );
    },
  };
}

function acknowledges(answer: IntakeAcknowledgement, submissionId: string, sha256: string): boolean {
  return answer.submission_id.toLowerCase() === submissionId && answer.ciphertext_sha256 === sha256;
}

/** Without it the referral waits apart from the others over there, so a failure here is no reason not to send it. */
async function proofFor(access: ApiAccess, submissionId: string): Promise<ProofOfWork | undefined> {
  try {
    const response = await askApi(access, { path: `/v1/intakes/${submissionId}/challenge` });
    const read = z.safeParse(operations.getIntakeChallenge.answer, await response.json());
    return read.success ? await proveWork(read.data) : undefined;
  } catch {
    return undefined;
  }
}

async function notSent(access: ApiAccess, response: Response): Promise<ToldError> {
  if (response.status === 410) {
    return new ToldError(
      both(
        'Там це звернення вже видалили, тож удруге його не надіслано: зв’яжіться з ними.',
        'They have deleted this referral already. It is not sent again: contact them.',
      ),
    );
  }
  const told = await toldProblem(response);
  const more = told === undefined ? '' : `\n${told}`;
  return new ToldError(
    both(
      `Не передано: API ${baseOf(access)} відповів ${response.status}.${more}`,
      `Not referred: the API at ${baseOf(access)} answered ${response.status}.${more}`,
    ),
  );
}
