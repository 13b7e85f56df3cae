/**
 * What all of these come to, like `Promise.all`; when one fails, the failure is told once the others are done too: nothing may
 * still be at work in a transaction that is about to be rolled back.
 *
 * @throws whatever the first of them, in their order, failed with
 */
export async function allDone<Works extends readonly unknown[]>(
  works: readonly [...Works],
): Promise<{ -readonly [Position in keyof Works]: Awaited<Works[Position]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
