/** A UUID, for finding a log line and for telling one change from another; on pages without HTTPS browsers offer none, so it is made of what chance there is. */
export function newIdentifier(): string {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  return (
    crypto?.randomUUID?.() ??
    '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
      (Number(digit) ^ ((Math.random() * 16) >> (Number(digit) / 4))).toString(16),
    )
  );
}
