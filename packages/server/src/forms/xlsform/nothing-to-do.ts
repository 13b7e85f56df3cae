import { both } from '../../spreadsheets/bilingual.ts';

/** The advice for what is otherwise, and as good. */
export const NOTHING_TO_DO = both('Нічого робити не треба.', 'Nothing to do.');
