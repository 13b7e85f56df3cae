import { builtWithVite, openApp } from '@resilience-kit/example-frameworks/built-app';
import { describeTownPage } from '@resilience-kit/example-frameworks/walk';

describeTownPage('Vue', async () => openApp(await builtWithVite(import.meta.dirname)));
