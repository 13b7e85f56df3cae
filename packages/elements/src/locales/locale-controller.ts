import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLocaleReady, useLanguage } from './locale.ts';
import { type Language, languageOf } from './page-language.ts';

const connected = new Set<LocaleController>();
let observer: MutationObserver | undefined;
let warned = false;

/** Keeps an element in the language of the page: follows every `lang` that changes around it. */
export class LocaleController implements ReactiveController {
  /** The language of the element. */
  language: Language = 'uk';

  private readonly host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    host.addController(this);
  }

  /** Whether texts may be rendered. Before that a message would come out in the source language. */
  get isReady(): boolean {
    return isLocaleReady();
  }

  hostConnected(): void {
    connected.add(this);
    observer ??= watchPage();
    observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
    // For elements inside other elements' shadow roots, which the document's observer does not see into.
    observer.observe(this.host, { attributeFilter: ['lang'] });
    this.follow(true);
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  follow(always = false): void {
    const language = languageOf(this.host) ?? this.language;
    if (language === this.language && !always) return;
    this.language = language;
    warnWhenMixed(this.host);
    void useLanguage(language).then(() => {
      for (const controller of connected) controller.host.requestUpdate();
    });
    this.host.requestUpdate();
  }
}

/** Follows the page's language, and asks again for texts that could not be loaded when the network is back. */
function watchPage(): MutationObserver {
  const follow = (always?: boolean) => {
    for (const controller of connected) controller.follow(always);
  };
  window.addEventListener('online', () => follow(true));
  return new MutationObserver(() => follow());
}

function warnWhenMixed(host: Element): void {
  if (warned || new Set([...connected].map(({ language }) => language)).size < 2) return;
  // While the page's language changes, its elements follow one after another: look again when they all have.
  queueMicrotask(() => {
    if (warned || new Set([...connected].map(({ language }) => language)).size < 2) return;
    warned = true;
    console.warn(
      `<${host.localName}>: the elements of a page share one language. Give them the same \`lang\`, or set it on <html>.`,
    );
  });
}
