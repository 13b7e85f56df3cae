import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { analyze } from '../words/analyze.ts';
import { expandQuery } from './expand-query.ts';
import type { Alternative } from './expand-query.ts';

/** Whether a record with this text satisfies every part of the query. */
function finds(query: string, text: string): boolean {
  const indexed = new Set(analyze(text));
  return expandQuery(query).every((term) =>
    term.alternatives.some((alternative) => alternative.stems.every((stem) => indexed.has(stem))),
  );
}

function kindOf(alternatives: Alternative[] | undefined, phrase: string): string | undefined {
  const key = analyze(phrase).join(' ');
  return alternatives?.find((alternative) => alternative.stems.join(' ') === key)?.kind;
}

describe('expandQuery', () => {
  it.each([
    ['психолога в Бучі', 'Консультації психологів, м. Буча'],
    ['психолог', 'Psychological support for adults'],
    ['psychologist', 'Психологічна допомога'],
    ['legal aid Krivoy Rog', 'Юрист. Кривий Ріг'],
    ['адвокат', 'Безоплатна правова допомога'],
    ['ВПО', 'Допомога переселенцям'],
    ['IDPs', 'Центр для внутрішньо переміщених осіб'],
    ['внутрішньо переміщені', 'Допомога переселенцям'],
    ['виїзні бригади', 'Mobile team in Donetsk region'],
    ['гуманітарка', 'Видача гуманітарної допомоги'],
    ['простори, дружні до дитини', 'Child-friendly space'],
    ['паніка', 'Психолог'],
    ['психологічнадопомога', 'Психолог'],
    ['гуманітарнадопомога', 'Видача гуманітарної допомоги'],
    ['panic attacks', 'Психолог'],
    ['насильство', 'Гаряча лінія'],
    ['дитина не говорить', 'Логопед для дітей'],
    ['шукаю роботу', "Кар'єрне консультування"],
    ['Zaporizhzhia', 'Центр у Запоріжжі'],
    ['Запоріжжя', 'Resilience centre, Zaporizhzhia'],
    ['Kiev', 'м. Київ'],
    ['Киев', 'м. Київ'],
    ['Kirovograd', 'Кропивницький'],
    ['Артемовск', 'Переміщений з Бахмута'],
    ['psiholog kharkiv', 'Психолог, Харків'],
    ['psyholog', 'Psychologist'],
    ['1547', 'Телефон 15-47'],
    ['15-47', 'Телефон 1547'],
    ['111 222', 'тел. 111222'],
    ['пcихoлoг', 'психолог'],
  ])('finds with «%s» the record «%s»', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['психолог Буча', 'Психолог, Львів'],
    ['юрист', 'Психолог'],
    ['гаряча лінія', 'Гаряча їжа'],
    ['психолог', 'Паніка'],
    ['лікар', 'Лікарські трави'],
  ])('does not find with «%s» the record «%s»', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('makes one part of a known phrase and shows what was typed', () => {
    const terms = expandQuery('Гарячої лінії, Кривой Рог');
    expect(terms[0]?.typed).toBe('Гарячої лінії');
    expect(terms[0]?.alternatives[0]).toEqual({ stems: analyze('гаряча лінія'), kind: 'typed' });
    expect(kindOf(terms[0]?.alternatives, 'hotline')).toBe('synonym');
  });

  it('takes the longest phrase that is known', () => {
    expect(expandQuery('домашнє насильство').map((term) => term.typed)).toEqual(['домашнє насильство']);
    expect(expandQuery('домашня робота').map((term) => term.typed)).toEqual(['домашня', 'робота']);
  });

  it('says how each alternative came about, what was typed first', () => {
    const [odessa] = expandQuery('Odessa');
    expect(odessa?.alternatives[0]).toEqual({ stems: ['odessa'], kind: 'typed' });
    expect(kindOf(odessa?.alternatives, 'Одеса')).toBe('alias');
    expect(kindOf(expandQuery('Bucha')[0]?.alternatives, 'Буча')).toBe('transliteration');
    expect(kindOf(expandQuery('Буча')[0]?.alternatives, 'Bucha')).toBe('transliteration');
    expect(kindOf(expandQuery('логопед')[0]?.alternatives, 'speech therapist')).toBe('synonym');
  });

  it('leaves stop words out, unless there is nothing else', () => {
    expect(expandQuery('де є центр для ветеранів').map((term) => term.typed)).toEqual(['центр', 'ветеранів']);
    expect(expandQuery('для').map((term) => term.typed)).toEqual(['для']);
  });

  it.each([
    ['куди звернутись якщо немає де жити', ['немає де жити']],
    ['допоможіть будь ласка знайти логопеда', ['логопеда']],
    ['what do I do if I lost my passport', ['lost my passport']],
    ['допомога', ['допомога']],
    ['гуманітарна допомога Буча', ['гуманітарна допомога', 'Буча']],
  ])('leaves the words of asking out: «%s»', (query, typed) => {
    expect(expandQuery(query).map((term) => term.typed)).toEqual(typed);
  });

  it('knows a phrase in any order, with words of asking in between, and verbs in any form', () => {
    for (const query of ['житло пошкоджене', 'пошкоджене вже житло'])
      expect(kindOf(expandQuery(query)[0]?.alternatives, 'житло та майно')).toBe('synonym');
    for (const query of ['розлучаюсь', 'розлучилася'])
      expect(kindOf(expandQuery(query)[0]?.alternatives, 'юрист')).toBe('synonym');
  });

  it('hears a negation', () => {
    expect(kindOf(expandQuery('не хочу жити')[0]?.alternatives, 'психолог')).toBe('synonym');
    expect(kindOf(expandQuery('де жити')[0]?.alternatives, 'психолог')).toBeUndefined();
  });

  it('tells what a term is about', () => {
    const about = (query: string) => expandQuery(query).map((term) => term.about);
    expect(about('юрист для ветеранів у Бучі')).toEqual(['help', 'people', undefined]);
    expect(about('psyholog')).toEqual(['help']);
  });

  it('asks for a repeated word once', () => {
    expect(expandQuery('центр центри ЦЕНТР')).toHaveLength(1);
  });

  it('takes other synonyms and places instead of its own', () => {
    const options = {
      synonyms: [{ equivalent: ['хаб', 'центр'] }, { typed: ['сум'], means: ['хаб'] }],
      placeAliases: [{ place: 'Буча', aliases: ['Butscha'] }],
    };
    const hub = expandQuery('хаб', options)[0]?.alternatives;
    expect(kindOf(hub, 'центр')).toBe('synonym');
    expect(kindOf(expandQuery('сум', options)[0]?.alternatives, 'центр')).toBe('synonym');
    expect(kindOf(expandQuery('Butscha', options)[0]?.alternatives, 'Буча')).toBe('alias');
    expect(kindOf(expandQuery('ВПО', options)[0]?.alternatives, 'переселенці')).toBeUndefined();
  });

  it('has nothing to look for in text without words', () => {
    expect(expandQuery('')).toEqual([]);
    expect(expandQuery(' … ? ')).toEqual([]);
  });

  it('cuts a long text at a word and at twelve parts', () => {
    const typed = expandQuery('переселенець '.repeat(16)).map((term) => term.typed);
    expect(typed).toEqual(['переселенець']);
    const words = Array.from({ length: 15 }, (_, index) => `слово${'абвгдежзиклмноп'.charAt(index).repeat(3)}`);
    expect(expandQuery(words.join(' '))).toHaveLength(12);
    expect(expandQuery(`центр ${'а'.repeat(300)}`).map((term) => term.typed)).toEqual(['центр']);
    expect(expandQuery('а'.repeat(300))[0]?.typed).toHaveLength(200);
  });

  it('gives at most 24 alternatives for a part', () => {
    const equivalent = Array.from({ length: 40 }, (_, index) => `слово${index}`);
    expect(expandQuery('слово7', { synonyms: [{ equivalent }] })[0]?.alternatives).toHaveLength(24);
  });

  it('keeps its caps and never gives an empty alternative, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom('психолог', 'legal', 'aid', 'Krivoy', 'Rog', 'насильство', '15', '47', 'у', 'ґ', 'zh'),
      { maxLength: 40 },
    );
    const text = fc.oneof(
      words.map((each) => each.join(' ')),
      anyText,
    );
    fc.assert(
      fc.property(text, (query) => {
        const terms = expandQuery(query);
        expect(terms.length).toBeLessThanOrEqual(12);
        for (const { typed, alternatives } of terms) {
          expect(query).toContain(typed);
          expect(typed).not.toBe('');
          expect(alternatives[0]?.kind).toBe('typed');
          expect(alternatives.length).toBeLessThanOrEqual(24);
          for (const { stems } of alternatives) {
            expect(stems.length).toBeGreaterThan(0);
            expect(stems).not.toContain('');
          }
        }
      }),
    );
  });
});

describe('what is said along with the need', () => {
  const typed = (query: string) => expandQuery(query).map((term) => term.typed);

  it('is left out when it tells what happened', () => {
    expect(typed('не сплю після обстрілу')).toEqual(['не сплю']);
    expect(typed('через пожежу потрібен одяг')).toEqual(['одяг']);
    expect(typed('a lawyer because of the divorce')).toEqual(['lawyer']);
  });

  it('stays when nothing else tells what is needed', () => {
    expect(typed('після поранення')).toEqual(['поранення']);
    expect(typed('що робити після розлучення')).toEqual(['розлучення']);
  });

  it('is left out when it tells that nobody can pay, or how old somebody is', () => {
    expect(typed('юрист безкоштовно')).toEqual(['юрист']);
    expect(typed('free lawyer')).toEqual(['lawyer']);
    expect(typed('логопед 5 років')).toEqual(['логопед']);
    expect(typed('15-47')).toEqual(['15-47']);
  });

  it('is left out in Latin letters too', () => {
    expect(typed('de znaity psykholoha')).toEqual(['psykholoha']);
  });

  it('does not make being left of leaving', () => {
    const [first] = expandQuery('залишити дитину');
    expect(first?.about).toBe('help');
    expect(expandQuery('дитина залишилась').map(({ about }) => about)).toEqual(['people']);
  });
});

describe('help for some people', () => {
  it('is also help for everyone', () => {
    expect(finds('юрист для ветеранів', 'Юрист. Everyone')).toBe(true);
    expect(finds('юрист для ветеранів', 'Юрист для жінок')).toBe(false);
  });

  it('does not make help for everyone of the people alone', () => {
    expect(finds('ветерани', 'Юрист. Everyone')).toBe(false);
  });
});
