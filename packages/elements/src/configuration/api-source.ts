import type { Language } from '../locales/page-language.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { resolveApi } from './configuration.ts';

/** What an element is to ask from now on. */
export interface ApiChange {
  baseUrl: string;
  language: Language;
  /** Whether it is another API than before, so that what the former one said no longer counts. */
  isOther: boolean;
}

/** Follows which API an element asks, and in which language. */
export class ApiSource {
  private readonly warnings: Warnings;
  private url: string | undefined;
  private language: Language | undefined;

  constructor(warnings: Warnings) {
    this.warnings = warnings;
  }

  /** Whether an API has been named. */
  get isKnown(): boolean {
    return this.url !== undefined;
  }

  /** What has changed since it was asked last; nothing also while no usable address is known. */
  changed(attribute: string | null | undefined, language: Language): ApiChange | undefined {
    const api = resolveApi(attribute, document);
    if (!api) return undefined;
    if ('invalid' in api) {
      this.warnings.say(`api="${api.invalid}" is not a web address.`);
      return undefined;
    }
    if (api.url === this.url && language === this.language) return undefined;
    const isOther = api.url !== this.url;
    this.url = api.url;
    this.language = language;
    return { baseUrl: api.url, language, isOther };
  }
}
