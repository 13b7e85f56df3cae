import type { KeysetRecipient } from '@resilience-kit/contract';
import { createAgeKeyPair } from '../../keysets/age-identity.ts';
import { createKeyset } from '../../keysets/create-keyset.ts';
import type { KeysetFolder } from '../../keysets/keyset-folder.ts';
import { proveKeyset } from '../../keysets/prove-keyset.ts';
import type { Output } from '../command.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { bringKeyset, pinningText, type Destination } from './publish-keyset.ts';

export interface CreationOptions {
  folder: KeysetFolder;
  organizationId: string;
  /** Recipients of colleagues who have made their keys themselves. */
  more: readonly string[];
  /** Takes the place of keys whose signing key is lost; the operator has to publish it. */
  replaces: boolean;
  now: Date;
  notAfter: Date;
  destination: Destination;
  output: Output;
  speaks: 'uk' | 'en';
}

/**
 * Makes the keys of an organization and its first keyset, and tries them before anything is published.
 *
 * @throws Error when the folder has keys already: nothing in it is changed
 */
export async function createKeys({
  folder,
  organizationId,
  more,
  replaces,
  now,
  notAfter,
  ...rest
}: CreationOptions): Promise<void> {
  const { destination, output, speaks } = rest;
  const there = (await folder.names()).filter((name) =>
    /^(team-identity|recovery-identity|signing-key|keyset-)/.test(name),
  );
  if (there.length > 0) {
    throw new ToldError(
      both(
        `У цій теці вже є ключі (${there.join(', ')}), їх не змінено. Вкажіть іншу теку або змініть ключі через rotate, add, revoke чи renew.`,
        `There are keys in this folder already (${there.join(', ')}), and they are left as they are. Name another folder, or change the keys with rotate, add, revoke or renew.`,
      ),
    );
  }
  const serial = await firstSerial(organizationId, { destination, replaces });
  await folder.make();
  const [team, recovery] = [await createAgeKeyPair(), await createAgeKeyPair()];
  const recipients: KeysetRecipient[] = [
    { role: 'team', recipient: team.recipient },
    ...more.map((recipient) => ({ role: 'team' as const, recipient })),
    { role: 'recovery', recipient: recovery.recipient },
  ];
  const teamPath = await folder.writeTeam(serial, { pair: team, older: [], organizationId });
  const recoveryPath = await folder.writeRecovery(recovery, organizationId);
  const signingKey = await folder.makeSigningKey();
  const keyset = createKeyset({ organizationId, recipients, createdAt: now, notAfter, serial, signingKey });
  await proveKeyset(keyset, [teamPath, recoveryPath]);
  const keptAt = await folder.writeKeyset(keyset);
  const made = { team: teamPath, recovery: recoveryPath, signingKey: folder.paths.signingKey, keyset: keptAt };
  output.write(`${madeText(made)[speaks]}\n${pinningText(keyset, speaks)}\n`);
  await bringKeyset(keyset, { destination, keptAt, output, speaks });
}

/** Keys that cannot be published are of no use, so this is found out before they are made. */
async function firstSerial(
  organizationId: string,
  { destination, replaces }: Pick<CreationOptions, 'destination' | 'replaces'>,
): Promise<number> {
  const current = 'api' in destination ? await destination.api.current(organizationId) : undefined;
  if (replaces) {
    if (current) return current.serial + 1;
    throw new ToldError(
      both(
        'Замінювати нічого: ключів немає або не вказано API, де вони є. Нічого не створено.',
        'There are no keys to replace, or no API was named that has them. Nothing was made.',
      ),
    );
  }
  if (!current) return 1;
  throw new ToldError(
    both(
      `В організації вже є ключі (набір ${current.serial}), тому нових не створено. Змініть їх через rotate, add, revoke чи renew і теку, де вони лежать. Лише якщо ключ підпису втрачено: --replace із ключем доступу оператора.`,
      `This organization has keys already (keyset ${current.serial}), so none were made. Change them with rotate, add, revoke or renew and the folder in which they lie. Only when the signing key is lost: --replace, with the operator's access key.`,
    ),
  );
}

interface MadeFiles {
  team: string;
  recovery: string;
  signingKey: string;
  keyset: string;
}

function madeText({ team, recovery, signingKey, keyset }: MadeFiles): Bilingual {
  return both(
    `Створено й перевірено: для цих ключів щось зашифровано і кожним із них відкрито.

  ${team}
    читає звернення. Для тих, хто відповідає; тримайте копію. Ніколи не надсилайте поштою й не кладіть на спільний диск.
  ${recovery}
    теж їх читає, якщо перший втрачено. Перенесіть на флешку або роздрукуйте, замкніть у сейфі, а тут видаліть.
  ${signingKey}
    підписує наступні набори. Тримайте без мережі, як і запасний, але окремо від нього. Хто його має, той обирає читачів.
  ${keyset}
    підписаний список тих, для кого шифруються звернення. Не таємний.
`,
    `Made, and tried: something was encrypted for the keys and opened with each of them.

  ${team}
    reads requests. For those who answer; keep a copy. Never by e-mail, never on a shared disk.
  ${recovery}
    reads them too, when the first is lost. Move it to a USB stick or print it, lock it away, and delete it here.
  ${signingKey}
    signs the next keysets. Keep it off line like the recovery key, but apart from it. Whoever has it can name readers.
  ${keyset}
    the list of those for whom requests are encrypted, signed. Not secret.
`,
  );
}
