// The release in dist/release, installed and used as anybody would; the last line is the verdict.
import { useRelease } from '../release/use-release.ts';

process.exitCode = (await useRelease()) ? 0 : 1;
