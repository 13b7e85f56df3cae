/** What the loader is where there is no page: nothing. */
export {};
