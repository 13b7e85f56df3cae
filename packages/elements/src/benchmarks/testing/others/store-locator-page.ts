import '@googlemaps/extended-component-library/api_loader.js';
import '@googlemaps/extended-component-library/store_locator.js';

// It shows nothing without Google Maps: what can be waited for is that its own code has run.
await customElements.whenDefined('gmpx-store-locator');
const locator = document.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('gmpx-store-locator');
await locator?.updateComplete;
const hasRun = document.createElement('p');
hasRun.dataset['result'] = '';
hasRun.textContent = 'Допомога поруч';
document.querySelector('#search')?.append(hasRun);
