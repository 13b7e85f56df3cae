import { isReceiptCode } from '@resilience-kit/sdk/intakes';
import { WrongUsage } from './command.ts';
import { exportAction } from './intakes-export.ts';
import { filterOption, identifierOption, type IntakesValues } from './intakes-options.ts';
import { changeStatus, removeIntake, settableStatuses } from './reading-intakes/change-status.ts';
import { warnOfEnd } from './reading-intakes/keyset-end.ts';
import { pullIntakes } from './reading-intakes/pull.ts';
import type { Reading } from './reading-intakes/reading.ts';
import { showIntake } from './reading-intakes/show.ts';
import { receivingApi } from './referring-intakes/receiving-api.ts';
import { referIntake } from './referring-intakes/refer.ts';
import { both } from '../spreadsheets/bilingual.ts';

/** What can be done, and how many words follow it. */
const actions = { pull: 0, show: 1, status: 2, delete: 1, refer: 1, export: 0 } as const;
type Action = keyof typeof actions;

/** What is done once the identity is read. */
type Work = (reading: Reading) => Promise<void>;

/** What the words after `intakes` say. */
export function readAction([name = '', ...words]: readonly string[]): { action: Action; words: readonly string[] } {
  const action = Object.keys(actions).find((one): one is Action => one === name);
  if (action === undefined) {
    throw new WrongUsage(
      both(
        `З intakes можна робити таке: ${Object.keys(actions).join(', ')}. Тут «${name}».`,
        `With intakes there are these things to do: ${Object.keys(actions).join(', ')}. It was “${name}”.`,
      ),
    );
  }
  // A receipt code is read out, and typed, in groups.
  const isCode = action === 'show' && words.length > 1 && words.every((word) => /^\d+$/.test(word));
  const joined = isCode ? [words.join(' ')] : words;
  if (joined.length === actions[action]) return { action, words: joined };
  throw new WrongUsage(
    actions[action] === 0
      ? both(
          `Після intakes ${action} ідуть лише параметри; а тут «${words.join(' ')}».`,
          `Nothing follows intakes ${action} but options; it was “${words.join(' ')}”.`,
        )
      : both(
          `Після intakes ${action} іде id одного звернення${action === 'status' ? ' і його стан' : ''}.`,
          `After intakes ${action} comes the id of one request${action === 'status' ? ' and its status' : ''}.`,
        ),
  );
}

/**
 * The work of an action, with every word and option understood before anything is asked or opened.
 *
 * @throws WrongUsage
 */
export function plannedWork(
  action: Action,
  [name = '', word]: readonly string[],
  { values, url, speaks }: { values: IntakesValues; url: string; speaks: 'uk' | 'en' },
): Work {
  const json = values.json ?? false;
  switch (action) {
    case 'pull': {
      const filter = filterOption(values);
      if (values.save === '') throw new WrongUsage(both('--save має називати теку.', '--save must name a folder.'));
      const marksOpened = values['mark-opened'] ?? false;
      return async (reading) => {
        try {
          await pullIntakes(reading, { filter, json, folder: values.save, marksOpened });
        } finally {
          await warnOfEnd(reading, new Date());
        }
      };
    }
    case 'show': {
      const wanted = isReceiptCode(name) ? name : requestOption(unmistypedCode(name));
      return async (reading) => showIntake(reading, { name: wanted, json, marksOpened: values.unmarked !== true });
    }
    case 'status': {
      const id = requestOption(name);
      const status = statusOption(word);
      return async (reading) => changeStatus(reading, id, status);
    }
    case 'delete': {
      const id = requestOption(name);
      return async (reading) => removeIntake(reading, id);
    }
    case 'refer': {
      const options = {
        submissionId: requestOption(name),
        to: identifierOption(values.to, '--to'),
        note: values.note,
        fingerprint: fingerprintOption(values.fingerprint),
        isPreview: values.preview ?? false,
      };
      return async (reading) =>
        referIntake(reading, receivingApi({ url, language: speaks }), { ...options, now: new Date() });
    }
    case 'export': {
      const options = { filter: filterOption(values), format: formatOption(values.format), path: values.output };
      return async (reading) => exportAction(reading, options);
    }
  }
}

/** Whoever hears a code on the telephone and mistypes it is told so, and not that it is no UUID. */
function unmistypedCode(name: string): string {
  if (!/^[\d\s-]{10,}$/.test(name)) return name;
  throw new WrongUsage(
    both(
      `Це не код звернення: у ньому 21 цифра, і остання перевіряє решту; а тут «${name}». Попросіть продиктувати ще раз.`,
      `That is no receipt code: it has 21 digits, and the last one checks the others; it was “${name}”. Have it read out again.`,
    ),
  );
}

function requestOption(name: string): string {
  return identifierOption(name, both('Звернення', 'The request'));
}

function statusOption(text: string | undefined): (typeof settableStatuses)[number] {
  const status = settableStatuses.find((one) => one === text);
  if (status) return status;
  throw new WrongUsage(
    both(
      `Стан має бути одним із ${settableStatuses.join(', ')}; а тут «${text ?? ''}».`,
      `The status must be one of ${settableStatuses.join(', ')}; it is “${text ?? ''}”.`,
    ),
  );
}

function fingerprintOption(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text.replace(/[\s:]/g, ''))) return text;
  throw new WrongUsage(
    both(
      `--fingerprint — це 64 шістнадцяткові цифри; а тут «${text}».`,
      `--fingerprint must be 64 hexadecimal digits; it is “${text}”.`,
    ),
  );
}

function formatOption(text: string | undefined): 'csv' | 'json' {
  if (text === 'csv' || text === 'json') return text;
  throw new WrongUsage(both('--format має бути csv або json.', '--format must be csv or json.'));
}
