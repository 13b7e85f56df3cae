import type { SnapshotManifest } from '@resilience-kit/contract';

/** The languages that names of places come in. */
export type Language = 'uk' | 'en';

/** The place of a language in a pair of names. */
export function languageNumber(language: Language): 0 | 1 {
  return language === 'en' ? 1 : 0;
}

/** The language of a snapshot for those who want `wanted` (BCP 47, the first that it has counts), else its default. */
export function languageOf(manifest: SnapshotManifest, ...wanted: (string | undefined)[]): Language {
  const codes = wanted.map((tag) => tag?.trim().toLowerCase().split('-')[0]);
  const known = codes.find((code) => code !== undefined && manifest.languages.includes(code));
  return (known ?? manifest.languages[0]) === 'en' ? 'en' : 'uk';
}
