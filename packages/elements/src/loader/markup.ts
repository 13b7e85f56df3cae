import { mendMarkup } from '../host-markup/mend-markup.ts';
import { warnOfTwo } from '../host-markup/two-loaders.ts';
import type { Start } from './start.ts';

/**
 * What the loader calls when it has found markup that needs mending, which is watched for from then on; and all that a second
 * loader calls.
 */
export const start: Start = ({ former }) => {
  if (former) warnOfTwo(former);
  else mendMarkup(document);
};
