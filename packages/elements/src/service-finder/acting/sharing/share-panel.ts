import { msg, str } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../../finder-view.ts';
import type { ActingDesk } from '../acting-desk.ts';
import { actingIcon } from '../acting-icons.ts';
import { copyLink, linkOf, shareWithDevice, showCode } from './share-actions.ts';
import { shareTargets, type ShareWay } from './share-targets.ts';
import { hoursOf, shareText } from './share-text.ts';

const ways: readonly [ShareWay, label: string | undefined, Parameters<typeof actingIcon>[0]][] = [
  ['viber', 'Viber', 'message'],
  ['telegram', 'Telegram', 'plane'],
  ['whatsapp', 'WhatsApp', 'message'],
  ['sms', 'SMS', 'message'],
  ['email', undefined, 'mail'],
];

/** Ways to send a service to somebody. Nothing is asked for before one of them is tapped. */
export function sharePanel(desk: ActingDesk, view: FinderView, item: ServiceAtLocationDetail): TemplateResult {
  const { act } = view;
  const { link: copied, code, failed } = desk.stateOf(item);
  const link = linkOf(desk, item);
  const targets = shareTargets(item.service.name, shareText(item, hoursOf(view, item)), link);
  return html`
    <ul class="ways">
      ${ways.map(
        ([way, label, name]) => html`
          <li>
            <a
              class="button quiet"
              href=${targets[way]}
              target=${targets[way].startsWith('https:') ? '_blank' : nothing}
              rel="noopener noreferrer"
              @click=${() => act.contact('share', way, item)}
            >
              ${actingIcon(name)} ${label ?? msg('E-mail')}
            </a>
          </li>
        `,
      )}
      <li>
        <button class="button quiet" type="button" @click=${() => void copyLink(desk, view, item)}>
          ${actingIcon(copied === 'copied' ? 'done' : 'copy')}
          ${copied === 'copied' ? msg('Copied') : msg('Copy the link')}
        </button>
      </li>
      <li>
        <button
          class="button quiet"
          type="button"
          aria-expanded=${Boolean(code)}
          @click=${() => void showCode(desk, view, item)}
        >
          ${actingIcon('code')} ${msg('QR code')}
        </button>
      </li>
      ${
        'share' in navigator
          ? html`
              <li>
                <button class="button quiet" type="button" @click=${() => void shareWithDevice(view, item, link)}>
                  ${actingIcon('more')} ${msg('Other ways')}
                </button>
              </li>
            `
          : nothing
      }
    </ul>
    <input
      class="link-field"
      type="text"
      readonly
      aria-label=${msg('Link to this service')}
      .value=${link}
      @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
    />
    ${
      copied === 'marked'
        ? html`
            <p class="muted small">${msg('The link is marked: copy it with your device’s menu.')}</p>
          `
        : nothing
    }
    ${
      failed
        ? html`
            <p class="failure">${msg('The code could not be loaded. Copy the link instead.')}</p>
          `
        : nothing
    }
    ${
      code
        ? html`
            <figure class="qr">
              <svg
                viewBox="-4 -4 ${code.size + 8} ${code.size + 8}"
                role="img"
                aria-label=${msg(str`QR code with the link to “${item.service.name}”`)}
              >
                <rect x="-4" y="-4" width=${code.size + 8} height=${code.size + 8}></rect>
                <path d=${code.path}></path>
              </svg>
              <figcaption class="muted small">
                ${msg('Somebody beside you can open this service by pointing a phone’s camera at the code.')}
              </figcaption>
            </figure>
          `
        : nothing
    }
  `;
}
