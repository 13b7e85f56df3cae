import { exportMediaTypes, type ExportFormatName } from '@resilience-kit/contract';
import { organizationOf } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { exportFormats, type ExportOptions } from '../exports/exports.ts';
import { csvOfFigures, xlsxOfFigures, type TemplateOptions } from '../exports/figures/export-template.ts';
import { importFromApi, type SourceOptions } from '../imports/import-from-api.ts';
import { importUpload } from '../imports/import-upload.ts';
import { loadRowTerms } from '../imports/imports.ts';
import { forbidden, invalidParameters } from '../problems/problems.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { csvTemplate, xlsxTemplate } from '../spreadsheets/template.ts';
import { FileAnswer } from './file-answer.ts';
import { principalOf, uploadOf, type Handlers } from './handler.ts';
import { SentRecord } from './sent-record.ts';

const SERVICES = both('Послуги', 'services');
const FIGURES = both('Цифри', 'figures');
const TEMPLATE = both('Шаблон послуг', 'services-template');
const FIGURES_TEMPLATE = both('Шаблон цифр', 'figures-template');

export function transferringHandlers(
  database: Database,
  sources: SourceOptions = {},
): Pick<Handlers, 'importFile' | 'importFromApi' | 'exportServices' | 'exportOwnServices' | 'getTemplate'> {
  return {
    importFile: async ({ query, context }) => {
      const principal = principalOf(context);
      const organizationId = organizationOf(principal, query.organization_id);
      await requireOrganization(database, organizationId);
      const { language, now, idempotencyKey, afterwards } = context;
      return new SentRecord(
        await importUpload(database, {
          file: uploadOf(context),
          principal,
          organizationId,
          isDryRun: query.dry_run === true,
          idempotencyKey,
          language,
          now,
          afterwards,
        }),
      );
    },

    importFromApi: async ({ query, body, context }) => {
      const principal = principalOf(context);
      // What an organization reads of others could only be somebody else's records.
      if (principal.organizationId !== undefined) throw forbidden('operator');
      const organizationId = organizationOf(principal, query.organization_id);
      await requireOrganization(database, organizationId);
      const { language, now, idempotencyKey, afterwards } = context;
      return new SentRecord(
        await importFromApi(
          database,
          {
            source: body,
            principal,
            organizationId,
            isDryRun: query.dry_run === true,
            idempotencyKey,
            language,
            now,
            afterwards,
          },
          sources,
        ),
      );
    },

    exportServices: ({ query, context: { language, now } }) =>
      Promise.resolve(
        exported(database, query.format, {
          language,
          now,
          organizationId: query.organization_id?.toLowerCase(),
          place: query.place,
          category: query.category,
          modifiedAfter: query.modified_after,
          identifiedBy: 'public',
        }),
      ),

    exportOwnServices: ({ query, context }) => {
      const organizationId = organizationOf(principalOf(context), query.organization_id);
      const { language, now } = context;
      const options = { language, now, organizationId };
      return Promise.resolve(
        query.records === 'figures'
          ? figuresFile(database, query.format, nameOf(FIGURES, options), options)
          : exported(database, query.format, options),
      );
    },

    getTemplate: async ({ query: { format, records }, context: { language } }) => {
      if (records === 'figures') {
        return figuresFile(database, format, FIGURES_TEMPLATE[language], { language, isEmpty: true });
      }
      return new FileAnswer({
        mediaType: exportMediaTypes[format],
        name: `${TEMPLATE[language]}.${format}`,
        pieces:
          format === 'csv' ? csvTemplate(language) : xlsxTemplate(language, (await loadRowTerms(database)).listed),
      });
    },
  };
}

function figuresFile(database: Database, format: 'csv' | 'xlsx', name: string, options: TemplateOptions): FileAnswer {
  return new FileAnswer({
    mediaType: exportMediaTypes[format],
    name: `${name}.${format}`,
    pieces: format === 'csv' ? csvOfFigures(database, options) : xlsxOfFigures(database, options),
  });
}

function exported(database: Database, format: ExportFormatName, options: ExportOptions): FileAnswer {
  return new FileAnswer({
    mediaType: exportMediaTypes[format],
    name: `${nameOf(SERVICES, options)}.${format}`,
    pieces: exportFormats[format === 'json' ? 'hsds' : format].write(database, options),
  });
}

function nameOf(what: Bilingual, { language, now }: ExportOptions): string {
  return `${what[language]} ${kyivTime(now).date}`;
}

async function requireOrganization(database: Database, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const row = await database.selectFrom('organization').select('id').where('id', '=', id).executeTakeFirst();
  if (row) return;
  throw invalidParameters([
    {
      pointer: '/query/organization_id',
      message: {
        uk: `organization_id має називати наявну організацію; ${id} немає. Їх перелічує /organizations.`,
        en: `organization_id must name an organization that exists; there is no ${id}. /organizations lists them.`,
      },
    },
  ]);
}
