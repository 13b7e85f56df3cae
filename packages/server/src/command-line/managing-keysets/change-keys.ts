import { keyset as keysetSchema, type Keyset, type KeysetRecipient } from '@resilience-kit/contract';
import { createAgeKeyPair } from '../../keysets/age-identity.ts';
import { createKeyset } from '../../keysets/create-keyset.ts';
import type { KeysetFolder } from '../../keysets/keyset-folder.ts';
import { isSigned, publicSigningKey } from '../../keysets/keyset-signature.ts';
import { proveKeyset } from '../../keysets/prove-keyset.ts';
import type { Output } from '../command.ts';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { bringKeyset, type Destination } from './publish-keyset.ts';

/** What is done to the recipients of a keyset. */
export type KeyChange =
  | { action: 'rotate' }
  | { action: 'renew' }
  | { action: 'add'; recipient: KeysetRecipient }
  | { action: 'revoke'; recipient: string };

export interface ChangeOptions {
  folder: KeysetFolder;
  organizationId: string;
  change: KeyChange;
  now: Date;
  notAfter: Date;
  destination: Destination;
  output: Output;
  speaks: 'uk' | 'en';
}

/** Makes the keyset that follows the one in use, and brings it to where it is used. */
export async function changeKeys(options: ChangeOptions): Promise<void> {
  const { folder, organizationId, change, now, notAfter, destination, output, speaks } = options;
  const signingKey = await folder.signingKey();
  const previous = await previousKeyset(options, publicSigningKey(signingKey));
  const serial = previous.serial + 1;
  const draft = { organizationId, createdAt: now, notAfter, serial, signingKey };
  if (change.action === 'rotate') {
    const { pair, replaced, write } = await newTeamKey(options, previous);
    const recipients = previous.recipients.map((one) =>
      one.recipient === replaced ? { ...one, recipient: pair.recipient } : one,
    );
    const keyset = createKeyset({ ...draft, recipients });
    const path = await write(serial);
    await proveKeyset(keyset, [path]);
    output.write(
      both(
        `Створено й перевірено: ${path}. Відкриває нові звернення і ті, що надіслані раніше.
Дайте його тим, хто відповідає, замість старого файлу. Старий тримайте, доки новий не матимуть усі.\n`,
        `Made, and tried: ${path}. It opens new requests and those that were sent before.
Give it to those who answer, in place of the old file. Keep the old file until all have the new one.\n`,
      )[speaks],
    );
    return bringKeyset(keyset, { destination, keptAt: await folder.writeKeyset(keyset), output, speaks });
  }
  const keyset = createKeyset({ ...draft, recipients: recipientsAfter(previous, change) });
  await bringKeyset(keyset, { destination, keptAt: await folder.writeKeyset(keyset), output, speaks });
  output.write(toldAfter[change.action][speaks]);
}

const toldAfter = {
  renew: both(
    'Ключі ті самі; для тих, хто читає, нічого не змінюється.\n',
    'The keys are the same; nothing changes for those who read.\n',
  ),
  add: both(
    'Хто має цей ключ, прочитає надіслане відтепер і нічого з надісланого раніше.\n',
    'Whoever has that key can read what is sent from now on, and nothing that was sent before.\n',
  ),
  revoke: both(
    `Надіслане відтепер цим ключем не відкрити. Надіслане раніше — можна й далі: цього вже не забрати.
Відкличте ключ доступу того, хто його має (resilience-kit keys revoke), щоб він більше нічого не отримав із сервера, і
видаліть те, чого не треба зберігати (resilience-kit intakes delete).
Телефони без зв’язку ще можуть до семи днів надсилати те, що зашифрували раніше.
`,
    `What is sent from now on cannot be opened with that key. What was sent before still can: this cannot be taken back.
Revoke the access key of whoever has it (resilience-kit keys revoke), so that they get nothing from the server any more, and
delete what need not be kept (resilience-kit intakes delete).
Phones that are off line may still send what they encrypted before, for up to seven days.
`,
  ),
};

function recipientsAfter(
  { recipients }: Keyset,
  change: Exclude<KeyChange, { action: 'rotate' }>,
): readonly KeysetRecipient[] {
  if (change.action === 'renew') return recipients;
  if (change.action === 'add') {
    if (recipients.some(({ recipient }) => recipient === change.recipient.recipient)) {
      throw new ToldError(
        both(
          'Цей отримувач уже є в наборі. Нічого не змінено.',
          'That recipient is in the keyset already. Nothing was changed.',
        ),
      );
    }
    return [...recipients, change.recipient];
  }
  const remaining = recipients.filter(({ recipient }) => recipient !== change.recipient);
  if (remaining.length === recipients.length) {
    throw new ToldError(
      both(
        'Цього отримувача в наборі немає, тож нового він і так не читає. Нічого не змінено.',
        'That recipient is not in the keyset, so it reads nothing new already. Nothing was changed.',
      ),
    );
  }
  if (!remaining.some(({ role }) => role === 'team')) {
    throw new ToldError(
      both(
        'Це єдиний ключ команди: без нього ніхто не прочитає. Виконайте rotate: він замінить ключ.',
        'That is the only key of the team: without it nobody could read. Use rotate, which replaces it.',
      ),
    );
  }
  if (!remaining.some(({ role }) => role === 'recovery')) {
    throw new ToldError(
      both(
        'Це єдиний запасний ключ. Спершу додайте інший: keysets add --role recovery --recipient age1…',
        'That is the only recovery key. Add another one first: keysets add --role recovery --recipient age1…',
      ),
    );
  }
  return remaining;
}

/** The keyset in use: the newer of the one in the folder and the one at the API, which must be signed by the same key. */
async function previousKeyset(
  { folder, organizationId, destination }: ChangeOptions,
  signingKey: string,
): Promise<Keyset> {
  const here = await folder.keyset();
  const there = 'api' in destination ? await destination.api.current(organizationId) : undefined;
  for (const [one, where] of [
    [here, both('у цій теці', 'in this folder')],
    [there, both('в API', 'at the API')],
  ] as const) {
    if (one === undefined) continue;
    if (one.organization_id !== organizationId) {
      throw new ToldError(
        both(
          `Набір ключів ${where.uk} належить ${one.organization_id}, а не ${organizationId}. Перевірте --organization і --folder.`,
          `The keyset ${where.en} is that of ${one.organization_id}, not of ${organizationId}. Check --organization and --folder.`,
        ),
      );
    }
    if (!isSigned(one) || one.signing_key !== signingKey) {
      throw new ToldError(
        both(
          `Набір ключів ${where.uk} підписано не ключем із цієї теки. Якщо змінили не ви, то хтось інший: не продовжуйте, доки не з’ясуєте хто.`,
          `The keyset ${where.en} is not signed with the signing key of this folder. If you did not change it, somebody else did: do not go on before you know who.`,
        ),
      );
    }
  }
  const newest = [here, there].filter((one) => one !== undefined).sort((one, other) => other.serial - one.serial)[0];
  if (newest) return keysetSchema.parse(newest);
  throw new ToldError(
    both(
      'В організації ще немає набору ключів. Складіть перший: resilience-kit keysets create',
      'This organization has no keyset yet. Make the first with: resilience-kit keysets create',
    ),
  );
}

/** A new key for the team, in place of the one whose file lies in the folder. The file holds the older ones as well. */
async function newTeamKey({ folder, organizationId }: ChangeOptions, previous: Keyset) {
  const team = await folder.team();
  const replaced = previous.recipients.find(
    ({ role, recipient }) => role === 'team' && team?.recipients.includes(recipient) === true,
  )?.recipient;
  if (!team || replaced === undefined) {
    throw new ToldError(
      both(
        'У цій теці немає ключа команди, що входить до чинного набору. Принесіть сюди його файл або додайте новий ключ (keysets add) і відкличте втрачений (keysets revoke).',
        'No identity of the team lies in this folder that the keyset in use has. Bring its file here, or add a new key (keysets add) and revoke the lost one (keysets revoke).',
      ),
    );
  }
  const pair = await createAgeKeyPair();
  const file = { pair, older: team.secrets, organizationId, accessKey: team.accessKey };
  return { pair, replaced, write: (serial: number) => folder.writeTeam(serial, file) };
}
