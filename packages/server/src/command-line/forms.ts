import { parseArgs } from 'node:util';
import type { ContentLanguageCode, StoredForm } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { accessKeyOption, apiOption } from './asking-api/api-option.ts';
import { formsHelp } from './command-help/forms.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { identifierOption } from './intakes-options.ts';
import { languageOption } from './language-option.ts';
import { formReport } from './managing-forms/form-report.ts';
import { formsApi } from './managing-forms/forms-api.ts';
import { inBothLanguages } from './managing-forms/in-both-languages.ts';
import { readFormFile, type FormFile } from './managing-forms/read-form-file.ts';
import { harmlessJsonLines } from './reading-intakes/harmless-text.ts';
import { terminalLanguage } from './terminal-words/terminal-language.ts';
import { ToldError } from '../problems/told-error.ts';
import { writeFileInPieces } from './write-output.ts';

/** Stands for the organization while a workbook is only checked. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const options = {
  organization: { type: 'string' },
  id: { type: 'string' },
  version: { type: 'string' },
  language: { type: 'string' },
  isolation: { type: 'string' },
  output: { type: 'string' },
  publish: { type: 'boolean' },
  'accept-losses': { type: 'boolean' },
  api: { type: 'string' },
  'access-key': { type: 'string' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

export const formsCommand: Command = {
  summary: both(
    'перевіряти форми, переносити їх із KoboToolbox та ODK, видавати',
    'check forms, bring them over from KoboToolbox and ODK, give them out',
  ),
  help: formsHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({ args: [...commandArguments], allowPositionals: true, options });
    const [action, name, ...others] = positionals;
    if (name === undefined || others.length > 0)
      throw new WrongUsage(
        both('Скажіть check, import або export і одну назву.', 'Say check, import or export, and one name.'),
      );
    switch (action) {
      case 'check':
        report(await readFile(name, values, NOBODY), {
          acceptsLosses: true,
          output,
          speaks: terminalLanguage(values.language),
        });
        return;
      case 'import':
        return importForm(name, values, output);
      case 'export':
        return exportForm(name, values, output);
      default:
        throw new WrongUsage(
          both(
            `Скажіть check, import або export; а тут «${action ?? ''}».`,
            `Say check, import or export; it was “${action ?? ''}”.`,
          ),
        );
    }
  },
};

async function importForm(path: string, values: Values, output: Output): Promise<void> {
  const organizationId = identifierOption(values.organization, '--organization');
  const accessKey = accessKeyOption(values['access-key']);
  const url = apiOption(values.api);
  if (values.publish === true && accessKey === undefined) {
    throw new ToldError(
      both(
        'Щоб опублікувати, потрібен ключ доступу з дозволом forms:write: задайте його в RK_ACCESS_KEY.',
        'To publish, an access key with the scope forms:write is needed: give it in RK_ACCESS_KEY.',
      ),
    );
  }
  const file = await readFile(path, values, organizationId);
  const speaks = terminalLanguage(values.language);
  report(file, { acceptsLosses: values['accept-losses'] ?? false, output, speaks });
  const { form } = file;
  if (!form) return;
  if (values.output !== undefined) {
    await writeForm(values.output, form);
    output.write(writtenText(values.output, speaks));
  }
  if (values.publish === true) {
    const changed = await formsApi({ url, accessKey, language: speaks }).publish(form);
    const done = changed
      ? both(`Опубліковано в API ${url}.\n`, `Published at ${url}.\n`)
      : both(`В API ${url} опубліковано саме таку.\n`, `It is published at ${url} just so already.\n`);
    output.write(done[speaks]);
  }
  if (values.output === undefined && values.publish !== true) {
    output.write(
      both(
        'Нічого не записано. Додайте --output FILE.json або --publish.\n',
        'Nothing was written. Add --output FILE.json, or --publish.\n',
      )[speaks],
    );
  }
}

async function exportForm(id: string, values: Values, output: Output): Promise<void> {
  const organizationId = identifierOption(values.organization, '--organization');
  const wanted = { id, organizationId, version: versionOption(values.version) };
  const api = formsApi({ url: apiOption(values.api) });
  const uk = await api.form(wanted, 'uk');
  // The very same version, should a newer one be published between the two requests.
  const en = await api.form({ ...wanted, version: uk.version }, 'en');
  const form = inBothLanguages({ uk, en });
  if (values.output === undefined) {
    output.write(definitionText(form));
    return;
  }
  await writeForm(values.output, form);
  output.write(writtenText(values.output, terminalLanguage(values.language)));
}

/**
 * Writes what there is to say about a form.
 *
 * @throws Error when it cannot be used, or something is missing in it and that is not accepted
 */
function report(
  file: FormFile,
  { acceptsLosses, output, speaks }: { acceptsLosses: boolean; output: Output; speaks: ContentLanguageCode },
): void {
  output.write(formReport(file, speaks));
  if (file.faults.length > 0) {
    throw new ToldError(
      both(
        'У такому вигляді форму використати не можна. Нічого не записано й не опубліковано.',
        'The form cannot be used as it is. Nothing was written or published.',
      ),
    );
  }
  if (acceptsLosses || !file.findings.some(({ isLoss }) => isLoss)) return;
  throw new ToldError(
    both(
      'Дещо не перенесено, тому нічого не записано й не опубліковано. Якщо так і треба, додайте --accept-losses.',
      'Something was not taken over, so nothing was written or published. If that is right, add --accept-losses.',
    ),
  );
}

function writtenText(path: string, speaks: ContentLanguageCode): string {
  return both(`Записано: ${path}\n`, `Written: ${path}\n`)[speaks];
}

async function readFile(path: string, values: Values, organizationId: string): Promise<FormFile> {
  const { isolation = 'frame' } = values;
  if (isolation !== 'frame' && isolation !== 'inline') {
    throw new WrongUsage(
      both(
        `--isolation має бути frame або inline; а тут «${isolation}».`,
        `--isolation must be frame or inline; it is “${isolation}”.`,
      ),
    );
  }
  const language = values.language === undefined ? undefined : languageOption(values.language);
  if (values.id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
    throw new WrongUsage(
      both(
        `--id складається з малих латинських літер, цифр і дефісів; а тут «${values.id}».`,
        `--id must be lower-case Latin letters, digits and hyphens; it is “${values.id}”.`,
      ),
    );
  }
  const { id } = values;
  const version = versionOption(values.version);
  return readFormFile(path, { organizationId, id, version, isolation, language, now: new Date() });
}

function versionOption(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,8}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new WrongUsage(
    both(`--version має бути цілим числом; а тут «${text}».`, `--version must be a whole number; it is “${text}”.`),
  );
}

function definitionText(form: StoredForm): string {
  return `${harmlessJsonLines(form)}\n`;
}

async function writeForm(path: string, form: StoredForm): Promise<void> {
  await writeFileInPieces(path, [definitionText(form)]);
}
