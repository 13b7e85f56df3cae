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
import { identifierOf } from '../identifiers/identifier.ts';
import { OPERATOR_SCOPES } from '../seeding/operator-key.ts';
import { environmentHelp, WrongUsage, type Command, type Output } from './command.ts';
import { openPreparedDatabase } from './prepared-database.ts';

const DAY = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 365;
const EVERYTHING = { page: 1, per_page: 10_000 };

export const keysCommand: Command = {
  summary: 'make, list and revoke access keys',
  help: `Usage: resilience-kit keys create --label TEXT (--organization ID | --operator) [--scope SCOPE ...] [--days N]
       resilience-kit keys list [--organization ID]
       resilience-kit keys revoke KEY-ID

create prints the key, this once: only a hash of it is kept. Whoever has the key may do what its scopes say, in the records of
one organization or, for an operator, in all.

Options:
  --label TEXT        what the key is for, as the audit trail shows it; no names of people
  --organization ID   whose records: the identifier of the organization, or its own ID from a spreadsheet
  --operator          all records, and the shared ones
  --scope SCOPE       what it allows; may be repeated. One of ${accessKeyScopes.slice(0, 4).join(', ')},
                      ${accessKeyScopes.slice(4).join(', ')}
                      (default records:write; for an operator all but intakes:read)
  --days N            expires after N days (default ${DEFAULT_DAYS})

While a server runs on an embedded database, make keys over HTTP with POST /v1/manage/keys and the operator key that
the server names when it starts.

${environmentHelp}`,
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
      throw new WrongUsage('Say create, list, or revoke with the identifier of one key.');
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
    throw new WrongUsage('--label must say what the key is for, in up to 200 characters.');
  if (operator === (values.organization !== undefined))
    throw new WrongUsage('Say whose records the key is for: --organization ID, or --operator for all.');
  if (!/^[1-9]\d{0,4}$/.test(days)) throw new WrongUsage(`--days must be a whole number of days; it is “${days}”.`);
  const scopes = values.scope ?? (operator ? OPERATOR_SCOPES : ['records:write' as const]);
  for (const scope of scopes)
    if (!accessKeyScopes.includes(scope as AccessKeyScope))
      throw new WrongUsage(`--scope must be one of ${accessKeyScopes.join(', ')}; it is “${scope}”.`);
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

async function knownOrganization(database: Database, text: string): Promise<string> {
  const isIdentifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  const ids = [...(isIdentifier ? [text.toLowerCase()] : []), identifierOf('organization', text)];
  const row = await database.selectFrom('organization').select('id').where('id', 'in', ids).executeTakeFirst();
  if (!row) throw new Error(`There is no organization “${text}”. The API lists them under /organizations.`);
  return row.id;
}
