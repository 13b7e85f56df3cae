import { LONGEST_WEBHOOK_ADDRESS } from '@resilience-kit/contract';
import type { Sentence } from '../problems/http-problem.ts';
import { readAddress, type AddressFault, type AddressRules } from '../public-addresses/read-address.ts';

/** Reads where events are to be sent; see {@link readAddress}. */
export function readEndpointAddress(text: string, rules: AddressRules): { url: URL } | { fault: Sentence } {
  const read = readAddress(text, { ...rules, longest: LONGEST_WEBHOOK_ADDRESS });
  return 'fault' in read ? { fault: faults[read.fault] } : read;
}

const faults: Readonly<Record<AddressFault, Sentence>> = {
  unreadable: {
    uk: `url має бути повною адресою до ${LONGEST_WEBHOOK_ADDRESS} знаків, наприклад https://example.org/webhooks.`,
    en: `url must be a full address of up to ${LONGEST_WEBHOOK_ADDRESS} characters, such as https://example.org/webhooks.`,
  },
  not_https: {
    uk: 'url має починатися з https://: без шифрування подій не надсилаємо.',
    en: 'url must begin with https://: events are never sent unencrypted.',
  },
  has_password: {
    uk: 'В url не може бути імені користувача й пароля. Перевіряйте підпис події: для цього є секрет.',
    en: 'url must not hold a user name or a password. Check the signature of events instead: the secret is for that.',
  },
  refused_port: {
    uk: 'Порт в url має бути 443 або від 1024.',
    en: 'The port of url must be 443, or 1024 and above.',
  },
};
