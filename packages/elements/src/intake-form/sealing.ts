/** What of the SDK encrypts: named one by one, so that a page loads nothing that decrypts. */
export { checkKeyset, formatReceiptCode, randomIdentifier, sealAnswers } from '@resilience-kit/sdk/intakes';
