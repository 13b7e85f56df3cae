import { describe, expect, it } from 'vitest';
import { frameAddress, shownTheme } from './frame-address.ts';
import { isReadableFromOutside } from './inside-frame.ts';
import { isIntakePage } from './intake-page.ts';

const subject = {
  baseUrl: 'https://api.example/help-api',
  form: 'help-request',
  organization: '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
  language: 'uk',
  theme: 'light',
  fingerprint: undefined,
  service: undefined,
} as const;

describe('the address of the form in a frame', () => {
  it('names the form, whose it is, the language and the colours', () => {
    expect(frameAddress(subject)).toBe(
      'https://api.example/help-api/embed/intake?form=help-request&organization=1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71&lang=uk&theme=light',
    );
  });

  it('passes the fingerprint on, also one that cannot match anything', () => {
    const keyset = (fingerprint: string) =>
      new URL(frameAddress({ ...subject, fingerprint })).searchParams.get('keyset');
    expect(keyset('ab:cd')).toBe('ab:cd');
    expect(keyset('')).toBe('');
    expect(keyset('x&theme=dark')).toBe('x&theme=dark');
  });

  it('has the service in its fragment, which no server is sent', () => {
    const { hash, search } = new URL(frameAddress({ ...subject, service: 'the service' }));
    expect(hash).toBe('#service=the%20service');
    expect(search).not.toContain('service');
  });
});

describe('the colours of the frame', () => {
  it.each([
    ['normal', true, 'light'],
    ['light', true, 'light'],
    ['light dark', false, 'light'],
    ['light dark', true, 'dark'],
    ['dark', false, 'dark'],
    ['only dark', false, 'dark'],
  ] as const)('are those of the element: %j, with the person preferring dark: %j', (scheme, prefersDark, theme) => {
    expect(shownTheme(scheme, prefersDark)).toBe(theme);
  });
});

describe('the page of the API for the form', () => {
  it('is one address, and no other page of the same host', () => {
    const at = (address: string) => isIntakePage('https://api.example/help-api', new URL(address));
    expect(at('https://api.example/help-api/embed/intake?form=x#service=y')).toBe(true);
    expect(at('https://api.example/help-api/embed/intake/')).toBe(false);
    expect(at('https://api.example/embed/intake')).toBe(false);
    expect(at('https://town.example/help-api/embed/intake')).toBe(false);
  });

  it('can be read from outside only by a page of its own origin around it', () => {
    expect(isReadableFromOutside({ parent: { document: {} } as Window })).toBe(true);
    const foreign = Object.defineProperty({}, 'document', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(isReadableFromOutside({ parent: foreign as Window })).toBe(false);
  });
});
