import type { FinderActions, FinderView } from '../finder-view.ts';
import type { FinderHost } from '../later-parts.ts';

const hosts = new WeakMap<FinderActions, FinderHost>();

/** Remembers the finder that a set of actions belongs to. */
export function rememberHost(act: FinderActions, host: FinderHost): void {
  hosts.set(act, host);
}

/** The finder that a view belongs to. */
export function hostOf({ act }: Pick<FinderView, 'act'>): FinderHost | undefined {
  return hosts.get(act);
}
