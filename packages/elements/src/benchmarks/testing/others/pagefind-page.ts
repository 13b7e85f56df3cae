/** What Pagefind's own script leaves on the page. */
declare const PagefindUI: new (options: { element: string; showImages: boolean }) => {
  triggerSearch: (text: string) => void;
};

// What a worker loads is neither made slow nor counted by the browser's tools; without one Pagefind searches on the page itself.
Object.assign(globalThis, { Worker: undefined });
// It shows nothing before something is searched for.
new PagefindUI({ element: '#search', showImages: false }).triggerSearch('допомога');
