/** Where the API is for whoever asks: what the operator says, or else the host that was asked; without a slash at the end. */
export function publicUrlFor(asked: string, said: string | undefined): string {
  return (said ?? new URL(asked).origin).replace(/\/+$/, '');
}
