import { version } from './version.ts';

type Versioned = CustomElementConstructor & { version?: string };

/**
 * Registers an element once. A second time is no error; it is worth a warning when the versions differ. On a server, where there
 * is no registry, nothing happens.
 */
export function register(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag) as Versioned | undefined;
  if (!present) {
    element.version = version;
    customElements.define(tag, element);
  } else if (present !== element && present.version !== version) {
    console.warn(
      `<${tag}> is already defined in version ${present.version ?? 'unknown'}; version ${version} is not used. Load the kit once, or the same version everywhere.`,
    );
  }
}
