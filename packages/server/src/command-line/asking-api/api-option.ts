import { DEFAULT_PORT } from '../../http/create-server.ts';
import { WrongUsage } from '../command.ts';
import { secretFromEnvironment } from '../secret.ts';
import { both } from '../../spreadsheets/bilingual.ts';

export const DEFAULT_API = `http://127.0.0.1:${DEFAULT_PORT}`;

/** The address that `--api` names. */
export function apiOption(text: string | undefined): string {
  const url = text ?? DEFAULT_API;
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new WrongUsage(
    both(
      `--api має бути адресою, як-от https://api.example.org; а тут «${url}».`,
      `--api must be an address such as https://api.example.org; it is “${url}”.`,
    ),
  );
}

/** The access key of the command line, else that of the environment. */
export function accessKeyOption(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? secretFromEnvironment('RK_ACCESS_KEY') : text;
}
