/** Where the suite runs. */
export type Runtime = 'Node' | 'Deno' | 'Bun' | 'Chromium' | 'workerd';

export interface LeftOut {
  readonly in: readonly Runtime[];
  /** From `src`. */
  readonly file: string;
  /** A part of the whole name, which has the names of what the test stands in; all of the file without one. */
  readonly test?: string;
  readonly because: string;
}

const withoutNode = ['Chromium', 'workerd'] as const;
// Node 22 has none.
const nodeWithoutLocks = 'locks' in navigator ? [] : (['Node'] as const);
const otherThanNode = ['Deno', 'Bun', 'Chromium', 'workerd'] as const;
const notFollowed =
  'a page may not see where a redirect leads, so the client refuses every one it does not leave to it';

/** Every test that does not run everywhere, and why. What is not named here runs in every runtime. */
export const leftOut: readonly LeftOut[] = [
  { in: withoutNode, file: 'documentation.test.ts', because: 'reads the source, the same wherever it is read' },
  {
    in: withoutNode,
    file: 'package.test.ts',
    because: 'reads the files of the package, the same wherever they are read',
  },
  {
    in: otherThanNode,
    file: 'runtimes/left-out.test.ts',
    because: 'holds this list to the tests, the same wherever it does',
  },
  { in: otherThanNode, file: 'testing/install-in-node.test.ts', because: 'is about MSW and node:test in Node' },
  {
    in: withoutNode,
    file: 'webhooks/webhooks-in-node.test.ts',
    because: 'is about the requests of Node',
  },
  {
    in: withoutNode,
    file: 'errors/branded.test.ts',
    because: 'loads the SDK a second time, and a page and the bundle of a worker have every module once',
  },
  {
    in: withoutNode,
    file: 'transport/hostile-answers.test.ts',
    test: 'a gigantic body > that was packed small does not fill the memory',
    because: 'nothing tells how much memory is in use',
  },
  {
    in: otherThanNode,
    file: 'hsds/diff-directories.test.ts',
    test: 'two snapshots > given as functions are not kept',
    because: 'has V8 collect garbage at once, as a test can in Node',
  },
  {
    in: ['Deno', 'Chromium', 'workerd'],
    file: 'transport/many-calls.test.ts',
    test: 'a hundred thousand calls',
    because: 'measures the memory of a program of its own that is started as Node is',
  },
  {
    in: withoutNode,
    file: 'transport/many-calls.test.ts',
    test: 'ten thousand calls at once > are all answered',
    because: 'a page has six connections to a host, and workerd has ten thousand timers',
  },
  {
    in: withoutNode,
    file: 'transport/api-key.test.ts',
    test: 'a key > comes from the environment',
    because: 'there is no environment',
  },
  {
    in: withoutNode,
    file: 'transport/time-limits.test.ts',
    test: 'a program that was busy',
    because: 'is about a warning of Node',
  },
  {
    in: ['Bun'],
    file: 'transport/broken-connections.test.ts',
    test: 'an answer that ends by its last chunk > is never taken for whole',
    because: 'Bun takes an answer for whole when only the empty line after its last chunk is missing',
  },
  {
    in: ['Bun'],
    file: 'hsds/directory.test.ts',
    test: 'a directory of a server with ndjson > is taken up again when the connection breaks',
    because: 'Bun drops what came right before a connection broke',
  },
  {
    in: ['Bun'],
    file: 'hsds/directory.test.ts',
    test: 'a directory of a server with ndjson > gives up when it comes no further',
    because: 'Bun drops what came right before a connection broke',
  },
  {
    in: ['Bun'],
    file: 'resources/files.test.ts',
    test: 'a file that is imported > is sent as it is',
    because: 'Bun adds a charset to the type of a Blob',
  },
  {
    in: ['Bun', 'workerd', ...nodeWithoutLocks],
    file: 'intakes/outbox/outbox.test.ts',
    test: 'two tabs > send one submission once, with locks of the platform',
    because: 'there are no locks between tabs, nor tabs',
  },
  ...['transport/headers.test.ts', 'transport/api-key.test.ts'].map((file) => ({
    in: ['Bun', 'workerd'] as const,
    file,
    test: file.includes('headers') ? 'headers > in a browser are only' : 'a key in a page > is sent where',
    because: 'requests have no cookies to leave out there, and do not say that they do',
  })),
  {
    in: ['Chromium'],
    file: 'transport/api-key.test.ts',
    test: 'a key in a page > is no worry in a worker at the edge',
    because: 'it is a page',
  },
  {
    in: ['Chromium'],
    file: 'transport/headers.test.ts',
    test: 'headers > elsewhere name the client',
    because: 'it is a page',
  },
  {
    in: ['Chromium'],
    file: 'transport/derived-client.test.ts',
    test: 'withOptions > keeps the name of the program',
    because: 'a page may not name itself',
  },
  {
    in: ['Chromium'],
    file: 'pages/pages.test.ts',
    test: 'a list > gives the request id that it made',
    because: 'in a page the client makes none unless it is told to',
  },
  ...[
    'answers are kept apart > by client, when they were asked for with a key',
    'what is not kept > nothing, when the cache is switched off',
  ].map((test) => ({
    in: ['Chromium'] as const,
    file: 'caching/answer-cache.test.ts',
    test,
    because: 'the browser keeps answers too, and asks with the ETag of its own',
  })),
  {
    in: ['Chromium'],
    file: 'transport/base-url.test.ts',
    test: 'the base URL > refuses "/help-api"',
    because: 'it is a page, which may leave out its own host',
  },
  {
    in: ['Chromium'],
    file: 'transport/attempts.test.ts',
    test: 'retries > follow a 408',
    because: 'Chromium repeats a request that was answered so by itself',
  },
  {
    in: ['Chromium'],
    file: 'transport/hostile-answers.test.ts',
    test: 'a server that does not speak HTTP as it should > a length that is no number',
    because: 'Chromium reads to the end instead',
  },
  ...['as apiKey', 'as a header of the caller’s', 'for one call'].flatMap((way) => [
    {
      in: ['Chromium'] as const,
      file: 'transport/leaving-keys.test.ts',
      test: `a key given ${way} > stays when a `,
      because: 'some of these redirects are broken connections in a page, which never sees where they lead',
    },
    {
      in: ['Chromium'] as const,
      file: 'transport/leaving-keys.test.ts',
      test: `a key given ${way} > stays at the end of a way`,
      because: notFollowed,
    },
  ]),
  { in: ['Chromium'], file: 'transport/redirects.test.ts', test: 'redirects > within the host', because: notFollowed },
  { in: ['Chromium'], file: 'transport/redirects.test.ts', test: 'redirects > to another host', because: notFollowed },
];
