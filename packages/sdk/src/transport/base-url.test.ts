import { describe, expect, it, vi } from 'vitest';
import { ConfigurationError } from '../errors/resilience-error.ts';
import { here } from '../runtimes/runtime.test.support.ts';
import { parseBaseUrl } from './base-url.ts';

describe('the base URL', () => {
  it.each([
    ['https://api.example', 'https://api.example'],
    ['https://api.example/', 'https://api.example'],
    [' https://town.example/help/api// ', 'https://town.example/help/api'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['https://допомога.example', 'https://xn--80afc6ajabf.example'],
  ])('%j is %j', (given, expected) => {
    expect(parseBaseUrl(given)).toBe(expected);
  });

  it('may be a URL object', () => {
    expect(parseBaseUrl(new URL('https://api.example/v2/'))).toBe('https://api.example/v2');
  });

  it.each<unknown>([
    '',
    'api.example',
    '/help-api',
    'ftp://api.example',
    'javascript:alert(1)',
    'https://user:key@api.example',
    'https://api.example?key=1',
    'https://api.example/#x',
    undefined,
  ])('refuses %j and says what to give instead', (given) => {
    expect(() => parseBaseUrl(given as string)).toThrow(ConfigurationError);
    expect(() => parseBaseUrl(given as string)).toThrow(/https:\/\/api\.example/);
  });

  it('does not repeat a password in the message', () => {
    expect(() => parseBaseUrl('https://user:secret@api.example')).toThrow(expect.not.stringContaining('secret'));
  });

  it('may be a path on the host of the page', () => {
    if (here !== 'Chromium') vi.stubGlobal('location', { href: 'https://town.example/services/' });
    expect(parseBaseUrl('/help-api')).toBe(`${new URL(location.href).origin}/help-api`);
    expect(() => parseBaseUrl('api.example')).toThrow(ConfigurationError);
    vi.unstubAllGlobals();
  });
});
