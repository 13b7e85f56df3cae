import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';

/** What the environment can say about limits, proxies and stopping. */
export const operationHelp: Bilingual = both(
  `  RK_TRUST_PROXY скільки ваших проксі стоїть перед сервером і дописує X-Forwarded-For (типово 0);
                 те саме каже --trust-proxy N
  RK_REQUEST_LIMIT          запитів за хвилину з однієї мережі (типово 6000; 0: без межі)
  RK_WRITE_LIMIT            змін за хвилину з одним ключем доступу (типово 600; 0: без межі)
  RK_ANONYMOUS_WRITE_LIMIT  надісланого за 10 хвилин з однієї мережі (типово 300; 0: без межі)
  RK_QUARANTINE_LIMIT       через одну форму за 10 хвилин з одного околу; решта чекає окремо (типово 30; 0: без межі)
  RK_RECEIPT_LIMIT          перевірок коду звернення за 10 хвилин з однієї мережі (типово 60; 0: без межі)
  RK_MOST_AT_ONCE           скільки запитів виконувати водночас, іншим відповідь 503 (типово 256)
  RK_DRAIN_SECONDS          скільки секунд відповідати після SIGTERM, поки /health/ready каже 503 (типово 0)
  RK_OTEL                   1: надсилати трасування й виміри через OTLP/HTTP; так само, коли задано OTEL_EXPORTER_OTLP_ENDPOINT
`,
  `  RK_TRUST_PROXY how many proxies of yours stand before the server and add to X-Forwarded-For (default 0);
                 --trust-proxy N says the same
  RK_REQUEST_LIMIT          requests a minute from one network (default 6000; 0: no limit)
  RK_WRITE_LIMIT            changes a minute with one access key (default 600; 0: no limit)
  RK_ANONYMOUS_WRITE_LIMIT  submissions in 10 minutes from one network (default 300; 0: no limit)
  RK_QUARANTINE_LIMIT       of one form in 10 minutes from one neighbourhood; others wait apart (default 30; 0: no limit)
  RK_RECEIPT_LIMIT          receipt codes checked in 10 minutes from one network (default 60; 0: no limit)
  RK_MOST_AT_ONCE           requests worked on at once, others are told 503 (default 256)
  RK_DRAIN_SECONDS          how long to go on answering after SIGTERM while /health/ready says 503 (default 0)
  RK_OTEL                   1: send traces and metrics by OTLP/HTTP; so does OTEL_EXPORTER_OTLP_ENDPOINT by being set
`,
);
