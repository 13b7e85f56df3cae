import { invalidParameters } from '../problems/problems.ts';

const LONGEST = 200;

/**
 * The key of an Idempotency-Key header.
 *
 * @throws HttpProblem 400 for one that is too long or not of visible ASCII
 */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  const key = header?.trim();
  if (key === undefined || key === '') return undefined;
  if (key.length <= LONGEST && /^[\x20-\x7e]+$/.test(key)) return key;
  throw invalidParameters([
    {
      pointer: '/header/Idempotency-Key',
      message: {
        uk: `Idempotency-Key має бути текстом до ${LONGEST} знаків ASCII, найкраще UUID.`,
        en: `Idempotency-Key must be a text of up to ${LONGEST} ASCII characters, best a UUID.`,
      },
    },
  ]);
}
