import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { loadingPage } from '../blocked-page.ts';
import { formPage } from '../form-page.ts';
import { formIcon } from '../form-icons.ts';
import { type FormView, pageHeading } from '../form-view.ts';
import type { FormFrame } from './form-frame.ts';

/**
 * What the frame may do. What it shows is the form of its own origin, never the page around, which a sandbox does not bind; so
 * each of these says what a form that was taken over could do beyond reading what is typed into it.
 *
 * - `allow-scripts`, `allow-forms`, `allow-same-origin`: to be the form, with its own storage. The origin is another than that
 *   of the page, so it reaches nothing of the page.
 * - `allow-popups`, `allow-popups-to-escape-sandbox`: telephone calls and links, which lead to whole pages.
 * - `allow-top-navigation-by-user-activation`: the quick exit takes the whole page away; never without a tap or a key.
 * - `allow-modals`: the receipt is printed. Beyond that it would let a dialog be shown: browsers show none of a frame of
 *   another origin but that of the printer and the question before a page is closed, which the form does not ask.
 * - `allow-downloads`: the receipt is saved as a file. Beyond that it would let a file be offered, which the browser shows, and
 *   nothing opens by itself. There is no narrower one.
 *
 * The other way for both would be a window of the form's own, which stays in the history of a shared phone.
 */
const SANDBOX = [
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation allow-modals allow-downloads',
].join(' ');

/** The heading, the truth about who can read along, a way to the form without this page, and the frame. */
export function framedPage(view: FormView, frame: FormFrame): TemplateResult {
  const { title } = view.state.form ?? {};
  return html`
    <div class="page framed-page" data-frame=${frame.state}>
      ${pageHeading(view, title)} ${frame.state === 'missing' ? missingPage(frame) : whoCanRead(frame)}
      ${frame.isRestarted && frame.state === 'ready' ? notice(restartedText()) : nothing}
      ${frame.state === 'waiting' ? loadingPage() : nothing} ${theFrame(frame, title)}
    </div>
  `;
}

/** The form is gone. What somebody has sent with it may wait on the device, where only the frame comes by it. */
export function pageWithoutForm(view: FormView, frame: FormFrame): TemplateResult {
  return html`
    <div class="left-behind" data-frame=${frame.state}>
      ${theFrame(frame, msg('Requests on this device'), frame.state === 'waiting')}
    </div>
    ${formPage(view)}
  `;
}

function theFrame(frame: FormFrame, title: string | undefined, isInert = false) {
  return keyed(
    frame.attempt,
    html`
      <iframe
        class="frame-of-form"
        sandbox=${SANDBOX}
        referrerpolicy="no-referrer"
        allow="clipboard-write"
        title=${title ?? nothing}
        ?inert=${isInert}
        src=${frame.address}
        @load=${frame.loaded}
      ></iframe>
    `,
  );
}

/** The truth about the page around, and the way to the form without it. */
function whoCanRead(frame: FormFrame): TemplateResult {
  return html`
    <div class="notice plain">
      ${formIcon('lock')}
      <div>
        <p>
          ${
            frame.isSameOrigin
              ? msg('This website could technically read what you type here.')
              : msg('This website cannot see what you write in the form.')
          }
        </p>
        <p>
          <a class="new-page" href=${frame.address} target="_blank" rel="noopener noreferrer">
            ${msg('Open the form in a new page')}
          </a>
        </p>
      </div>
    </div>
  `;
}

/** Why the form is not to be seen, and where it is: said on the screen and read aloud. */
export function missingText(): [title: string, text: string] {
  return [
    msg('The form does not open here'),
    msg(
      'The connection may be weak, or this website does not let the form in. Open it in a new page, or call one of the numbers above.',
    ),
  ];
}

export function restartedText(): string {
  return msg('This website moved the form, so it began anew. What you wrote in it is gone.');
}

function missingPage(frame: FormFrame): TemplateResult {
  const [title, text] = missingText();
  return html`
    <div class="notice missing">
      ${formIcon('info')}
      <div>
        <p><strong>${title}</strong></p>
        <p>${text}</p>
        <div class="buttons">
          <a class="button primary" href=${frame.address} target="_blank" rel="noopener noreferrer">
            ${msg('Open the form')}
            <span class="visually-hidden">${msg('(new page)')}</span>
          </a>
          <button class="button quiet" type="button" @click=${frame.retry}>${msg('Try again')}</button>
        </div>
      </div>
    </div>
  `;
}

function notice(text: string): TemplateResult {
  return html`
    <div class="notice">
      ${formIcon('info')}
      <div><p>${text}</p></div>
    </div>
  `;
}
