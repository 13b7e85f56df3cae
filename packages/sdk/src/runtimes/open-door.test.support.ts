import type { TestProject } from 'vitest/node';
import { openServers } from '../transport/listening/open-servers.test.support.ts';

/** Listens for tests that run where nobody can. */
export default async function setUp(project: TestProject) {
  const { url, close } = await openServers();
  project.provide('outside', url);
  return close;
}
