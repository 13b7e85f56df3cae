import { describe, expect, test } from 'vitest';
import { accessibilityNote } from './accessibility-note.ts';
import { readBuilderChoice } from './builder-choice.ts';
import { type ElementBehaviour, privacyNote } from './privacy-note.ts';
import { readBehaviours } from './read-behaviours.ts';

const choose = (query: string) => readBuilderChoice(new URLSearchParams(query));
const both = (text: string) => ({ uk: `${text} (uk)`, en: text });
const nothing: ElementBehaviour = { requests: [], storage: [], permissions: [], links: [] };
const note = (behaviour: Partial<ElementBehaviour>, query = '') =>
  privacyNote(choose(query), {
    behaviours: { 'rk-service-finder': { ...nothing, ...behaviour } },
    host: 'api.town.example',
    language: 'en',
  });

describe('the privacy note', () => {
  test('speaks of several figures in the plural', () => {
    const choice = choose('component=panel');
    const told = { behaviours: {}, host: 'api.town.example' };
    expect(privacyNote(choice, { ...told, language: 'en' })).toContain('The figures on this page are loaded from');
    expect(privacyNote(choice, { ...told, language: 'uk' })).toContain('результатів на цій сторінці завантажуються з');
    expect(accessibilityNote(choice, 'en')).toContain('The figures (Resilience Kit) are checked');
  });

  test('says what is sent to the API, once, and of requests that tell nothing, nothing', () => {
    const text = note({
      requests: [
        { to: 'api', when: both('at the start') },
        { to: 'api', when: both('typing'), tells: both('what is typed') },
        { to: 'api', when: both('typing again'), tells: both('what is typed') },
        { to: 'tiles', when: both('on the map'), tells: both('where the map is') },
      ],
    });
    expect(text.match(/what is typed/g)).toHaveLength(1);
    expect(text).not.toMatch(/at the start|where the map is/);
  });

  test('says what is kept, where, when and until when, and leaves out what holds nothing', () => {
    const kept = { when: both('after an answer'), holds: both('services'), until: both('14 days') };
    const text = note({
      storage: [
        { kind: 'indexedDB', name: 'rk-finder', ...kept },
        { kind: 'lock', name: 'rk-outbox', ...kept },
      ],
    });
    expect(text).toContain('– services (IndexedDB, rk-finder). When: after an answer. How long: 14 days.');
    expect(text).not.toContain('rk-outbox');
    expect(note({})).toContain('Nothing is kept on your device.');
  });

  test('names what links open together where it is told the same, and no calls', () => {
    const sent = { when: both('a service is sent on'), tells: both('its name') };
    const text = note({
      links: [
        { to: 'tel:', when: both('a number is tapped') },
        { to: 'https://t.me/', ...sent },
        { to: 'sms:', ...sent },
        { to: 'https://map.example/a', when: both('directions') },
      ],
    });
    expect(text).toContain('– t.me, SMS: a service is sent on (its name).\n– map.example: directions.');
    expect(text).not.toContain('a number is tapped');
  });

  test('has words of both languages for all that the elements declare', async () => {
    const behaviours = await readBehaviours();
    for (const component of ['finder', 'form', 'counter', 'panel', 'schedule']) {
      for (const language of ['uk', 'en'] as const) {
        const text = privacyNote(choose(`component=${component}`), { behaviours, host: 'api.example', language });
        expect(text).not.toMatch(/undefined|geolocation|clipboard-write|web-share/);
      }
    }
  });
});
