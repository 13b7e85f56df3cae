/**
 * What vitest looks up while its modules are loaded and while tests run. Nobody is told of anything in between: the whole result
 * is the answer to the request that the tests run in.
 */
export function prepareState({ config, provided }: { config: { name?: string }; provided: object }): void {
  const state = {
    config,
    ctx: { pool: 'workerd', projectName: config.name ?? '' },
    environment: { name: 'workerd' },
    providedContext: provided,
    durations: {},
    metaEnv: {},
    onCleanup: () => undefined,
    rpc: new Proxy({}, { get: () => () => Promise.resolve() }),
  };
  Object.assign(globalThis, { __vitest_worker__: state });
}
