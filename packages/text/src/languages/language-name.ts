/** Names that platforms lack, or give in a way that the people meant by them reject. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ukl: { uk: 'українська жестова мова', en: 'Ukrainian Sign Language' },
  rom: { uk: 'ромська', en: 'Romani' },
};

/** The name of a language in another one, both as BCP 47 tags; its code where nobody has a name for it. */
export function languageName(code: string, language: string): string {
  try {
    return NAMES[code]?.[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    // Records may have anything for a code.
    return code;
  }
}
