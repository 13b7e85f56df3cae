import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface Program {
  url: string;
  /** What all of its threads have used so far, milliseconds. */
  processorTime(): Promise<number>;
  tell(message: object): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a module of this folder as a program; it serves (`serveProgram`) until it is stopped. */
export async function startProgram(file: string, options: object): Promise<Program> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(options)], {
    // Its log goes nowhere, but it is written.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} has ended.`)));
  // Told to those who wait for a message; at the end nobody does.
  ended.catch(() => undefined);
  const heard = async () => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string; processorTime: number }];
    return message;
  };
  const ask = async (message: object) => {
    const answer = heard();
    child.send(message);
    return answer;
  };
  const { url } = await heard();
  return {
    url,
    processorTime: async () => (await ask({})).processorTime,
    tell: async (message) => {
      await ask(message);
    },
    stop: async () => {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** The other side: tells where it listens and how much processor time it used, and ends when it is left alone. */
export function serveProgram(url: string, hear: (message: object) => void, close: () => Promise<void>): void {
  const tell = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ url, processorTime: (user + system) / 1000 });
  };
  process.on('message', (message: object) => {
    hear(message);
    tell();
  });
  process.once('disconnect', () => void close());
  tell();
}
