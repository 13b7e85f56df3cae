import type { ReceiptAnswer } from '@resilience-kit/contract';
import type { Database } from '../../database/database.ts';
import { notThere } from '../../problems/problems.ts';
import { kyivDay, kyivMoment, MINUTES_A_DAY, momentOf } from '../../schedule/kyiv-time.ts';
import type { ServerSecrets } from '../../server-secret/derived-secret.ts';
import { receiptHashes } from './receipt-hash.ts';
import { toldStatus } from './told-status.ts';

/**
 * What became of a submission, by its receipt code, to the day: the minute at which somebody works tells whoever finds the
 * code more than the sender needs.
 *
 * @throws HttpProblem 404, the same whether there never was one or it was deleted
 */
export async function findReceipt(
  database: Database,
  receiptSha256: string,
  secrets: ServerSecrets,
): Promise<ReceiptAnswer> {
  const row = await database
    .selectFrom('intake')
    .select(['status', 'told_since'])
    .where('receipt_hash', 'in', await receiptHashes(receiptSha256, secrets))
    // Where it was referred, the sender has one code for two submissions: the latest word counts.
    .orderBy('told_since', 'desc')
    .orderBy('arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw notThere(unknownReceipt);
  const midnight = momentOf(kyivDay(row.told_since) * MINUTES_A_DAY);
  return { status: toldStatus[row.status], since: kyivMoment(midnight) };
}

const unknownReceipt = {
  uk: 'Звернення з таким кодом тут немає. Перевірте цифри. Якщо все правильно, його ще не отримано або вже видалено після розгляду: зателефонуйте до організації.',
  en: 'There is no submission with this code here. Check the digits. If they are right, it has not arrived yet, or was deleted after it was dealt with: call the organization.',
};
