/** What the program was started with, where there is such a thing: in a page there is not. */
export function fromEnvironment(name: 'RK_API_URL' | 'RK_ACCESS_KEY' | 'RK_LANGUAGE'): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    const value = process?.env?.[name]?.trim();
    return value === '' ? undefined : value;
  } catch {
    // Deno without the permission to look.
    return undefined;
  }
}

/** Whether this is a page or one of its workers, where whoever visits can read everything. */
export function isInBrowser(): boolean {
  const { document, WorkerGlobalScope, navigator } = globalThis as {
    document?: unknown;
    WorkerGlobalScope?: unknown;
    navigator?: Partial<Navigator>;
  };
  if (typeof document === 'object') return true;
  // Cloudflare's workers and Deno's look like those of a page, and are none.
  return typeof WorkerGlobalScope === 'function' && navigator?.userAgent?.startsWith('Mozilla/') === true;
}
