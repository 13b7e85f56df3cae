/** Holds one state and tells listeners of each new one. States are never changed, only replaced. */
export class StateHolder<State extends object> {
  private current: State;
  private readonly listeners = new Set<(state: State, former: State) => void>();

  constructor(initial: State) {
    this.current = initial;
  }

  /** The state as it is now; another object after each change. */
  get state(): State {
    return this.current;
  }

  /** Calls back with each new state and the one before; the function that comes back ends that. */
  subscribe(listener: (state: State, former: State) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Changes some properties; those given as `undefined` go away. */
  set(changes: { readonly [Name in keyof State]?: State[Name] | undefined }): void {
    const former = this.current;
    const entries = Object.entries({ ...former, ...changes }).filter(([, value]) => value !== undefined);
    this.current = Object.fromEntries(entries) as State;
    for (const listener of this.listeners) listener(this.current, former);
  }
}
