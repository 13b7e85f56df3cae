/** Every event of the kit can be heard anywhere on the page, also from inside other elements' shadow roots. */
export const reachesThePage: EventInit = { bubbles: true, composed: true };
