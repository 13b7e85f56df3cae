export { announce } from './announcer/announcer.ts';
export { type Configuration, configure } from './configuration/configuration.ts';
export { ContactEvent, FailureEvent, SearchEvent, SelectEvent } from './service-finder/events.ts';
export { ServiceFinder } from './service-finder/service-finder.ts';
