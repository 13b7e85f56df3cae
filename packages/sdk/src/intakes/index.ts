export { checkKeyset, keysetFingerprint, type KeysetExpectations } from './check-keyset.ts';
export { createIntake, type IntakeDetails } from './create-intake.ts';
export { IntakeError, type IntakeErrorCode } from './intake-error.ts';
export { KeysetError, type KeysetErrorCode } from './keyset-error.ts';
export { openIntake } from './open-intake.ts';
export type { RandomBytes } from './random-bytes.ts';
export { createReceiptCode, formatReceiptCode, isReceiptCode } from './receipt-code.ts';
export { type SealedAnswers, sealAnswers } from './seal-answers.ts';
export { type SealedIntake, sealIntake } from './seal-intake.ts';
