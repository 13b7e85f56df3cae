// What a page can do with the elements, without anything to build: set them, hear them, take them off and put them back.

const words = {
  uk: {
    title: 'Допомога поруч',
    otherLanguage: 'English',
    hromada: 'Громада',
    everywhere: 'Уся Україна',
    bucha: 'Бучанська',
    zaporizhzhia: 'Запорізька',
    hotline: 'Урядова гаряча лінія 15-45',
    back: 'Назад до пошуку',
    parts: 'Показати складові числа',
    figure: '4925 індивідуальних консультацій, Донецька область, січень–червень 2025 року',
    opened: 'Відкрито',
    contacted: 'Скористалися',
  },
  en: {
    title: 'Help nearby',
    otherLanguage: 'Українська',
    hromada: 'Hromada',
    everywhere: 'All of Ukraine',
    bucha: 'Bucha',
    zaporizhzhia: 'Zaporizhzhia',
    hotline: 'Government hotline 15-45',
    back: 'Back to the search',
    parts: 'Show the parts of the figure',
    figure: '4,925 individual consultations, Donetsk oblast, January to June 2025',
    opened: 'Opened',
    contacted: 'Used',
  },
};

const page = document.documentElement;
const search = document.getElementById('search');
const finder = document.querySelector('rk-service-finder');
const counter = document.querySelector('rk-impact-counter');
const asking = document.importNode(document.getElementById('asking').content, true).firstElementChild;
const say = (text) => document.getElementById('happened').replaceChildren(text);

// An attribute is enough, also before the element's code is there.
finder.setAttribute('intake-url', location.pathname + location.search);
document.getElementById('town-hromada').addEventListener('change', ({ target }) => {
  finder.setAttribute('hromada', target.value);
});
document.getElementById('parts').addEventListener('change', ({ target }) => {
  counter.toggleAttribute('breakdown', target.checked);
});

finder.addEventListener('rk-select', ({ id, serviceAtLocation }) => {
  say(`${words[page.lang].opened}: ${serviceAtLocation?.service.name ?? id}`);
});
finder.addEventListener('rk-contact', ({ kind, value }) => {
  say(`${words[page.lang].contacted}: ${kind} ${value}`);
});

document.getElementById('town-language').addEventListener('click', () => {
  // The elements follow the language of the page.
  page.lang = page.lang === 'uk' ? 'en' : 'uk';
  for (const element of [page, search, asking].flatMap((part) => [...part.querySelectorAll('[data-words]')])) {
    element.replaceChildren(words[page.lang][element.dataset.words]);
  }
});

/** The form in the place of the search while the address of the page names a service, as the links of the finder do. */
function follow() {
  const [shown, other] = location.hash.startsWith('#service=') ? [asking, search] : [search, asking];
  if (!shown.isConnected) other.replaceWith(shown);
}
addEventListener('hashchange', follow);
follow();
