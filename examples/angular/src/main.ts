import { bootstrapApplication } from '@angular/platform-browser';
import { configure } from '@resilience-kit/elements';
import { api } from '@resilience-kit/example-frameworks/town';
import { TownPage } from './town-page.ts';

configure({ api });

await bootstrapApplication(TownPage);
