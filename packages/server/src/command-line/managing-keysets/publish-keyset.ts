import type { Keyset } from '@resilience-kit/contract';
import { fingerprintOf } from '../../keysets/keyset-signature.ts';
import { keysetText } from '../../keysets/keyset-folder.ts';
import { writeSecretFile } from '../../keysets/secret-file.ts';
import type { Output } from '../command.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { toldText } from '../terminal-words/told-text.ts';
import type { KeysetsApi } from './keysets-api.ts';

/** Where a new keyset goes: to the API, into a file to be carried there, or nowhere yet. */
export type Destination = { api: KeysetsApi; url: string } | { file: string } | { later: true };

/**
 * Brings a keyset that lies in the folder to where it is used.
 *
 * @throws Error when it was not published; the keyset and its keys are safe in the folder then
 */
export async function bringKeyset(
  keyset: Keyset,
  {
    destination,
    keptAt,
    output,
    speaks,
  }: { destination: Destination; keptAt: string; output: Output; speaks: 'uk' | 'en' },
): Promise<void> {
  const publish = `resilience-kit keysets publish ${keptAt} --api URL`;
  if ('file' in destination) {
    await writeSecretFile(destination.file, keysetText(keyset));
    output.write(
      both(
        `Ще не опубліковано. Перенесіть ${destination.file} на комп’ютер із мережею і виконайте там: resilience-kit keysets publish FILE --api URL\n`,
        `Not published yet. Carry ${destination.file} to a machine with a network, and say there: resilience-kit keysets publish FILE --api URL\n`,
      )[speaks],
    );
  } else if ('api' in destination) {
    try {
      await destination.api.publish(keyset);
    } catch (error) {
      const { uk, en } = toldText(error);
      throw new ToldError(
        both(
          `${uk}\nНабір ключів збережено: ${keptAt}. Опублікуйте його: ${publish}`,
          `${en}\nThe keyset is kept at ${keptAt}. Publish it with: ${publish}`,
        ),
        { cause: error },
      );
    }
    const { url } = destination;
    const until = keyset.not_after.slice(0, 10);
    output.write(
      both(
        `Опубліковано в API ${url}: набір ключів ${keyset.serial}, чинний до ${until}.\n`,
        `Published at ${url}: keyset ${keyset.serial}, until ${until}.\n`,
      )[speaks],
    );
  } else {
    output.write(
      both(
        `Ще не опубліковано: для цих ключів ніхто не шифрує. Опублікуйте: ${publish}\n`,
        `Not published yet: nobody encrypts for it. Publish it with: ${publish}\n`,
      )[speaks],
    );
  }
}

/** How pages and partners make sure that the keys are those of the organization. */
export function pinningText(keyset: Keyset, speaks: 'uk' | 'en'): string {
  const fingerprint = fingerprintOf(keyset);
  if (speaks === 'uk') {
    return `Відбиток вашого ключа підпису:
  ${fingerprint}
Закріпіть його всюди, де стоїть ваша форма:
  <rk-intake-form keyset-fingerprint="${fingerprint}">
і назвіть телефоном чи на папері організаціям, які передають вам людей.
`;
  }
  return `The fingerprint of your signing key:
  ${fingerprint}
Pin it wherever your form stands:
  <rk-intake-form keyset-fingerprint="${fingerprint}">
and tell it to organizations that refer people to you, by telephone or on paper.
`;
}
