import { LONGEST_SOURCE_ADDRESS } from '@resilience-kit/contract';
import type { AddressFault } from '../../public-addresses/read-address.ts';
import type { UnusableHost } from '../../public-addresses/find-addresses.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';

/** Why an address is not asked: `asked` itself, or one that it redirects to. */
export function addressFaults(asked: string, address: string): Readonly<Record<AddressFault, Bilingual>> {
  const { uk, en } = subjectOf(asked, address);
  return {
    unreadable: both(
      `${uk} має бути повною адресою до ${LONGEST_SOURCE_ADDRESS} знаків, наприклад https://api.example.org.`,
      `${en} must be a full address of up to ${LONGEST_SOURCE_ADDRESS} characters, such as https://api.example.org.`,
    ),
    not_https: both(
      `${uk} має починатися з https://: дані, які хтось міг підмінити в дорозі, не завантажуємо.`,
      `${en} must begin with https://: data that somebody could have changed on the way are not imported.`,
    ),
    has_password: both(
      `${uk} не може містити імені користувача й пароля: читаємо лише те, що API показує всім.`,
      `${en} must not hold a user name or a password: only what an API shows to everybody is read.`,
    ),
    refused_port: both(`Порт у ${uk} має бути 443 або від 1024.`, `The port of ${en} must be 443, or 1024 and above.`),
  };
}

/** Why the host of an address is not asked. */
export function hostFaults(asked: string, address: string): Readonly<Record<UnusableHost['reason'], Bilingual>> {
  const { uk, en } = subjectOf(asked, address);
  return {
    unknown_name: both(
      `Сервера, який названо в ${uk}, знайти не вдалося. Перевірте його ім’я.`,
      `The host that ${en} names cannot be found. Check its name.`,
    ),
    refused_address: both(
      `Сервер, який названо в ${uk}, має бути доступним з інтернету: адреси приватних мереж і цього комп’ютера не читаємо.`,
      `The host that ${en} names must be on the Internet: addresses of private networks and of this machine are not read.`,
    ),
  };
}

function subjectOf(asked: string, address: string): Bilingual {
  return asked === address
    ? both('url', 'url')
    : both(`${address} (туди перенаправляє ${asked})`, `${address} (where ${asked} redirects to)`);
}
