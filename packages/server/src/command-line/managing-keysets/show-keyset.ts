import type { Keyset } from '@resilience-kit/contract';
import { both } from '../../spreadsheets/bilingual.ts';
import { joinedTexts, ToldError } from '../../problems/told-error.ts';
import { isAgeRecipient } from './age-recipient-check.ts';
import { fingerprintOf, isSigned } from '../../keysets/keyset-signature.ts';
import type { Output } from '../command.ts';

const DAY = 24 * 60 * 60 * 1000;
const ukrainianRoles: Readonly<Record<Keyset['recipients'][number]['role'], string>> = {
  team: 'команда',
  recovery: 'запасний',
};

interface ShowingOptions {
  fingerprint: string | undefined;
  now: Date;
  output: Output;
  speaks: 'uk' | 'en';
}

/**
 * Shows a keyset and whether it can be trusted.
 *
 * @throws Error when it cannot
 */
export function showKeyset(keyset: Keyset, { fingerprint, now, output, speaks }: ShowingOptions): void {
  const actual = fingerprintOf(keyset);
  const pinned = fingerprint?.replace(/[\s:]/g, '').toLowerCase();
  const days = Math.floor((Date.parse(keyset.not_after) - now.getTime()) / DAY);
  const holds = isSigned(keyset);
  const isUkrainian = speaks === 'uk';
  const ukrainianLines = () => [
    `Набір ключів ${keyset.serial}, організація ${keyset.organization_id}`,
    `  складено     ${keyset.created_at}`,
    `  чинний до    ${keyset.not_after} (${days < 0 ? 'строк минув' : `залишилося днів: ${days}`})`,
    ...keyset.recipients.map(({ role, recipient }) => `  ${ukrainianRoles[role].padEnd(12)} ${recipient}`),
    `  відбиток ключа підпису  ${actual}`,
    `  підпис                  ${holds ? 'справжній' : 'НЕ ВІДПОВІДАЄ'}`,
  ];
  const englishLines = () => [
    `Keyset ${keyset.serial} of the organization ${keyset.organization_id}`,
    `  made    ${keyset.created_at}`,
    `  until   ${keyset.not_after} (${days < 0 ? 'over' : `${days} ${days === 1 ? 'day' : 'days'} left`})`,
    ...keyset.recipients.map(({ role, recipient }) => `  ${role.padEnd(8)} ${recipient}`),
    `  signing key, fingerprint  ${actual}`,
    `  signature                 ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  ];
  output.write(`${(isUkrainian ? ukrainianLines() : englishLines()).join('\n')}\n`);
  const faults = [
    ...(holds ? [] : [both('Після підписання його змінили.', 'It was changed since it was signed.')]),
    ...(pinned === undefined || pinned === actual
      ? []
      : [
          both(
            'Його підписано не тим ключем, який ви назвали.',
            'It is signed with another key than the one you named.',
          ),
        ]),
    ...(days < 0
      ? [
          both(
            'Строк його дії минув: ним більше нічого не шифрують. Виконайте keysets renew.',
            'It is over: nothing is encrypted with it any more. Use keysets renew.',
          ),
        ]
      : []),
    ...keyset.recipients
      .filter(({ recipient }) => !isAgeRecipient(recipient))
      .map(({ recipient }) => both(`${recipient}: помилка в записі.`, `${recipient} is mistyped.`)),
  ];
  if (faults.length > 0) throw new ToldError(joinedTexts(faults, '\n'));
}
