import type { StoredIntake } from '@resilience-kit/contract';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';

/** Why a request waits apart from the others. */
export const quarantineReasons: Readonly<Record<NonNullable<StoredIntake['quarantine']>, Bilingual>> = {
  no_proof: {
    uk: 'надійшло без доказу роботи, як буває з дуже старих телефонів або від програми',
    en: 'no proof of work came with it, as from very old phones, or from a machine',
  },
  trap: {
    uk: 'заповнено поле, якого люди не бачать, як це роблять програми',
    en: 'a field that people do not see was filled in, as by a machine',
  },
  rate: {
    uk: 'тоді з однієї мережі надходило багато звернень',
    en: 'many came from one network at that time',
  },
};
