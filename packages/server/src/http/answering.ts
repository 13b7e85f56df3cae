import { health, keyset, proofChallenge, type Operation, type OperationId } from '@resilience-kit/contract';
import type { Context } from 'hono';
import type { Database } from '../database/database.ts';
import { Created } from '../operations/created.ts';
import { FileAnswer } from '../operations/file-answer.ts';
import type { Handler } from '../operations/handler.ts';
import { RecordStream } from '../operations/record-stream.ts';
import { SentRecord } from '../operations/sent-record.ts';
import { addressTooLong } from '../problems/problems.ts';
import { visitorNetwork } from '../rate-limits/limit-requests.ts';
import type { NetworkHash } from '../rate-limits/network-hash.ts';
import type { SubmissionRate } from '../rate-limits/submission-rate.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import type { AnswerCache, KeepingTerms, MadeAnswer } from './answer-caching/answer-cache.ts';
import { KeptAnswer } from './answer-caching/kept-answer.ts';
import { keptFile } from './answer-caching/kept-file.ts';
import { questionKey } from './answer-caching/question-key.ts';
import { answerFile } from './answer-file.ts';
import { answerHeaders, answerJson, answerLines, answerRecord, answerText } from './answers.ts';
import { authorize } from './authorize.ts';
import type { HttpEnvironment } from './environment.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';
import { describeError, type Logger } from './logger.ts';
import { bodyParser } from './parse-body.ts';
import { inputParser } from './parse-input.ts';
import { readJsonBody } from './read-body.ts';
import { publicUrlFor } from './public-url.ts';
import { readUpload } from './read-upload.ts';
import { pathValues } from './route-of.ts';

/** Longer addresses are refused: no sensible search needs more. */
export const LONGEST_ADDRESS = 32_768;

/** Answers an operation, whichever it is. */
export type AnyHandler = Handler<OperationId>;

export interface AnsweringOptions {
  database: Database;
  logger: Logger;
  now: () => Date;
  publicUrl?: string;
  trustedProxies: number;
  networkHash: NetworkHash;
  answers: AnswerCache;
  /** How answers are kept of operations that may lag. */
  lagging: KeepingTerms;
  submissionRate: SubmissionRate;
}

/** What answers the requests for one operation: from what is kept, or from its handler. */
export function answering(
  operation: Operation,
  handler: AnyHandler,
  options: AnsweringOptions,
): (context: Context<HttpEnvironment>) => Promise<Response> {
  const parser = inputParser(operation);
  const parseBody = bodyParser(operation);
  const localized = 'lang' in operation.query._zod.def.shape;
  const namesContent = 'v' in operation.query._zod.def.shape;
  // Keys are asked for at the moment they are used: one that was taken back must not be used for another minute.
  // A challenge is for one submission.
  const passing: readonly unknown[] = [health, keyset, proofChallenge];
  const cacheable =
    operation.method === 'get' && operation.requires === undefined && !passing.includes(operation.answer);
  const publicUrlOf = ({ req }: Context<HttpEnvironment>) => publicUrlFor(req.url, options.publicUrl);
  const keyOf = (context: Context<HttpEnvironment>) => {
    const language = context.get('language');
    if (!operation.mayLag) return `${language} ${context.req.url}`;
    return questionKey({
      operation: operation.id,
      language,
      publicUrl: publicUrlOf(context),
      day: kyivTime(options.now()).date,
      path: parser.path(pathValues(operation, context.req.param())),
      query: parser.query(new URL(context.req.url).search),
    });
  };
  const make = async (context: Context<HttpEnvironment>): Promise<MadeAnswer> => {
    const { search } = new URL(context.req.url);
    const now = options.now();
    const authorization = context.req.header('Authorization');
    const principal = await authorize(options.database, operation, { authorization, now });
    const path = parser.path(pathValues(operation, context.req.param()));
    const query = parser.query(search);
    const body = parseBody?.(await readJsonBody(context.req.raw));
    const upload = operation.upload && (await readUpload(context.req.raw, operation.upload));
    const answer: unknown = await handler({
      query,
      path,
      body,
      context: {
        language: context.get('language'),
        now,
        publicUrl: publicUrlOf(context),
        principal,
        afterwards: (work: Promise<void>) => {
          work.catch((error: unknown) =>
            options.logger.error({ message: 'work after an answer failed', ...describeError(error) }),
          );
        },
        upload,
        network: () => options.networkHash(visitorNetwork(context, options.trustedProxies) ?? 'none', now),
        isBeyondRate: (form: string) =>
          options.submissionRate.isBeyond(form, visitorNetwork(context, options.trustedProxies), now),
        ifMatch: context.req.header('If-Match'),
        idempotencyKey: idempotencyKeyOf(context.req.header('Idempotency-Key')),
      },
    } as Parameters<typeof handler>[0]);
    if (answer instanceof SentRecord) return answerRecord(context, answer);
    if (answer instanceof FileAnswer) {
      const headers = answerHeaders(context, { localized, cacheable });
      return operation.mayLag ? keptFile(answer, headers) : answerFile(answer, headers);
    }
    const { mediaType } = operation;
    if (mediaType !== undefined) return answerText(context, answer as string, { localized, cacheable, mediaType });
    if (answer instanceof RecordStream) return answerLines(context, answer.batches, { localized, cacheable });
    return answer instanceof Created
      ? answerJson(context, answer.answer, { localized, cacheable, status: 201 })
      : answerJson(context, answer, { localized, cacheable });
  };
  return async (context) => {
    const { url } = context.req;
    if (url.length > LONGEST_ADDRESS) throw addressTooLong(LONGEST_ADDRESS);
    const isForAll = cacheable && context.req.header('Authorization') === undefined;
    const terms = operation.mayLag ? options.lagging : undefined;
    const made = isForAll
      ? await options.answers.answer(keyOf(context), () => make(context), terms)
      : await make(context);
    if (!(made instanceof KeptAnswer)) return made;
    return made.answer(context, namesContent ? context.req.query('v') : undefined);
  };
}
