/** The form of a counted phrase that a language asks for; the server's words for figures are made with the same. */
export { plural } from '@resilience-kit/text/plurals';
