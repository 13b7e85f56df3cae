import type { IntakeStatus } from '@resilience-kit/contract';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';

/** What was done about a request, in words. */
export const statusWords: Readonly<Record<IntakeStatus, Bilingual>> = {
  received: { uk: 'надійшло', en: 'received' },
  opened: { uk: 'відкрито', en: 'opened' },
  contacted: { uk: 'зв’язалися', en: 'contacted' },
  contact_us: { uk: 'просимо звернутися', en: 'asked to contact us' },
  referred: { uk: 'передано', en: 'referred' },
  closed: { uk: 'завершено', en: 'closed' },
};
