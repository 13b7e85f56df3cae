import { expect, test } from 'vitest';
import type { StoredNetwork } from '../records/stored.ts';
import { networkFaults } from './check-network.ts';

const id = (digit: number) => `1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a7${digit}`;
const network: StoredNetwork = { id: id(0), code: 'a-network', name: { uk: 'Мережа' } };
const faultsOf = (members: StoredNetwork['members']) =>
  networkFaults({ ...network, ...(members ? { members } : {}) }).map(({ message }) => message.en);

test('a network is taken with and without members', () => {
  expect(faultsOf(undefined)).toEqual([]);
  expect(faultsOf([{ organization_id: id(1), role: 'coordinator', since: '2025-01-01' }])).toEqual([]);
});

test('an organization is named once, and at most one coordinates', () => {
  expect(faultsOf([{ organization_id: id(1) }, { organization_id: id(1).toUpperCase() }])).toEqual([
    `must name each organization once; ${id(1)} is there twice`,
  ]);
  const coordinator = (digit: number) => ({ organization_id: id(digit), role: 'coordinator' as const });
  expect(faultsOf([coordinator(1), coordinator(2)])).toEqual(['must have at most one coordinator; there are 2']);
});
