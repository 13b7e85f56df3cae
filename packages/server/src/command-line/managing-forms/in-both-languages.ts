import type { Form } from '@resilience-kit/contract';
import { translatedProperties, type StoredForm } from '../../records/stored.ts';

const translated: ReadonlySet<string> = new Set(translatedProperties);

/** A form as its publisher keeps it, from what people get in each language. */
export function inBothLanguages({ uk, en }: { uk: Form; en: Form }): StoredForm {
  const { organization, data_status: _, language_fallbacks: __, ...form } = uk;
  return { organization_id: organization.id, ...(joined(form, en) as Omit<StoredForm, 'organization_id'>) };
}

/** The same structure, in which every text has both languages; both come from one record, so they differ in texts alone. */
function joined(uk: unknown, en: unknown): unknown {
  if (Array.isArray(uk)) return uk.map((item, index) => joined(item, (en as readonly unknown[])[index]));
  if (typeof uk !== 'object' || uk === null) return uk;
  const others = en as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(uk).map(([property, value]) => [
      property,
      translated.has(property) && typeof value === 'string'
        ? { uk: value, en: others[property] }
        : joined(value, others[property]),
    ]),
  );
}
