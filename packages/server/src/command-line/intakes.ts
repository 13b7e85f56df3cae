import { parseArgs } from 'node:util';
import { accessKeyOption, apiOption } from './asking-api/api-option.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { WrongUsage, type Command } from './command.ts';
import { plannedWork, readAction } from './intakes-actions.ts';
import { intakesHelp } from './command-help/intakes.ts';
import { identifierOption, intakesOptions, requireFitting } from './intakes-options.ts';
import { languageOption } from './language-option.ts';
import { emphasisFor } from './reading-intakes/emphasis.ts';
import { readIdentity } from './reading-intakes/identity.ts';
import { intakesApi } from './reading-intakes/intakes-api.ts';
import { terminalLanguage } from './terminal-words/terminal-language.ts';

export const intakesCommand: Command = {
  summary: both('читати надіслане через форми й відповідати', 'read and answer what people sent with a form'),
  help: intakesHelp,
  async run(commandArguments, output, warnings) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: intakesOptions,
    });
    const { action, words } = readAction(positionals);
    requireFitting(action, values);
    if (!values.identity)
      throw new WrongUsage(
        both(
          '--identity має називати файл із ключем, що відкриває звернення.',
          '--identity must name the identity file that opens the requests.',
        ),
      );
    if (values.organization !== undefined) identifierOption(values.organization, '--organization');
    const url = apiOption(values.api);
    const language = values.language === undefined ? undefined : languageOption(values.language);
    const speaks = terminalLanguage(language);
    const work = plannedWork(action, words, { values, url, speaks });
    const identity = await readIdentity(values.identity, {
      organizationId: values.organization,
      accessKey: accessKeyOption(values['access-key']),
    });
    const api = intakesApi({ url, accessKey: identity.accessKey, language: speaks });
    await work({ api, identity, output, warnings, language, speaks, emphasize: emphasisFor(output) });
  },
};
