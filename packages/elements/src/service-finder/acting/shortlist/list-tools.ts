import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../../../locales/plural.ts';
import { nothingSaved } from '../../../state-pictures/drawings.ts';
import { statePicture } from '../../../state-pictures/state-picture.ts';
import { heading, type FinderView } from '../../finder-view.ts';
import { deskOf, shortlist } from '../acting-desk.ts';
import { actingIcon } from '../acting-icons.ts';
import { placeMeant } from '../place-meant.ts';
import { clearSaved, closeSaved, openSaved, removeSaved, showSaved } from './saved-dialog.ts';
import { printSaved, printShown } from '../printing/print-lists.ts';

/** What can be done with the list as a whole: see what is saved, and take it along on paper. */
export function listTools(view: FinderView): TemplateResult | typeof nothing {
  const desk = deskOf(view);
  if (!desk) return nothing;
  const count = shortlist.services.length;
  return html`
    <div class="list-tools">
      <button class="button quiet" type="button" aria-haspopup="dialog" @click=${() => void openSaved(desk)}>
        ${actingIcon('star')} ${msg('Saved', { id: 'saved-list', desc: 'a button that opens what is saved' })}
        ${
          count > 0
            ? html`
                <span class="count">${count}</span>
              `
            : nothing
        }
      </button>
      ${dialog(view)}
    </div>
    ${placeMeant(view)}
  `;
}

function dialog(view: FinderView): TemplateResult | typeof nothing {
  const desk = deskOf(view);
  if (!desk) return nothing;
  const { services } = shortlist;
  const hasResults = (view.state.results?.items.length ?? 0) > 0;
  return html`
    <dialog class="saved" aria-labelledby="saved-heading">
      <div class="saved-head">
        ${heading(view, 0, msg('Saved services'), 'saved-heading')}
        <button class="icon-button" type="button" aria-label=${msg('Close')} @click=${() => void closeSaved(desk)}>
          ${actingIcon('clear')}
        </button>
      </div>
      ${services.length > 0 ? saved(view) : empty()}
      <div class="saved-buttons">
        ${
          services.length > 0
            ? html`
                <button class="button quiet" type="button" @click=${() => void printSaved(desk, view)}>
                  ${actingIcon('print')} ${msg('Print as a pocket list')}
                </button>
                <button class="button quiet" type="button" @click=${() => void clearSaved(desk)}>
                  ${actingIcon('clear')} ${msg('Clear the list')}
                </button>
              `
            : nothing
        }
        ${
          hasResults
            ? html`
                <button class="button quiet" type="button" @click=${() => printShown(desk, view)}>
                  ${actingIcon('print')} ${msg('Print the first results')}
                </button>
              `
            : nothing
        }
      </div>
    </dialog>
  `;
}

function saved(view: FinderView): TemplateResult {
  const desk = deskOf(view);
  const { services, isKept } = shortlist;
  return html`
    <p class="muted">
      ${plural(
        msg('{n} service|{n} services', { id: 'services', desc: 'one form for each plural category, separated by |' }),
        services.length,
        view.language,
      )}.
      ${
        isKept
          ? msg('The list is kept on this device only. If others use it too, clear the list when you are done.')
          : msg('This browser keeps nothing: the list is gone when the page is closed.')
      }
    </p>
    <ul class="saved-list">
      ${services.map(
        (service) => html`
          <li>
            <button class="link-button" type="button" @click=${() => void (desk && showSaved(desk, view, service.id))}>
              ${service.name}
            </button>
            <button
              class="icon-button"
              type="button"
              aria-label=${`${msg('Remove')}: ${service.name}`}
              @click=${() => void (desk && removeSaved(desk, view, service))}
            >
              ${actingIcon('clear')}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

function empty(): TemplateResult {
  return html`
    <p>${msg('Nothing is saved yet. The star beside a service saves it here, on this device only.')}</p>
    ${statePicture(nothingSaved)}
  `;
}
