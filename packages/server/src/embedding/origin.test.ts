import { describe, expect, test } from 'vitest';
import { readOrigin } from './origin.ts';

describe('the origin of a site', () => {
  test.each([
    ['https://town.example', 'https://town.example'],
    ['https://town.example/', 'https://town.example'],
    ['HTTPS://Town.Example:443', 'https://town.example'],
    ['https://town.example:8443', 'https://town.example:8443'],
    ['https://громада.укр', 'https://xn--80aahf2bln.xn--j1amh'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%j is read as browsers write it', (text, origin) => {
    expect(readOrigin(text)).toEqual({ origin });
  });

  test.each([
    '',
    'town.example',
    '*',
    'https://*.town.example',
    'https://*',
    'https://town.example/help',
    'https://town.example?a',
    'https://town.example#a',
    'https://user@town.example',
    'http://town.example',
    'http://localhost.evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'null',
    "'self'",
    "https://town.example; script-src 'unsafe-inline'",
    "https://town.example 'unsafe-inline'",
    `https://${'a'.repeat(300)}.example`,
  ])('%j is refused', (text) => {
    expect(readOrigin(text)).toHaveProperty('fault');
  });
});
