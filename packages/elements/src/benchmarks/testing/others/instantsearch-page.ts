/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access --
   InstantSearch's types do not resolve where modules are those of Node. */
import { liteClient } from 'algoliasearch/lite';
import instantsearch from 'instantsearch.js';
import { configure, hits, pagination, refinementList, searchBox } from 'instantsearch.js/es/widgets/index.js';

/** What the stand-in for the search service knows of a service. */
interface Hit {
  name: string;
  organization: string;
  address: string;
  phone: string;
}

type TemplateTag = (strings: TemplateStringsArray, ...values: unknown[]) => string;

const host = document.querySelector<HTMLElement>('#search')?.dataset['host'] ?? '';
const search = instantsearch({
  indexName: 'services',
  searchClient: liteClient('app', 'key', { hosts: [{ url: host, accept: 'readWrite', protocol: 'http' }] }),
});
search.addWidgets([
  configure({ hitsPerPage: 20 }),
  searchBox({ container: '#box' }),
  refinementList({ container: '#categories', attribute: 'category' }),
  hits({
    container: '#hits',
    templates: {
      item: (hit: Hit, { html }: { html: TemplateTag }) => html`
        <article>
          <h3><a href="#">${hit.name}</a></h3>
          <p>${hit.organization}</p>
          <p>${hit.address}</p>
          <a href="tel:${hit.phone}">${hit.phone}</a>
        </article>
      `,
    },
  }),
  pagination({ container: '#pages' }),
]);
search.start();
