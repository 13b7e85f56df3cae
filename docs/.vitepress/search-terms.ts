import { analyze } from '@resilience-kit/text';

/**
 * The terms that a text is found by: stems as the kit's own search makes them, so that «квитанцією» finds «квитанції», whatever
 * the apostrophe. The index and the search box use the same.
 */
export function searchTerms(text: string): string[] {
  return analyze(text);
}
