import { nothing, type TemplateResult } from 'lit';
import type { FinderStore } from '../service-finder/finder-store.ts';
import type { FinderView } from '../service-finder/finder-view.ts';
import { LandmarkNames } from '../service-finder/landmark-names.ts';
import type { FinderHost } from '../service-finder/later-parts.ts';
import { chainOnto } from './chain.ts';
import { CopyKeeper } from './copy-keeper.ts';
import { clearCopies } from './copies.ts';
import { isSlow, savesData } from './data-saver.ts';
import type { FinderSources } from './finder-sources.ts';
import { isGivenOld } from './given-results.ts';
import { Recovery } from './recovery.ts';
import { savedNoticeOf } from './saved-notice.ts';

// What is loaded once the list is there, before anything else: what keeps it on the device, answers from there, and sees
// when the API is back. It comes also to those who save data: a list that survives is what they will need most.
export { problemText } from '../api-problem/problem-text.ts';
export { askInstead } from './chain.ts';
export { nothingLost } from './nothing-lost.ts';
export { nothingSaved } from './saved-notice.ts';
export { savedStyles as styles } from './saved.styles.ts';

/** What a finder has at hand for the moment the network goes. */
const useful = ['refining', 'details', 'acting'] as const;
const recoveries = new WeakMap<FinderView['act'], Recovery>();

/** Begins to keep what the finder is told. */
export function attach(host: FinderHost): void {
  const store = host.store();
  if (!store) return;
  const sources = () => host.source() as FinderSources | undefined;
  const recovery = new Recovery(host, sources);
  // It comes to everybody, and first.
  host.element.addController(new LandmarkNames(host));
  const act = host.view()?.act;
  if (act) recoveries.set(act, recovery);
  new CopyKeeper(store, sources);
  chainOnto(store, sources);
  if (host.element.getAttribute('keep') === 'none') void clearCopies();
  if (isGivenOld(host.element, sources()?.now() ?? Date.now())) store.submit();
  let hasBegun = false;
  let isWithout = false;
  const begin = () => {
    const { results, problem } = store.state;
    if (!isWithout && (results?.saved ?? (problem && !results))) {
      isWithout = true;
      // What was saved by hand is there when nothing else is, and so is the picture of what is the matter.
      if (!savesData() && !isSlow()) void host.load('acting');
    }
    if (hasBegun || !results || results.saved) return;
    hasBegun = true;
    loadPlacesInUse(host, store);
    if (!savesData()) void loadUseful(host);
  };
  begin();
  store.subscribe(begin);
}

/** Whoever turns to the finder, or has done so, gets what there is to choose from, unless it is there. */
function loadPlacesInUse({ element }: FinderHost, store: FinderStore): void {
  const root = element.renderRoot as ShadowRoot;
  if (root.activeElement) store.loadPlaces();
  root.addEventListener('focusin', () => store.loadPlaces());
}

/**
 * One part after the other: none moves what another has put on the screen, and the page answers in between. A connection
 * that hardly carries anything is the first to go: it gets only what shows the numbers and hours of a service.
 */
async function loadUseful(host: FinderHost): Promise<void> {
  if (isSlow()) {
    await host.load('details');
    return;
  }
  for (const name of useful) await host.load(name);
  await import('./searching.ts').catch(() => undefined);
}

/** Above results that were saved. */
export function savedNotice(view: FinderView): TemplateResult | typeof nothing {
  return view.state.results?.saved ? savedNoticeOf(view, recoveries.get(view.act)) : nothing;
}
