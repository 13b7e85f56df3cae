import { html, raw } from 'hono/html';
import type { Release } from '../embedding/components.ts';
import { MOST_FIGURES } from '../embedding/impact-question.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { accessibilityNote } from './accessibility-note.ts';
import type { BuilderChoice } from './builder-choice.ts';
import type { BuilderFacts } from './builder-facts.ts';
import { builderTexts } from './builder-texts.ts';
import { checkedRelease } from './checked-release.ts';
import { highlighted } from './highlighted.ts';
import { privacyNote, type Behaviours } from './privacy-note.ts';
import {
  attributesOf,
  frameAddress,
  hasFrame,
  importMapOf,
  policyOf,
  snippetOf,
  stylesOf,
  tags,
  type SnippetFacts,
} from './snippet.ts';

type Html = ReturnType<typeof html>;

/** What the code is made for. */
export interface BuilderResultOptions {
  /** Of the page on which somebody chooses. */
  language: ContentLanguageCode;
  /** Where the API is for the world, without a slash at the end. */
  publicUrl: string;
  /** What the elements declare that they do. */
  behaviours: Behaviours;
  /** The release that the API serves; undefined while it is not built. */
  release: Release | undefined;
  /** Of a text, in base64. */
  sha256: (text: string) => string;
  /** Whether the preview may show pages of the API, in frames and behind links. Where none answers, it shows the elements. */
  showsPages: boolean;
}

interface Shown extends BuilderResultOptions {
  choice: BuilderChoice;
  facts: BuilderFacts;
}

/** The preview, and all that is to be copied. */
export function builderResult(asked: BuilderChoice, facts: BuilderFacts, options: BuilderResultOptions): Html {
  const { behaviours, language, publicUrl } = options;
  const shown = { ...options, choice: asked, facts };
  const choice = completed(shown);
  const texts = builderTexts[language];
  const nothing = texts.nothingChosen[choice.component];
  const isComplete =
    (choice.component !== 'counter' || choice.figure !== undefined) &&
    (choice.component !== 'schedule' || facts.place !== undefined);
  if (nothing !== undefined && !isComplete) {
    return html`
      <div id="result"><p class="nothing">${nothing}</p></div>
    `;
  }
  const snippetFacts = factsForSnippet(choice, shown);
  const styles = stylesOf(choice);
  const importMap = importMapOf(snippetFacts);
  const { host } = new URL(publicUrl);
  const whose = facts.forms.find(({ id }) => id === choice.form)?.organizationId;
  const leave = choice.component === 'form' && whose !== undefined ? texts.formInFrameCommand(whose) : undefined;
  const code = (id: string, title: string, help: string, content: Html | string) =>
    piece({ id, title, help, content, language });
  const prose = (id: string, title: string, help: string, content: string) =>
    piece({ id, title, help, content, language, isProse: true });
  return html`
    <div id="result">
      ${preview(choice, snippetFacts, shown)}
      ${code('snippet', texts.snippet, texts.snippetHelp, highlighted(snippetOf(choice, snippetFacts)))}
      ${leave === undefined ? '' : code('site', texts.formSite, texts.formInFrame(publicUrl), leave)}
      ${importMap === undefined ? '' : code('hashes', texts.hashes, texts.hashesHelp, importMap)}
      ${styles === undefined ? '' : code('styles', texts.styles, texts.stylesHelp, styles)}
      ${code('policy', texts.policy, texts.policyHelp, policyOf(choice, snippetFacts))}
      ${prose('privacy', texts.privacy, texts.privacyHelp, privacyNote(choice, { behaviours, host, language }))}
      ${prose('accessibility', texts.accessibility, texts.accessibilityHelp, accessibilityNote(choice, language))}
    </div>
  `;
}

function factsForSnippet(choice: BuilderChoice, { facts, language, publicUrl, release, sha256 }: Shown): SnippetFacts {
  const { components, linkText } = builderTexts[language];
  const isChecked = choice.loader === 'checked' && choice.way !== 'frame';
  return {
    publicUrl,
    place: facts.place,
    title: components[choice.component],
    fallback: { text: linkText, link: choice.link, dial: facts.hotline?.dial, number: facts.hotline?.number },
    checked:
      isChecked && release ? checkedRelease(release, tags[choice.component], `${publicUrl}/kit`, sha256) : undefined,
  };
}

/** What a select shows first counts as chosen, and what has no frame is an element. */
function completed({ choice, facts }: Shown): BuilderChoice {
  const { component } = choice;
  const figures = facts.figures.map(({ code }) => code);
  const figure = figures.find((name) => name === choice.figure);
  const asked = {
    counter: figure ?? figures[0],
    // Without a place or a figure the panel has to be told which.
    panel: figure ?? (facts.place ? undefined : figures.slice(0, MOST_FIGURES).join(',')),
  };
  return {
    ...choice,
    way: choice.way === 'frame' && !hasFrame(component) ? 'element' : choice.way,
    category: facts.categories.find(({ code }) => code === choice.category)?.code,
    form: facts.forms.find(({ id }) => id === choice.form)?.id ?? facts.forms[0]?.id,
    figure: component === 'counter' || component === 'panel' ? asked[component] : undefined,
  };
}

function preview(choice: BuilderChoice, facts: SnippetFacts, shown: Shown): Html {
  const { language, choice: asked, showsPages } = shown;
  const texts = builderTexts[language];
  return html`
    <section class="shown">
      <h2 id="preview-title">${texts.preview}</h2>
      ${
        asked.way !== choice.way
          ? html`
              <p class="help">${texts.noFrame}</p>
            `
          : ''
      }
      ${
        choice.way === 'frame' && !showsPages
          ? html`
              <p class="help">${texts.elementForFrame}</p>
            `
          : ''
      }
      <div class="site">
        <p class="bar" aria-hidden="true"><span>${texts.yourSite}</span></p>
        <div class="preview" tabindex="0" role="region" aria-labelledby="preview-title">
          ${previewed(choice, facts, shown)}
        </div>
      </div>
    </section>
  `;
}

function previewed(choice: BuilderChoice, facts: SnippetFacts, { language, showsPages }: Shown): Html {
  const texts = builderTexts[language];
  const address = frameAddress(choice, { ...facts, publicUrl: '.' }).replace('./', '');
  if (choice.component === 'form' && showsPages) {
    return html`
      <p>
        ${texts.previewOfForm}
        <a href="${address}" target="_blank" rel="noopener">${texts.openForm}</a>
      </p>
    `;
  }
  if (choice.way === 'frame' && showsPages) {
    return html`
      <iframe src="${address}" title="${facts.title}" height="640"></iframe>
    `;
  }
  const tag = tags[choice.component];
  const attributes = attributesOf(choice, facts).map(
    ([name, value]) => html`
      ${name}="${value}"
    `,
  );
  return html`
    <${raw(tag)} ${attributes} ${
      choice.accent === undefined
        ? ''
        : html`
            data-accent="${choice.accent}"
          `
    }>
      <p>${texts.previewWithoutScript}</p>
    </${raw(tag)}>
  `;
}

interface Piece {
  id: string;
  title: string;
  help: string;
  content: Html | string;
  language: ContentLanguageCode;
  /** Sentences, not code. */
  isProse?: boolean;
}

/** Something to be copied, with what it is for. */
function piece({ id, title, help, content, language, isProse = false }: Piece): Html {
  const { copy, copied } = builderTexts[language];
  // Space within <pre> would be copied.
  // prettier-ignore
  return html`
    <section class="piece">
      <div class="top">
        <h2 id="${id}-title">${title}</h2>
        <button type="button" data-copies="${id}" data-copied="${copied}" aria-describedby="${id}-title">${copy}</button>
      </div>
      <p class="help">${help}</p>
      <pre id="${id}" class="${isProse ? 'prose' : 'code'}" tabindex="0" role="region" aria-labelledby="${id}-title">${content}</pre>
    </section>
  `;
}
