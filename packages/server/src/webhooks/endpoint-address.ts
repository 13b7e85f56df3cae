import { LONGEST_WEBHOOK_ADDRESS } from '@resilience-kit/contract';
import type { Sentence } from '../problems/http-problem.ts';

export interface AddressRules {
  /** For development: `http:` and private addresses as well. */
  allowPrivate?: boolean | undefined;
}

/**
 * Reads where events are to be sent. `URL` writes every spelling of an IP address (decimal, octal, hexadecimal, short) as the
 * usual one, so that what is checked later is what is connected to.
 */
export function readEndpointAddress(
  text: string,
  { allowPrivate = false }: AddressRules,
): { url: URL } | { fault: Sentence } {
  const url = text.length > LONGEST_WEBHOOK_ADDRESS ? null : URL.parse(text);
  if (!url) return { fault: unreadable };
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return { fault: notHttps };
  if (url.username !== '' || url.password !== '') return { fault: hasPassword };
  if (url.port !== '' && Number(url.port) < 1024) return { fault: refusedPort };
  // The port of plain HTTP is not written.
  if (url.port === '' && url.protocol === 'http:') return { fault: refusedPort };
  // What follows # is never sent; a name that ends with a full stop is the same name.
  url.hash = '';
  const name = url.hostname.replace(/\.+$/, '');
  if (name === '') return { fault: unreadable };
  url.hostname = name;
  return { url };
}

/** The host of an address as a name or an IP address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

const unreadable: Sentence = {
  uk: `url має бути повною адресою до ${LONGEST_WEBHOOK_ADDRESS} знаків, наприклад https://example.org/webhooks.`,
  en: `url must be a full address of up to ${LONGEST_WEBHOOK_ADDRESS} characters, such as https://example.org/webhooks.`,
};
const notHttps: Sentence = {
  uk: 'url має починатися з https://: без шифрування подій не надсилаємо.',
  en: 'url must begin with https://: events are never sent unencrypted.',
};
const hasPassword: Sentence = {
  uk: 'В url не може бути імені користувача й пароля. Перевіряйте підпис події: для цього є секрет.',
  en: 'url must not hold a user name or a password. Check the signature of events instead: the secret is for that.',
};
const refusedPort: Sentence = {
  uk: 'Порт в url має бути 443 або від 1024.',
  en: 'The port of url must be 443, or 1024 and above.',
};
