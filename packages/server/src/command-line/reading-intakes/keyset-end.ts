import { both } from '../../spreadsheets/bilingual.ts';
import type { Reading } from './reading.ts';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** So long before its end a keyset is spoken of, days. */
const NEAR = 30;

/** Reminds of a keyset that ends soon or has ended: after that no form can be sent to the organization. */
export async function warnOfEnd(
  { api, identity: { organizationId }, warnings, speaks }: Pick<Reading, 'api' | 'identity' | 'warnings' | 'speaks'>,
  now: Date,
): Promise<void> {
  const keyset = await api.keyset(organizationId);
  if (!keyset) return;
  const days = Math.floor((Date.parse(keyset.not_after) - now.getTime()) / DAY);
  if (days >= NEAR) return;
  const when = keyset.not_after.slice(0, 10);
  const renew = `resilience-kit keysets renew --organization ${organizationId} --folder DIR`;
  warnings.write(
    days < 0
      ? both(
          `Строк ключів вашої організації минув ${when}: її форми вже нічого не приймають. Підпишіть наступні: ${renew}\n`,
          `The keys of your organization ended on ${when}: its forms take nothing any more. Sign the next with: ${renew}\n`,
        )[speaks]
      : both(
          `Строк ключів вашої організації спливає ${when} (залишилося днів: ${days}); після цього її форми нічого не прийматимуть. Підпишіть наступні: ${renew}\n`,
          `The keys of your organization end on ${when}, in ${days} ${days === 1 ? 'day' : 'days'}; then its forms take nothing more. Sign the next with: ${renew}\n`,
        )[speaks],
  );
}
