import { IntakeError, KeysetError } from '@resilience-kit/sdk/intakes';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { UnreadableFile } from '../../spreadsheets/sheet.ts';
import { ToldError } from '../../problems/told-error.ts';

/** What any failure says to the person at the terminal. */
export function toldText(error: unknown): Bilingual {
  if (error instanceof ToldError || error instanceof UnreadableFile) return error.text;
  if (error instanceof IntakeError) return both(intakeReasons[error.code], error.message);
  if (error instanceof KeysetError) return both(keysetReasons[error.code], error.message);
  const message = error instanceof Error ? error.message : String(error);
  return fileProblem(error) ?? both(message, message);
}

/** The SDK speaks English; these are the same reasons in Ukrainian. */
const intakeReasons: Readonly<Record<IntakeError['code'], string>> = {
  unsupported: 'Ця версія Node не вміє шифрувати так, як треба.',
  invalid: 'Усередині не те, що складає форма цього набору.',
  too_long: 'Відповіді довші, ніж можна надіслати.',
  mismatch: 'Усередині зазначено не те, що на конверті: хтось підклав сюди чуже. Повідомте про це.',
  wrong_identity: 'Зашифровано не для вас: жоден ключ із цього файлу його не відкриває.',
  damaged: 'Після шифрування його змінили або обрізали, тож прочитати не можна.',
};
const keysetReasons: Readonly<Record<KeysetError['code'], string>> = {
  invalid: 'Набір ключів складено не так, як треба.',
  wrong_key: 'Набір ключів підписано іншим ключем, а не тим, який ви знаєте.',
  unsigned: 'Підпис набору ключів не відповідає його ключу.',
  wrong_organization: 'Це набір ключів іншої організації.',
  expired: 'Строк дії набору ключів минув; треба підписати новий. Чи правильний годинник?',
  rolled_back: 'Раніше вже бачили новіший набір ключів.',
};

const fileReasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: both('такого файлу чи теки немає', 'there is no such file or folder'),
  EACCES: both('немає прав на це', 'you have no right to do this'),
  EPERM: both('немає прав на це', 'you have no right to do this'),
  EISDIR: both('це тека, а не файл', 'it is a folder, not a file'),
  ENOTDIR: both('на шляху до нього стоїть файл, а не тека', 'a file stands in its way, where a folder should be'),
  ENOSPC: both('на диску немає місця', 'the disk is full'),
  EROFS: both('на цей диск не можна писати', 'this disk cannot be written to'),
  EEXIST: both('такий файл уже є', 'there is such a file already'),
};

/** Why a file could not be read or written, naming it; undefined when it was something else that went wrong. */
export function fileProblem(error: unknown): Bilingual | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const reason = fileReasons[String(error.code)];
  return reason && both(`${String(error.path)}: ${reason.uk}.`, `${String(error.path)}: ${reason.en}.`);
}

/** The reason alone, to stand in a sentence: `there is no such file or folder`. */
export function fileReason(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return fileReasons[code] ?? both(code, code);
}
