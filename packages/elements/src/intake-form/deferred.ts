/**
 * All that the first questions do without: the list of places, the review, sending, the receipt. Loaded while the person
 * reads, so that the first page is there sooner.
 */
export { attributeFaults } from './form-attributes.ts';
export { announcement } from './announcements.ts';
export { draftChoice, draftOffer } from './drafts/draft-choice.ts';
export { FormPlaces } from './form-places.ts';
export { waitingPanel } from './outbox/waiting-panel.ts';
export { placeField } from './place-field.ts';
export { clockNotice } from './sending/clock-notice.ts';
export { copyText } from './sending/copy-code.ts';
export { KeyChecker } from './sending/key-checker.ts';
export { laterPage } from './sending/later-page.ts';
export { onItsWay } from './sending/on-its-way.ts';
export { sendIntake } from './sending/send-intake.ts';
export { SendingDesk } from './sending/sending-desk.ts';
export { deferredStyles } from './deferred.styles.ts';
