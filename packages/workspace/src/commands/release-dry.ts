// All of a release without publishing it: made in a copy, so that nothing changes here, then installed and used as anybody would.
// `-- --twice` makes it two times and compares; `-- --without-use` leaves out the second half.
import { releaseDry } from '../release/release-dry.ts';

const known = ['--twice', '--without-use'];
const options = process.argv.slice(2);
const unknown = options.filter((option) => !known.includes(option));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. What can be given: ${known.join(', ')}.`);
  process.exit(2);
}
process.exitCode = (await releaseDry({
  twice: options.includes('--twice'),
  use: !options.includes('--without-use'),
}))
  ? 0
  : 1;
