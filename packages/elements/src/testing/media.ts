import { emulateMedia } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];

/** Firefox has no way to be told; in every other browser a failure is a failure. */
const canBeTold = !navigator.userAgent.includes('Firefox/');

/**
 * Has the browser show pages as on paper, in the dark or in forced colours. In Firefox, which cannot be made to, the test is
 * left out, and the report says so.
 */
export async function showIn(test: Mocha.Context, media: Media): Promise<void> {
  if (!canBeTold) test.skip();
  await emulateMedia(media);
}

/** Takes that back, where there is something to take back. */
export async function noLongerIn(media: Media): Promise<void> {
  if (canBeTold) await emulateMedia(media);
}
