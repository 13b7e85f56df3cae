import { describe, expect, it } from 'vitest';
import type { ElementBehaviour } from './behaviour-document.ts';
import { differences, type Observation, type SeenAct, type SeenRequest } from './observation.ts';

const when = { uk: 'колись', en: 'at some time' };
const declared: ElementBehaviour = {
  requests: [
    { to: 'api', method: 'GET', path: '/v1/figures/{id}', query: ['lang'], body: [], when },
    { to: 'api', method: 'POST', path: '/v1/feedback', query: [], body: ['kind'], when, rarely: when },
    { to: 'tiles', method: 'GET', path: '**', query: [], body: [], when },
  ],
  storage: [{ kind: 'localStorage', name: 'rk-shortlist', when, holds: when, until: when }],
  permissions: [{ name: 'geolocation', when, rarely: when }],
  abilities: [{ name: 'print', when }],
  links: [
    { to: 'tel:', when },
    { to: 'record', when },
  ],
  events: [{ name: 'rk-select', type: 'SelectEvent', fields: ['id'], description: '' }],
};
const known = { record: /^https:\/\/org\.example\//, page: /^never$/, api: /^never$/ };
const figure: SeenRequest = { to: 'api', method: 'GET', path: '/v1/figures/a-b', query: ['lang'], body: [] };
const acts: SeenAct[] = [
  { kind: 'storage', name: 'localStorage rk-shortlist' },
  { kind: 'ability', name: 'print' },
  { kind: 'link', name: 'tel:1545' },
  { kind: 'link', name: 'https://org.example/page' },
  { kind: 'event', name: 'rk-select', fields: ['id'] },
];
const tile: SeenRequest = { to: 'tiles', method: 'GET', path: '7/3/4.png', query: [], body: [] };
const seen = (more: Partial<Observation> = {}) =>
  differences(declared, { requests: [figure, tile], acts, ...more }, known);

describe('what an element does', () => {
  it('is as declared when all of it was declared, and all but the rare was seen', () => {
    expect(seen()).toEqual({ undeclared: [], unseen: [] });
  });

  it.each<[string, Partial<Observation>, string]>([
    ['another path', { requests: [figure, tile, { ...figure, path: '/v1/figures/a/b' }] }, 'api GET /v1/figures/a/b'],
    ['another method', { requests: [figure, tile, { ...figure, method: 'PUT' }] }, 'api PUT /v1/figures/a-b'],
    [
      'another parameter',
      { requests: [tile, { ...figure, query: ['lang', 'visitor'] }] },
      'api GET /v1/figures/a-b with query visitor',
    ],
    [
      'another field of what is sent',
      {
        requests: [figure, tile, { to: 'api', method: 'POST', path: '/v1/feedback', query: [], body: ['kind', 'who'] }],
      },
      'api POST /v1/feedback with body who',
    ],
    [
      'another host',
      { requests: [figure, tile, { ...figure, to: 'elsewhere', path: 'https://tracker.example/' }] },
      'elsewhere GET https://tracker.example/',
    ],
    [
      'another entry on the device',
      { acts: [...acts, { kind: 'storage', name: 'localStorage visitor' }] },
      'storage localStorage visitor',
    ],
    ['another permission', { acts: [...acts, { kind: 'permission', name: 'camera' }] }, 'permission camera'],
    [
      'a link to somewhere else',
      { acts: [...acts, { kind: 'link', name: 'https://shop.example/' }] },
      'link https://shop.example/',
    ],
    ['another event', { acts: [...acts, { kind: 'event', name: 'rk-search' }] }, 'event rk-search'],
    [
      'another field of an event',
      { acts: [...acts, { kind: 'event', name: 'rk-select', fields: ['id', 'text'] }] },
      'event rk-select id text',
    ],
  ])('that is %s is told', (_, more, told) => {
    expect(seen(more).undeclared).toEqual([told]);
  });

  it('is told of what was declared and never happens', () => {
    expect(seen({ requests: [], acts: [] }).unseen).toEqual([
      'ability print',
      'api GET /v1/figures/{id}',
      'event rk-select',
      'link record',
      'link tel:',
      'storage localStorage rk-shortlist',
      'tiles GET **',
    ]);
  });
});
