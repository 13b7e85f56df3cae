import { expect, test } from 'vitest';
import { requireNode } from './requirements.ts';

test('Node 20 is refused with the version in the message', () => {
  expect(() => requireNode('20.20.0')).toThrow('needs Node 22 or newer; this is Node 20.20.0');
});

test('Node 22 and later are fine', () => {
  requireNode('22.0.0');
  requireNode('24.21.0');
});
