/** Something in the sidebar, as Storybook tells it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags?: readonly string[];
}

let index: Promise<readonly Entry[]> | undefined;

/** What is in the sidebar. */
export async function entries(): Promise<readonly Entry[]> {
  index ??= fetch('./index.json')
    .then((response) => response.json() as Promise<{ entries: Record<string, Entry> }>)
    .then((told) => Object.values(told.entries).filter(({ tags = [] }) => tags.includes('dev')));
  return index;
}
