import { parseArgs } from 'node:util';
import { accessKeyScopes, type AccessKeyScope } from '@resilience-kit/contract';
import {
  createAccessKey,
  findAccessKey,
  grantAccess,
  listAccessKeys,
  revokeAccessKey,
} from '../access-keys/access-keys.ts';
import type { Database } from '../database/database.ts';
import { OPERATOR_SCOPES } from '../seeding/operator-key.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { DEFAULT_DAYS, keysHelp } from './command-help/keys.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { knownOrganization } from './known-organization.ts';
import { openPreparedDatabase } from './prepared-database.ts';

const DAY = 24 * 60 * 60 * 1000;
const EVERYTHING = { page: 1, per_page: 10_000 };

export const keysCommand: Command = {
  summary: both('робити, показувати й відкликати ключі доступу', 'make, list and revoke access keys'),
  help: keysHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        label: { type: 'string' },
        organization: { type: 'string' },
        operator: { type: 'boolean' },
        scope: { type: 'string', multiple: true },
        days: { type: 'string' },
      },
    });
    const [action, id, ...others] = positionals;
    const isWhole = action === 'revoke' ? id !== undefined && others.length === 0 : id === undefined;
    if (!isWhole || (action !== 'create' && action !== 'list' && action !== 'revoke'))
      throw new WrongUsage(
        both(
          'Скажіть create, list або revoke з ідентифікатором одного ключа.',
          'Say create, list, or revoke with the identifier of one key.',
        ),
      );
    const asked = action === 'create' ? readCreation(values) : undefined;
    const opened = await openPreparedDatabase();
    try {
      const organizationId =
        values.organization === undefined ? undefined : await knownOrganization(opened.database, values.organization);
      if (asked) await create(opened.database, { ...asked, organizationId }, output);
      else if (action === 'list') await list(opened.database, organizationId, output);
      else await revoke(opened.database, id ?? '', output);
    } finally {
      await opened.close();
    }
  },
};

interface Creation {
  label: string;
  scopes: readonly AccessKeyScope[];
  days: number;
}

function readCreation(values: {
  label?: string;
  organization?: string;
  operator?: boolean;
  scope?: string[];
  days?: string;
}): Creation {
  const { label = '', operator = false, days = String(DEFAULT_DAYS) } = values;
  if (label.trim() === '' || label.length > 200)
    throw new WrongUsage(
      both(
        '--label має казати, для чого ключ, щонайбільше 200 знаками.',
        '--label must say what the key is for, in up to 200 characters.',
      ),
    );
  if (operator === (values.organization !== undefined))
    throw new WrongUsage(
      both(
        'Скажіть, для чиїх записів ключ: --organization ID, або --operator для всіх.',
        'Say whose records the key is for: --organization ID, or --operator for all.',
      ),
    );
  if (!/^[1-9]\d{0,4}$/.test(days))
    throw new WrongUsage(
      both(
        `--days має бути цілим числом днів; а тут «${days}».`,
        `--days must be a whole number of days; it is “${days}”.`,
      ),
    );
  const scopes = values.scope ?? (operator ? OPERATOR_SCOPES : ['records:write' as const]);
  for (const scope of scopes)
    if (!accessKeyScopes.includes(scope as AccessKeyScope))
      throw new WrongUsage(
        both(
          `--scope має бути одним із ${accessKeyScopes.join(', ')}; а тут «${scope}».`,
          `--scope must be one of ${accessKeyScopes.join(', ')}; it is “${scope}”.`,
        ),
      );
  return { label, scopes: scopes as AccessKeyScope[], days: Number(days) };
}

async function create(
  database: Database,
  { label, scopes, days, organizationId }: Creation & { organizationId: string | undefined },
  output: Output,
): Promise<void> {
  const now = new Date();
  const accessKey = createAccessKey();
  const expiresAt = new Date(now.getTime() + days * DAY);
  await grantAccess(database, { organizationId, accessKey, label, scopes, expiresAt, now });
  output.write(`${accessKey}\n`);
}

async function list(database: Database, organizationId: string | undefined, output: Output): Promise<void> {
  const { contents } = await listAccessKeys(database, organizationId, EVERYTHING);
  for (const key of contents) {
    const state = key.revoked_at === undefined ? `until ${key.expires_at?.slice(0, 10) ?? 'revoked'}` : 'revoked';
    const used = key.last_used_on === undefined ? 'never used' : `last used ${key.last_used_on}`;
    output.write(
      `${key.id}  ${key.organization_id ?? 'operator'}  ${key.scopes.join(',')}  ${state}, ${used}  ${key.label}\n`,
    );
  }
  if (contents.length === 0) output.write('There are no keys.\n');
}

async function revoke(database: Database, id: string, output: Output): Promise<void> {
  const isIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const key = isIdentifier ? await findAccessKey(database, id, undefined) : undefined;
  if (!key) throw new Error(`There is no key with the identifier “${id}”. resilience-kit keys list shows them.`);
  await revokeAccessKey(database, id, new Date());
  output.write(`Revoked: ${key.label}\n`);
}
