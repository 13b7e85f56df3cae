import '@fontsource/pt-sans/400.css';
import '@fontsource/pt-sans/700.css';
import '@resilience-kit/elements/define/rk-mobile-team-schedule';
import '@resilience-kit/elements/define/rk-service-card';
import '@resilience-kit/elements/define/rk-service-finder';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

// A Wednesday morning in Kyiv, before the fixtures count their days from it.
vi.useFakeTimers({ now: new Date('2026-03-11T08:30:00Z'), toFake: ['Date'] });
const { hostedElements, hostPages, openHostPage } = await import('@resilience-kit/elements/fixtures/host-pages');

/** The upper part of an element is enough to see what a page does to it, and keeps the pictures small, CSS pixels. */
const HEIGHT = 640;

const pictures = [
  ['bootstrap-list', 'Bootstrap 5', 'the list of a finder'],
  ['bootstrap-open-card', 'Bootstrap 5', 'an open service card'],
  ['wordpress-list', 'a WordPress theme', 'the list of a finder'],
  ['wordpress-schedule', 'a WordPress theme', 'a schedule'],
  ['small-root-text-list', 'font-size: 62.5%', 'the list of a finder'],
  ['small-root-text-details', 'font-size: 62.5%', 'the details in a finder'],
  ['resets-compact-list', 'careless resets', 'a compact finder'],
  ['resets-open-card', 'careless resets', 'an open service card'],
  ['dark-background-card', 'a dark background', 'a service card'],
  ['dark-scheme-details', 'a dark color scheme', 'the details in a finder'],
  ['right-to-left-list', 'text from right to left', 'the list of a finder'],
  ['right-to-left-schedule', 'text from right to left', 'a schedule'],
  ['sidebar-compact-list', 'a sidebar of 300 pixels', 'a compact finder'],
  ['sidebar-card', 'a sidebar of 300 pixels', 'a service card'],
  ['narrow-sidebar-schedule', 'a sidebar of 280 pixels', 'a schedule'],
] as const;

describe('an element on a page that has rules of its own', () => {
  let close: (() => void) | undefined;
  beforeEach(() => page.viewport(1100, 900));
  afterEach(() => close?.());

  it.each(pictures)('looks as in %s.png: %s, %s', async (picture, host, element) => {
    const opened = await openHostPage(hostPages[host]);
    close = opened.close;
    const { box } = opened;
    // Machines have different fonts; this one comes with the tests. It is inherited into the element.
    box.style.setProperty('font-family', "'PT Sans'", 'important');
    box.style.height = `${HEIGHT}px`;
    box.style.overflow = 'clip';
    // Where the page's own background stands around the element.
    box.style.background = getComputedStyle(document.body).backgroundColor;
    await hostedElements[element](box);
    await document.fonts.ready;
    await expect(box).toMatchScreenshot(picture);
  });
});
