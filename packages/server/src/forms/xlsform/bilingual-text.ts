import { contentLanguages, type LocalizedText } from '../../records/stored.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import type { Texts } from './xlsform-table.ts';

/** Told of what a text cannot keep. */
export type TextReport = (why: Bilingual, advice: Bilingual, isLoss: boolean) => void;

const REFERENCE = /\$\{[^}]*\}/g;
const MARKUP = /<[^>]{1,200}>|&[a-z]{2,8};|&#\d+;/gi;
const MARKDOWN = /\*\*|__|^#{1,6}\s/gm;

/** A text in both languages of a form, without what only XLSForm knows. What is missing in one is taken from the other. */
export function bilingualText(
  texts: Texts,
  { column, fallback, report }: { column: string; fallback: string; report: TextReport },
): LocalizedText {
  const written = contentLanguages.filter((language) => (texts[language] ?? '').trim() !== '');
  const [first] = written;
  if (first === undefined) {
    report(
      both(`не має ${column}; замість нього стоїть name.`, `has no ${column}; its name stands there instead.`),
      both(`Заповніть стовпець ${column}.`, `Fill in the column ${column}.`),
      true,
    );
    return { uk: fallback, en: fallback };
  }
  const plain = { uk: plainText(texts.uk ?? '', report), en: plainText(texts.en ?? '', report) };
  const missing = contentLanguages.find((language) => !written.includes(language));
  if (missing === undefined) return plain;
  const absent = `${column}::${missing === 'uk' ? 'Українська (uk)' : 'English (en)'}`;
  report(
    both(
      `має ${column} лише мовою ${first}; те саме стоїть для ${missing}.`,
      `has its ${column} in ${first} alone; the same stands in ${missing}.`,
    ),
    both(`Додайте стовпець ${absent}.`, `Add a column ${absent}.`),
    true,
  );
  return { uk: plain[first], en: plain[first] };
}

function plainText(text: string, report: TextReport): string {
  if (text.search(REFERENCE) >= 0) {
    report(
      both(
        'згадує попередню відповідь, а форма її повторити не може.',
        'names an earlier answer, which a form cannot repeat.',
      ),
      both('Сформулюйте без ${…}.', 'Word it without ${…}.'),
      true,
    );
  }
  if (text.search(MARKUP) >= 0 || text.search(MARKDOWN) >= 0) {
    report(
      both(
        'втрачає виділення, кольори чи посилання: у формах лише простий текст.',
        'loses its bold words, colours or links: forms are plain text.',
      ),
      both('Перевірте, чи текст і далі зрозумілий.', 'See that it still reads well.'),
      false,
    );
  }
  return text.replace(REFERENCE, '…').replace(MARKUP, '').replace(MARKDOWN, '').trim();
}
