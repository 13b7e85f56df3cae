// The first step of a release, here and for good: versions and changelogs out of the changesets, to be looked at and committed.
import { giveVersions } from '../release/versions.ts';

const faults = await giveVersions();
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('The packages have their versions and changelogs. Look at them, and commit them.');
process.exitCode = faults.length === 0 ? 0 : 1;
