import { afterEach, describe, expect, it } from 'vitest';
import { configure, configureFromLoader, onConfigurationChange, resolveApi } from './configuration.ts';

const page = (meta?: string) => ({
  baseURI: 'https://town.example/services/',
  querySelector: () => (meta === undefined ? null : { getAttribute: () => meta }),
});

describe('the address of the API', () => {
  afterEach(() => {
    configure({ api: undefined });
    configureFromLoader({ api: undefined });
  });

  it('is unknown when nothing names one', () => {
    expect(resolveApi(undefined, page())).toBeUndefined();
    expect(resolveApi(' ', page(''))).toBeUndefined();
  });

  it('comes from the attribute, else configure(), else the loader, else the page', () => {
    expect(resolveApi(undefined, page('https://meta.example'))).toEqual({ url: 'https://meta.example' });
    configureFromLoader({ api: 'https://loader.example' });
    expect(resolveApi(undefined, page('https://meta.example'))).toEqual({ url: 'https://loader.example' });
    configure({ api: 'https://configured.example' });
    expect(resolveApi(undefined, page('https://meta.example'))).toEqual({ url: 'https://configured.example' });
    expect(resolveApi('https://attribute.example', page('https://meta.example'))).toEqual({
      url: 'https://attribute.example',
    });
  });

  it('may be a path on the host of the page', () => {
    expect(resolveApi('/help-api/', page())).toEqual({ url: 'https://town.example/help-api' });
  });

  it('is refused when it is no web address', () => {
    expect(resolveApi('javascript:alert(1)', page())).toEqual({ invalid: 'javascript:alert(1)' });
    expect(resolveApi('https://', page())).toEqual({ invalid: 'https://' });
  });

  it('is told of to those who listen, until they stop', () => {
    let changes = 0;
    const stop = onConfigurationChange(() => changes++);
    configure({ api: 'https://api.example' });
    stop();
    configure({ api: 'https://other.example' });
    expect(changes).toBe(1);
  });
});
