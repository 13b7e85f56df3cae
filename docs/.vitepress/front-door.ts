import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page at the root: leads on to Ukrainian, which loads by default, and says both where scripts and refreshing are off. */
const page = `<!doctype html>
<html lang="uk">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="0; url=uk/index.html">
    <title>Resilience Kit</title>
    <link rel="icon" type="image/svg+xml" href="favicon.svg">
  </head>
  <body>
    <main>
      <h1>Resilience Kit</h1>
      <p><a href="uk/index.html">Українською</a></p>
      <p lang="en"><a href="en/index.html">In English</a></p>
    </main>
  </body>
</html>
`;

export function writeFrontDoor(outDir: string): void {
  writeFileSync(join(outDir, 'index.html'), page);
}
