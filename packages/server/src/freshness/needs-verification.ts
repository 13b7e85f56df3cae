import type { Service } from '@resilience-kit/contract';
import { calendarDate } from '../schedule/calendar-day.ts';
import { kyivDay } from '../schedule/kyiv-time.ts';

/** The rule of organizations that have none of their own, days. */
export const DEFAULT_REVIEW_EVERY_DAYS = 180;

interface Verified {
  /** When somebody last made sure that the record is right. */
  verifiedAt: string | undefined;
  /** The organization's own rule. */
  reviewEveryDays: number | undefined;
  status: Service['status'];
}

/**
 * Whether a record was verified longer ago than the rule allows. When it was never verified, only an organization with a
 * rule of its own is told so. What is no longer offered needs no verification.
 */
export function needsVerification({ verifiedAt, reviewEveryDays, status }: Verified, now: Date): boolean {
  if (status === 'inactive' || status === 'defunct') return false;
  if (verifiedAt === undefined) return reviewEveryDays !== undefined;
  const oldest = calendarDate(kyivDay(now) - (reviewEveryDays ?? DEFAULT_REVIEW_EVERY_DAYS));
  return calendarDate(kyivDay(new Date(verifiedAt))) < oldest;
}
