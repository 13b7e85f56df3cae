import type { FormNotice } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';

/** Who can read the answers: the same words for every form that is no request for help. */
export const privacyNotice: Stored<FormNotice> = {
  id: 'privacy',
  description: both(
    'Відповіді шифруються на вашому пристрої ще до надсилання. Відкрити їх можуть лише працівники ГО «Відповідальні громадяни».',
    'Your answers are encrypted on your device before they are sent. Only the staff of NGO Responsible Citizens can open them.',
  ),
};

/** The date of the notice: what people agree to by sending. */
export const NOTICE_VERSION = '2026-11-01';
