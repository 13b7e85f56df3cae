/**
 * All that the first questions do without: the list of places, the review, sending, the receipt. Loaded while the person
 * reads, so that the first page is there sooner.
 */
export { attributeFaults } from './form-attributes.ts';
export { FormPlaces } from './form-places.ts';
export { placeField } from './place-field.ts';
export { copyText } from './sending/copy-code.ts';
export { KeyChecker } from './sending/key-checker.ts';
export { IntakeSender } from './sending/intake-sender.ts';
export { finishedPage, receiptPage } from './sending/receipt-page.ts';
export { reviewPage } from './sending/review-page.ts';
export { sendIntake } from './sending/send-intake.ts';
export { sendingPage, sendingText } from './sending/sending-page.ts';
export { submissionOf } from './sending/submission.ts';
export { deferredStyles } from './deferred.styles.ts';
