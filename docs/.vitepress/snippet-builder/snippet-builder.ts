import { sha256 } from '@noble/hashes/sha2.js';
import {
  builderFacts,
  builderForm,
  builderResult,
  builderRules,
  type BuilderSource,
  builderTexts,
  readBuilderChoice,
} from '@resilience-kit/server/builder';
import { behaviours, release } from 'virtual:built-elements';
import type { Language } from '../pages.ts';
import { answerFromMemory } from '../theme/demo-api.ts';
import { allPlaces } from './all-places.ts';
import { EXAMPLE_ADDRESS, readApiAddress } from './api-address.ts';
import { listenTo, parsed } from './choosing.ts';
import { demoSource } from './demo-source.ts';
import { pageRules } from './page-rules.ts';
import { pageWords } from './page-words.ts';

interface Surroundings {
  language: Language;
  source: BuilderSource;
}

/**
 * Puts the builder of the API into a page without an API: the same form and the same code, made in the browser, from records of
 * the demo and for whatever address is typed. It has a shadow root, so that rules of the page and its own keep apart. What was
 * chosen is read from the address of the page.
 */
export async function showSnippetBuilder(host: HTMLElement, language: Language): Promise<void> {
  const surroundings = { language, source: demoSource(answerFromMemory(allPlaces()), language) };
  const parameters = new URLSearchParams(location.search);
  const { form, result } = await made(parameters, surroundings);
  if (host.shadowRoot) return;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [builderRules, pageRules].map(sheetOf);
  const words = pageWords[language];
  const page = parsed(`
    <div class="builder">
      <div class="choosing">
        <div class="field address">
          <label class="label" for="api">${words.address}</label>
          <input type="text" id="api" inputmode="url" autocomplete="off" spellcheck="false"
            placeholder="${EXAMPLE_ADDRESS}" aria-describedby="api-fault api-help" />
          <p class="fault" id="api-fault" role="alert"></p>
          <span class="help" id="api-help">${words.addressHelp}</span>
        </div>
        ${form}
        <button type="button" class="jump">${builderTexts[language].toTheCode}</button>
      </div>
      ${result}
    </div>
    <p role="status" class="visually-hidden"></p>
  `);
  const address = page.querySelector<HTMLInputElement>('#api');
  if (address) address.value = parameters.get('api') ?? '';
  root.append(page);
  await listenTo(root, {
    made: async (chosen) => {
      const renewed = await made(chosen, surroundings);
      return renewed.form + renewed.result;
    },
    faultIn: (typed) => (readApiAddress(typed) === undefined ? words.addressFault : ''),
  });
}

/** The form with what was chosen, and what comes of it, as HTML. */
async function made(
  parameters: URLSearchParams,
  { language, source }: Surroundings,
): Promise<{ form: string; result: string }> {
  const choice = readBuilderChoice(parameters);
  const facts = await builderFacts(choice, source);
  const [form, result] = await Promise.all([
    builderForm(choice, facts, { language, today: dayInKyiv(new Date()) }),
    builderResult(choice, facts, {
      language,
      publicUrl: readApiAddress(parameters.get('api') ?? '') ?? EXAMPLE_ADDRESS,
      behaviours,
      release,
      sha256: (text) => btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text)))),
      showsPages: false,
    }),
  ]);
  return { form: String(form), result: String(result) };
}

function dayInKyiv(moment: Date): string {
  // Sweden writes days as `YYYY-MM-DD`.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv' }).format(moment);
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
