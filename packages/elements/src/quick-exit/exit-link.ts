import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** The way out: a link, so that it can be reached, and even used, like one; a tap does more than a link can. */
export function exitLink(address: string, leave: () => void): TemplateResult {
  const follow = (event: Event) => {
    leave();
    // Last: if anything above fails, the link still leads away.
    event.preventDefault();
  };
  return html`
    <a class="exit" part="exit" href=${address} rel="noreferrer nofollow" @click=${follow}>
      <span>
        <strong>${msg('Leave this page quickly')}</strong>
        <span class="exit-note">${msg('The browser history stays')}</span>
      </span>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M10 4H5v16h5M9 12h11M16 8l4 4-4 4"></path>
      </svg>
    </a>
  `;
}
