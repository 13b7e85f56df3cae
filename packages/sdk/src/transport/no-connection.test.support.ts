import { here } from '../runtimes/runtime.test.support.ts';

/** What `fetch` rejects with where no connection can be had: a TypeError by the standard, some other error in workerd. */
export const noConnection = here === 'workerd' ? Error : TypeError;
