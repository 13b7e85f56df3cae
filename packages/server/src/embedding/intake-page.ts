import type { Form, Hotline } from '@resilience-kit/contract';
import { html } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { PAGE_STYLES, type Components } from './components.ts';
import { numbers } from './numbers.ts';
import { pageTexts } from './page-texts.ts';
import { wholePage } from './whole-page.ts';

type Html = ReturnType<typeof html>;

/** What the page's address asks for, beside the form. */
export interface IntakePageOptions {
  language: ContentLanguageCode;
  theme: 'auto' | 'light' | 'dark';
  /** As it is in the address, also when it is none: the element refuses what it cannot match, and must go on doing so. */
  keyset: string | undefined;
  /** The browser says that the page goes into a frame. Older ones say nothing; then the page's script finds out. */
  framed: boolean;
  hotlines: readonly Hotline[];
  components: Pick<Components, 'version' | 'names'>;
  /** The same page in the other language. */
  otherLanguage: string;
}

/** A form as an address names it. */
export interface NamedForm {
  id: string;
  organizationId?: string | undefined;
}

/**
 * The page with one form on it, which is also what stands in a frame on other sites. Addresses are relative: a proxy may have
 * put the API under a path of its own.
 */
export function intakePage(form: Form, options: IntakePageOptions): Html {
  const { language, otherLanguage } = options;
  const { id, title, description, organization } = form;
  const texts = pageTexts[language];
  const other = language === 'uk' ? 'en' : 'uk';
  return page(
    title,
    options,
    html`
      <div class="top">
        <p class="receiver">${organization.name}</p>
        <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
        <h1>${title}</h1>
        ${
          description === undefined
            ? ''
            : html`
                <p class="description">${description}</p>
              `
        }
      </div>
      ${formElement({ id, organizationId: organization.id }, options)}
    `,
  );
}

/**
 * Says that there is no such form, any more or at all. The element is there all the same: it finds what waits on the device of
 * somebody who has sent something before the form was closed, and says what becomes of that.
 */
export function pageOfClosedForm(form: NamedForm, options: IntakePageOptions): Html {
  const { title } = pageTexts[options.language].noForm;
  return page(
    title,
    options,
    html`
      <div class="top unseen"><h1>${title}</h1></div>
      ${formElement(form, options)}
    `,
  );
}

function formElement({ id, organizationId }: NamedForm, options: IntakePageOptions): Html {
  const { keyset, language } = options;
  return html`
    <rk-intake-form
      form="${id}"
      ${
        organizationId === undefined
          ? ''
          : html`
              organization="${organizationId}"
            `
      }
      ${
        keyset === undefined
          ? ''
          : html`
              keyset-fingerprint="${keyset}"
            `
      }
    >
      <noscript><p class="without-script">${pageTexts[language].withoutScript}</p></noscript>
      ${numbers(options)}
    </rk-intake-form>
  `;
}

/** What is said where there is no form to show; with the numbers, as everywhere. */
export function pageWithoutForm(what: 'noForm' | 'failed', options: Omit<IntakePageOptions, 'components'>): Html {
  const { title, text } = pageTexts[options.language][what];
  return page(
    title,
    options,
    html`
      <div class="failed">
        <h1>${title}</h1>
        <p>${text}</p>
        ${numbers(options)}
      </div>
    `,
  );
}

function page(
  title: string,
  options: Omit<IntakePageOptions, 'components'> & Partial<Pick<IntakePageOptions, 'components'>>,
  content: Html,
): Html {
  const { components } = options;
  const assets = `assets/${components?.version ?? ''}/`;
  const head = components
    ? html`
        <link rel="stylesheet" href="${assets}${PAGE_STYLES}" />
        <script type="module" src="${assets}resilience-kit.js" data-api=".."></script>
        ${neededFirst(components.names, options).map(
          (name) => html`
            <link rel="modulepreload" href="${assets}${name}" />
          `,
        )}
      `
    : '';
  return wholePage({ ...options, title, head }, content);
}

/** The files that the loader would only ask for when it runs. */
function neededFirst(names: readonly string[], { language, framed }: Pick<IntakePageOptions, 'language' | 'framed'>) {
  const starts = ['start-intake-form-', `${language}-intake-form-`, ...(framed ? ['framed-'] : [])];
  return names.filter((name) => starts.some((start) => name.startsWith(start)));
}
