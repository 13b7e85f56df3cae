import { emulateMedia } from '@web/test-runner-commands';

type Media = Parameters<typeof emulateMedia>[0];

/**
 * Has the browser show pages as on paper, in the dark or in forced colours. Where it cannot be made to, as Firefox cannot, the test is
 * left out, and says so in the report.
 */
export async function showIn(test: Mocha.Context, media: Media): Promise<void> {
  try {
    await emulateMedia(media);
  } catch {
    test.skip();
  }
}

/** Takes that back, where there is something to take back. */
export async function noLongerIn(media: Media): Promise<void> {
  await emulateMedia(media).catch(() => undefined);
}
