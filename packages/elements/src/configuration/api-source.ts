import type { Language } from '../locales/page-language.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { resolveAddress, resolveApi } from './configuration.ts';

/** What an element is to ask from now on. */
export interface ApiChange {
  /** The API; empty when there is only a snapshot. */
  baseUrl: string;
  /** The manifest of the snapshot that stands in for the API; empty without one. */
  snapshot: string;
  language: Language;
  /** Whether it is another source than before, so that what the former one said no longer counts. */
  isOther: boolean;
}

/** Follows which API or snapshot an element asks, and in which language. */
export class ApiSource {
  private readonly warnings: Warnings;
  private sources = '';
  private language: Language | undefined;

  constructor(warnings: Warnings) {
    this.warnings = warnings;
  }

  /** Whether an API or a snapshot has been named. */
  get isKnown(): boolean {
    return this.sources !== '';
  }

  /** What has changed since it was asked last; nothing also while no usable address is known. */
  changed(
    attribute: string | null | undefined,
    language: Language,
    snapshotAttribute?: string | null,
  ): ApiChange | undefined {
    const baseUrl = this.usable('api', resolveApi(attribute, document));
    const snapshot = this.usable('snapshot', resolveAddress(snapshotAttribute, document.baseURI));
    if (!baseUrl && !snapshot) return undefined;
    const sources = `${baseUrl} ${snapshot}`;
    if (sources === this.sources && language === this.language) return undefined;
    const isOther = sources !== this.sources;
    this.sources = sources;
    this.language = language;
    return { baseUrl, snapshot, language, isOther };
  }

  private usable(attribute: string, address: ReturnType<typeof resolveAddress>): string {
    if (address && 'url' in address) return address.url;
    if (address) this.warnings.say(`${attribute}="${address.invalid}" is not a web address.`);
    return '';
  }
}
