import { openApp } from '@resilience-kit/example-frameworks/built-app';
import { describeTownPage } from '@resilience-kit/example-frameworks/walk';
import { files } from './files.ts';

describeTownPage('plain HTML', () => openApp(files));
