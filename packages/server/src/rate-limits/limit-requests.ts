import { createHash } from 'node:crypto';
import type { Operation } from '@resilience-kit/contract';
import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnvironment } from '../http/environment.ts';
import { tooManyRequests } from '../problems/problems.ts';
import { clientAddress } from './client-address.ts';
import { limitsOf, type Limit, type RateLimitOptions } from './limits.ts';
import type { NetworkHash } from './network-hash.ts';
import { isLoopback, networkOf } from './network.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { rateLimitFields, type Standing } from './rate-policy.ts';

export interface RequestLimiting extends RateLimitOptions {
  limiter: RateLimiter;
  networkHash: NetworkHash;
  now: () => Date;
}

/**
 * Refuses (429) what goes beyond the limits and tells everyone else how they stand. Whoever asks from this very machine is
 * not limited: it is a program of the operator, or a proxy that was not declared, behind which everybody looks the same.
 */
export function requestLimits(limiting: RequestLimiting): (operation: Operation) => MiddlewareHandler<HttpEnvironment> {
  const limits = limitsOf(limiting);
  return (operation) => {
    const applicable = limits.of(operation);
    return async (context, next) => {
      // Here, so that the log names what was refused.
      context.set('operation', operation.id);
      const network = visitorNetwork(context, limiting.trustedProxies ?? 0);
      if (applicable.length === 0 || network === undefined || isLoopback(network)) return next();
      const now = limiting.now();
      const standings: Standing[] = [];
      for (const limit of applicable) {
        const subject = limit.of === 'key' ? keySubject(context) : await limiting.networkHash(network, now);
        // Whoever brings no key to where one is needed is told so instead.
        if (subject === undefined) continue;
        const standing = await limiting.limiter.admit(limit.policy, subject, now);
        standings.push(standing);
        if (!standing.admitted) throw refusal(limit, standings);
      }
      await next();
      for (const [name, value] of Object.entries(rateLimitFields(standings))) context.res.headers.set(name, value);
      return undefined;
    };
  };
}

/** The network that a request comes from; undefined when it did not come over one. */
export function visitorNetwork(context: Context<HttpEnvironment>, trustedProxies: number): string | undefined {
  const bindings = context.env as HttpEnvironment['Bindings'] | undefined;
  return networkOf(
    clientAddress({
      peer: bindings?.incoming?.socket.remoteAddress,
      forwardedFor: context.req.header('X-Forwarded-For'),
      trustedProxies,
    }),
  );
}

function keySubject(context: Context<HttpEnvironment>): string | undefined {
  const key = context.req.header('Authorization');
  return key === undefined ? undefined : createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

function refusal({ refusal: reason }: Limit, standings: readonly Standing[]) {
  const fields = rateLimitFields(standings);
  return tooManyRequests(reason, { ...fields, 'Retry-After': fields['Retry-After'] ?? '1' });
}
