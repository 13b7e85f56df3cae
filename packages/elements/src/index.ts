export { announce } from './announcer/announcer.ts';
export { type Configuration, configure } from './configuration/configuration.ts';
export { ContactEvent } from './events/contact-event.ts';
export { FailureEvent } from './events/failure-event.ts';
export { SearchEvent, SelectEvent } from './service-finder/events.ts';
export { ServiceFinder } from './service-finder/service-finder.ts';
