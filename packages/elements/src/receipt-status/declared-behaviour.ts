import type { DeclaredBehaviour } from '../declared-behaviour/behaviour-types.ts';
import { atStart, telephoneLinks } from '../declared-behaviour/shared-sentences.ts';

/** What the status of a receipt does. */
export const receiptStatusBehaviour: DeclaredBehaviour = {
  requests: [
    { operation: 'listHotlines', when: atStart },
    {
      operation: 'getReceipt',
      body: ['receipt_sha256'],
      when: { uk: 'код введено й натиснуто «Перевірити»', en: 'a code is typed and the button pressed' },
      tells: {
        uk: 'хеш коду квитанції, з якого код не відновити; сам код не надсилається',
        en: 'a hash of the receipt code, which cannot be turned back; the code itself is not sent',
      },
    },
  ],
  storage: [],
  permissions: [],
  abilities: [],
  links: [telephoneLinks],
  events: { 'rk-error': ['error'] },
};
