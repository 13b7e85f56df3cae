import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GLOBALS_UPDATED, SET_GLOBALS, UPDATE_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { initialGlobals } from '../toolbar/toolbars.ts';

export type Language = 'uk' | 'en';

/** A text in both languages. */
export type InBoth<Text = string> = Readonly<Record<Language, Text>>;

type Globals = Readonly<Record<string, unknown>>;
interface Told {
  readonly globals?: Globals;
}

/** What the toolbar says now. */
export function toolbarSays(): Globals {
  const channel = addons.getChannel();
  const [told] = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []) as readonly Told[];
  return { ...initialGlobals, ...told?.globals };
}

/** The language that a story, or the toolbar, says. */
export function languageOf(globals: Globals): Language {
  return globals['locale'] === 'en' ? 'en' : 'uk';
}

/** The language that the toolbar says, for what is no story. */
export function pageLanguage(): Language {
  return languageOf(toolbarSays());
}

/** Says it in the toolbar. */
export function choosePageLanguage(locale: Language): void {
  addons.getChannel().emit(UPDATE_GLOBALS, { globals: { locale } });
}

/** Hears of whatever is chosen in the toolbar; gives back what ends it. */
export function onToolbar(listener: () => void): () => void {
  const channel = addons.getChannel();
  channel.on(GLOBALS_UPDATED, listener);
  return () => channel.off(GLOBALS_UPDATED, listener);
}

/** Renders its host anew when something else is chosen in the toolbar. */
export class FollowsToolbar implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.end = onToolbar(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.end?.();
  }
}
