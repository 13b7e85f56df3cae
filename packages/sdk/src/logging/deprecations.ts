import type { Logger } from './logger.ts';

/** Tells once of each endpoint that its server says will go away (`Deprecation`, RFC 9745; `Sunset`, RFC 8594). */
export class Deprecations {
  readonly #told = new Set<string>();
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  notice(operation: string, headers: Headers): void {
    const deprecated = headers.get('deprecation');
    const sunset = headers.get('sunset');
    if ((deprecated === null && sunset === null) || this.#told.has(operation)) return;
    this.#told.add(operation);
    const [, link] = /<([^>]*)>\s*;[^,]*rel="?(?:deprecation|sunset)/i.exec(headers.get('link') ?? '') ?? [];
    this.#logger.warn(
      `\`${operation}\` is deprecated${sunset ? ` and stops working on ${sunset}` : ''}. Update the SDK${link ? `, or see ${link}` : ''}.`,
    );
  }
}
