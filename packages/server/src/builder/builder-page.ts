import { html, raw } from 'hono/html';
import type { BuilderChoice } from './builder-choice.ts';
import type { BuilderFacts } from './builder-facts.ts';
import { builderForm } from './builder-form.ts';
import { builderResult, type BuilderResultOptions } from './builder-result.ts';
import { builderScriptElement } from './builder-script.ts';
import { builderStyleElement } from './builder-styles.ts';
import { builderTexts } from './builder-texts.ts';

type Html = ReturnType<typeof html>;

export interface BuilderPageOptions extends BuilderResultOptions {
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  /** The same page in the other language. */
  otherLanguage: string;
}

/** The page on which a webmaster chooses, sees, and copies. A form that any browser can send; a script makes it quicker. */
export function builderPage(choice: BuilderChoice, facts: BuilderFacts, options: BuilderPageOptions): Html {
  const texts = builderTexts[options.language];
  return wholePage(
    texts.title,
    options,
    html`
      <main>
        ${builderForm(choice, facts, options)}
        <a class="jump" href="#result">${texts.toTheCode}</a>
        ${builderResult(choice, facts, options)}
      </main>
      ${raw(builderScriptElement)}
    `,
  );
}

/** What is said when nothing can be chosen from. */
export function failedBuilderPage(options: Pick<BuilderPageOptions, 'language' | 'otherLanguage'>): Html {
  const { failedTitle, failed } = builderTexts[options.language];
  return wholePage(
    failedTitle,
    options,
    html`
      <main><p>${failed}</p></main>
    `,
  );
}

function wholePage(
  title: string,
  { language, otherLanguage }: Pick<BuilderPageOptions, 'language' | 'otherLanguage'>,
  content: Html,
): Html {
  const texts = builderTexts[language];
  const other = language === 'uk' ? 'en' : 'uk';
  return html`
    <!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(builderStyleElement)}
        <script type="module" src="kit/resilience-kit.js" data-api="."></script>
      </head>
      <body>
        <header>
          <p class="kit">Resilience Kit</p>
          <h1>${title}</h1>
          <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
          <p class="introduction">${texts.introduction}</p>
        </header>
        ${content}
        <p role="status" class="visually-hidden"></p>
      </body>
    </html>
  `;
}
