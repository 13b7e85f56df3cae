/** What is used of the platform's `trustedTypes`: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

/** The name of the policy, for the directive `trusted-types` of a page. */
const NAME = 'resilience-kit';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of one of the kit's own files, for `new Worker()`: a page may demand that such addresses come from a policy
 * (`require-trusted-types-for 'script'`). Where the page does not allow ours it stays a text, and the worker is refused.
 *
 * @param address made of the kit's own constants and `import.meta.url`, never of what a page or a visitor says
 */
export function scriptAddress(address: string | URL): string {
  const text = String(address);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy(NAME, { createScriptURL: (given) => given });
  } catch {
    // Not among the policies that the page allows.
  }
  return (policy?.createScriptURL(text) as string | undefined) ?? text;
}
