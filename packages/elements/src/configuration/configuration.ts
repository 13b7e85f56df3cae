/** Where the elements of a page find what they show. */
export interface Configuration {
  /** The address of the API: `https://api.example`, or a path on the page's own host. */
  api?: string | undefined;
}

let configured: Configuration = {};
let loaderConfiguration: Configuration = {};
const listeners = new Set<() => void>();

/**
 * Sets what elements without an attribute of their own use. Works before and after they are on the page; those that
 * use the changed value load again. What is left out keeps its value; `undefined` takes it away.
 */
export function configure(configuration: Configuration): void {
  configured = { ...configured, ...configuration };
  tellListeners();
}

/** Keeps what the loader's script tag says. Called by the loader; pages call {@link configure}. */
export function configureFromLoader(configuration: Configuration): void {
  loaderConfiguration = configuration;
  tellListeners();
}

/** Calls back after every change; the function that comes back ends that. */
export function onConfigurationChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is known of a page besides scripts' calls: enough of `Document` for Node tests. */
export interface ConfigurationSource {
  readonly baseURI: string;
  querySelector(selectors: string): { getAttribute(name: string): string | null } | null;
}

/**
 * The API's address for an element: its attribute, else `configure({ api })`, else `data-api` on the loader's script
 * tag, else `<meta name="resilience-kit-api">`. `undefined` when nothing names one; `'invalid'` values are told apart
 * so that the element can warn.
 */
export function resolveApi(
  attribute: string | null | undefined,
  source: ConfigurationSource,
): { url: string } | { invalid: string } | undefined {
  const meta = () => source.querySelector('meta[name="resilience-kit-api"]')?.getAttribute('content');
  const given = [attribute, configured.api, loaderConfiguration.api, meta()].find((value) => value?.trim());
  return resolveAddress(given, source.baseURI);
}

/** A web address, or a path on the page's own host, as an address without a slash at its end. */
export function resolveAddress(
  given: string | null | undefined,
  base: string,
): { url: string } | { invalid: string } | undefined {
  const address = given?.trim();
  if (!address) return undefined;
  try {
    const url = new URL(address, base);
    if (url.protocol === 'https:' || url.protocol === 'http:') return { url: url.href.replace(/\/+$/, '') };
  } catch {
    // Told apart below, together with addresses of another kind.
  }
  return { invalid: address };
}

function tellListeners(): void {
  for (const listener of listeners) listener();
}
