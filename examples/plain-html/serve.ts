// Serves the page on http://127.0.0.1:4030/.
import { listen, siteOf } from '@resilience-kit/example-frameworks/site';
import { files } from './files.ts';

const { url } = await listen(siteOf(files).fetch, 4030);
console.log(`Page ready ${url}`);
