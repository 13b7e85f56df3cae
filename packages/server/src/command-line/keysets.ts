import { parseArgs } from 'node:util';
import { keysetFolder, readKeyset, type KeysetFolder } from '../keysets/keyset-folder.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { accessKeyOption, apiOption } from './asking-api/api-option.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { identifierOption } from './intakes-options.ts';
import { keysetsHelp } from './command-help/keysets.ts';
import { languageOption } from './language-option.ts';
import { isAgeRecipient } from './managing-keysets/age-recipient-check.ts';
import { changeKeys, type KeyChange } from './managing-keysets/change-keys.ts';
import { createKeys } from './managing-keysets/create-keys.ts';
import { keysetsApi } from './managing-keysets/keysets-api.ts';
import { bringKeyset, type Destination } from './managing-keysets/publish-keyset.ts';
import { showKeyset } from './managing-keysets/show-keyset.ts';
import { terminalLanguage } from './terminal-words/terminal-language.ts';
import { ToldError } from '../problems/told-error.ts';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = '365';
const options = {
  organization: { type: 'string' },
  folder: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  role: { type: 'string' },
  days: { type: 'string' },
  api: { type: 'string' },
  output: { type: 'string' },
  fingerprint: { type: 'string' },
  'access-key': { type: 'string' },
  replace: { type: 'boolean' },
  language: { type: 'string' },
} as const;

export const keysetsCommand: Command = {
  summary: both(
    'робити, змінювати й публікувати ключі, якими шифрують звернення',
    'make, change and publish the keys that requests are encrypted for',
  ),
  help: keysetsHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({ args: [...commandArguments], allowPositionals: true, options });
    if (values.language !== undefined) languageOption(values.language);
    const speaks = terminalLanguage(values.language);
    const [action, file, ...others] = positionals;
    if (others.length > 0 || (file !== undefined && action !== 'publish' && action !== 'show')) {
      throw new WrongUsage(
        both(
          `Скажіть щось одне; а тут «${positionals.join(' ')}».`,
          `Say one thing to do; it was “${positionals.join(' ')}”.`,
        ),
      );
    }
    if (action === 'show') return show(file, values, { output, speaks });
    if (action === 'publish') {
      if (file === undefined)
        throw new WrongUsage(both('Назвіть файл із набором ключів.', 'Name the file with the keyset.'));
      const destination = await destinationOf(values, undefined, { mustPublish: true });
      return bringKeyset(await readKeyset(file), { destination, keptAt: file, output, speaks });
    }
    if (action !== 'create' && action !== 'rotate' && action !== 'add' && action !== 'revoke' && action !== 'renew') {
      throw new WrongUsage(
        both(
          'Скажіть create, rotate, add, revoke, renew, publish або show.',
          'Say create, rotate, add, revoke, renew, publish or show.',
        ),
      );
    }
    if (values.replace === true && action !== 'create')
      throw new WrongUsage(both('--replace стосується лише create.', '--replace belongs to create.'));
    const recipients = recipientsOption(action, values.recipient);
    const organizationId = identifierOption(values.organization, '--organization');
    if (!values.folder)
      throw new WrongUsage(both('--folder має називати теку з ключами.', '--folder must name the folder of the keys.'));
    const now = new Date();
    const notAfter = new Date(now.getTime() + daysOption(values.days) * DAY);
    const folder = keysetFolder(values.folder);
    const destination = await destinationOf(values, folder);
    const common = { folder, organizationId, now, notAfter, destination, output, speaks };
    if (action === 'create') return createKeys({ ...common, more: recipients, replaces: values.replace ?? false });
    return changeKeys({ ...common, change: changeOption(action, recipients, values.role) });
  },
};

interface Values {
  organization?: string | undefined;
  api?: string | undefined;
  output?: string | undefined;
  fingerprint?: string | undefined;
  'access-key'?: string | undefined;
}

interface Told {
  output: Output;
  speaks: 'uk' | 'en';
}

async function show(file: string | undefined, values: Values, told: Told): Promise<void> {
  const { fingerprint } = values;
  const now = new Date();
  if (file !== undefined) {
    showKeyset(await readKeyset(file), { fingerprint, now, ...told });
    return;
  }
  const organizationId = identifierOption(values.organization, '--organization');
  const url = apiOption(values.api);
  const keyset = await keysetsApi({ url }).current(organizationId);
  if (!keyset) {
    throw new ToldError(
      both(
        `Організація ${organizationId} не опублікувала ключів в API ${url}.`,
        `The organization ${organizationId} has published no keys at ${url}.`,
      ),
    );
  }
  if (keyset.organization_id !== organizationId) {
    const other = keyset.organization_id;
    throw new ToldError(both(`API видає ключі іншої організації: ${other}.`, `The API gives the keys of ${other}.`));
  }
  showKeyset(keyset, { fingerprint, now, ...told });
}

/** Where a keyset goes: a file when one is named, else the API when it is named or there is a key for it. */
async function destinationOf(
  values: Values,
  folder: KeysetFolder | undefined,
  { mustPublish = false }: { mustPublish?: boolean } = {},
): Promise<Destination> {
  if (values.output !== undefined) {
    if (values.output === '' || mustPublish || values.api !== undefined) {
      throw new WrongUsage(
        both(
          '--output називає новий файл для набору ключів і не поєднується ні з publish, ні з --api.',
          '--output names a new file for the keyset, and goes with neither publish nor --api.',
        ),
      );
    }
    return { file: values.output };
  }
  const accessKey = accessKeyOption(values['access-key']) ?? (await folder?.team())?.accessKey;
  if (values.api === undefined && accessKey === undefined && !mustPublish) return { later: true };
  if (accessKey === undefined) {
    throw new ToldError(
      both(
        'Щоб опублікувати, потрібен ключ доступу з дозволом keysets:write: задайте його в RK_ACCESS_KEY.',
        'To publish, an access key with the scope keysets:write is needed: give it in RK_ACCESS_KEY.',
      ),
    );
  }
  const url = apiOption(values.api);
  return { api: keysetsApi({ url, accessKey }), url };
}

function recipientsOption(action: string, given: readonly string[] = []): readonly string[] {
  const wrong = given.find((recipient) => !isAgeRecipient(recipient));
  if (wrong !== undefined) {
    const isSecret = /^AGE-SECRET-KEY/i.test(wrong);
    throw new WrongUsage(
      isSecret
        ? both(
            '--recipient — це відкритий ключ (age1…). А дано таємний: ніколи не показуйте його ні командам, ні людям.',
            '--recipient is the public key (age1…). What was given is the secret one: never show it to a command or to anybody.',
          )
        : both(
            `--recipient має бути відкритим ключем age, як його показує age-keygen -y; «${wrong}» ним не є або з помилкою.`,
            `--recipient must be a public key of age, as age-keygen -y shows it; “${wrong}” is none, or mistyped.`,
          ),
    );
  }
  const takesOne = action === 'add' || action === 'revoke';
  if (takesOne && given.length !== 1)
    throw new WrongUsage(
      both(`--recipient має називати один ключ для ${action}.`, `--recipient must name the key to ${action}.`),
    );
  if ((action === 'rotate' || action === 'renew') && given.length > 0) {
    throw new WrongUsage(
      both(`Для ${action} --recipient нічого не значить.`, `--recipient says nothing to ${action}.`),
    );
  }
  return given;
}

function changeOption(
  action: KeyChange['action'],
  [recipient = '']: readonly string[],
  role: string | undefined,
): KeyChange {
  if (role !== undefined && (action !== 'add' || (role !== 'team' && role !== 'recovery'))) {
    throw new WrongUsage(
      both('--role буває team або recovery і стосується лише add.', '--role is team or recovery, and belongs to add.'),
    );
  }
  if (action === 'add') return { action, recipient: { role: role === 'recovery' ? role : 'team', recipient } };
  if (action === 'revoke') return { action, recipient };
  return { action };
}

function daysOption(text: string | undefined): number {
  const days = text ?? DEFAULT_DAYS;
  if (/^[1-9]\d{0,3}$/.test(days)) return Number(days);
  throw new WrongUsage(
    both(
      `--days має бути цілим числом днів; а тут «${days}».`,
      `--days must be a whole number of days; it is “${days}”.`,
    ),
  );
}
