/** What of the SDK decrypts, by itself: loaded when somebody has an identity file, and never by a page that only asks. */
export { openIntake } from '@resilience-kit/sdk/intakes';
