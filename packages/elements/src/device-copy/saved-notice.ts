import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../announcer/announcer.ts';
import { icon } from '../icons/icons.ts';
import type { FinderView } from '../service-finder/finder-view.ts';
import { notice } from '../service-finder/notices.ts';
import { clearCopies } from './copies.ts';
import type { Recovery } from './recovery.ts';
import { clearedText, nothingSavedText, savedCaution, savedLimits, savedTitle, savedWhen } from './saved-texts.ts';

/** What to know of results that no API gave: since when they have been there, and what may be wrong with them. */
export function savedNoticeOf(view: FinderView, recovery: Recovery | undefined): TemplateResult | typeof nothing {
  const saved = view.state.results?.saved;
  if (!saved) return nothing;
  const isTrying = recovery?.isTrying ?? view.state.searching;
  const clear = async () => {
    await clearCopies();
    announce(clearedText());
    recovery?.forget();
    view.act.submit();
  };
  return notice(
    'soon',
    icon('clock'),
    html`
      <div class="kept-copy">
        <p>
          <strong>${savedTitle(navigator.onLine)}.</strong>
          ${savedWhen(saved, view)}
        </p>
        <p>${savedCaution()}</p>
        ${
          saved.isComplete
            ? nothing
            : html`
                <p>${savedLimits(saved, view)}</p>
              `
        }
        <div class="saved-actions">
          <button class="button quiet" type="button" aria-disabled=${isTrying} @click=${() => void recovery?.tryNow()}>
            ${isTrying ? msg('Trying…') : msg('Try again')}
          </button>
          ${
            saved.from === 'device'
              ? html`
                  <button class="button quiet" type="button" @click=${() => void clear()}>
                    ${msg('Delete what is saved')}
                  </button>
                `
              : nothing
          }
        </div>
      </div>
    `,
  );
}

/** What to say when nothing was found among saved results. */
export function nothingSaved({ state }: FinderView): string | undefined {
  return state.results?.saved && nothingSavedText();
}
