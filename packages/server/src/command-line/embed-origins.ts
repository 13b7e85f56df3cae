import { parseArgs } from 'node:util';
import type { Database } from '../database/database.ts';
import { addEmbedOrigin, embedOriginsOf, listEmbedOrigins, removeEmbedOrigin } from '../embedding/embed-origins.ts';
import { readOrigin } from '../embedding/origin.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { embedOriginsHelp } from './command-help/embed-origins.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { knownOrganization } from './known-organization.ts';
import { languageOption } from './language-option.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { terminalLanguage } from './terminal-words/terminal-language.ts';

const actions = ['list', 'add', 'remove'] as const;
type Action = (typeof actions)[number];

export const embedOriginsCommand: Command = {
  summary: both('сказати, які сайти можуть показувати форми в рамці', 'say which sites may show forms in a frame'),
  help: embedOriginsHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        organization: { type: 'string' },
        origin: { type: 'string', multiple: true },
        language: { type: 'string' },
      },
    });
    const action = actionOf(positionals);
    const { organization } = values;
    if (values.language !== undefined) languageOption(values.language);
    const speaks = terminalLanguage(values.language);
    const origins = (values.origin ?? []).map(originOf);
    if (action !== 'list' && (organization === undefined || origins.length === 0))
      throw new WrongUsage(
        both(
          `Для ${action} потрібні --organization ID і --origin САЙТ.`,
          `${action} needs --organization ID and --origin ORIGIN.`,
        ),
      );
    if (action === 'list' && origins.length > 0)
      throw new WrongUsage(both('Для list --origin не потрібен.', 'list takes no --origin.'));
    const opened = await openPreparedDatabase();
    try {
      const { database } = opened;
      const organizationId = organization === undefined ? undefined : await knownOrganization(database, organization);
      if (organizationId === undefined) await listAll(database, { output, speaks });
      else await work(database, { action, organizationId, origins }, { output, speaks });
    } finally {
      await opened.close();
    }
  },
};

function actionOf([action, ...others]: readonly string[]): Action {
  const known = actions.find((one) => one === action);
  if (!known) throw new WrongUsage(both('Скажіть list, add або remove.', 'Say list, add or remove.'));
  if (others.length > 0)
    throw new WrongUsage(
      both(
        `Незрозуміло, що таке «${others.join(' ')}». Сайт називають так: --organization ID --origin https://town.example.`,
        `“${others.join(' ')}” is not understood. A site is named so: --organization ID --origin https://town.example.`,
      ),
    );
  return known;
}

function originOf(text: string): string {
  const read = readOrigin(text);
  if ('fault' in read)
    throw new WrongUsage(both(`--origin тут «${text}». ${read.fault.uk}`, `--origin is “${text}”. ${read.fault.en}`));
  return read.origin;
}

interface Told {
  output: Output;
  speaks: 'uk' | 'en';
}

async function listAll(database: Database, { output, speaks }: Told): Promise<void> {
  const listed = await listEmbedOrigins(database);
  for (const { organization_id: organization, origin } of listed) output.write(`${organization}  ${origin}\n`);
  if (listed.length > 0) return;
  const none = both(
    'Таких сайтів немає: форм у рамці ніде не показують.',
    'There are none: forms are shown in no frame.',
  );
  output.write(`${none[speaks]}\n`);
}

async function work(
  database: Database,
  { action, organizationId, origins }: { action: Action; organizationId: string; origins: readonly string[] },
  { output, speaks }: Told,
): Promise<void> {
  const now = new Date();
  for (const origin of action === 'list' ? [] : origins) {
    if (action === 'add') {
      const isNew = await addEmbedOrigin(database, { organizationId, origin, now });
      const done = isNew ? both('Додано', 'Added') : both('Уже є у списку', 'Listed already');
      output.write(`${done[speaks]}: ${origin}\n`);
    } else {
      const wasThere = await removeEmbedOrigin(database, { organizationId, origin });
      const done = wasThere ? both('Прибрано', 'Removed') : both('У списку немає', 'Not listed');
      output.write(`${done[speaks]}: ${origin}\n`);
    }
  }
  if (action !== 'list') return;
  const listed = await embedOriginsOf(database, organizationId);
  for (const origin of listed) output.write(`${origin}\n`);
  if (listed.length > 0) return;
  const none = both(
    'Таких сайтів немає: її форм у рамці ніде не показують.',
    'There are none: its forms are shown in no frame.',
  );
  output.write(`${none[speaks]}\n`);
}
