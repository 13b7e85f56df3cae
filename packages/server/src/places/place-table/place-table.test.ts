import { describe, expect, it } from 'vitest';
import { placeTable, type PlaceRow } from './place-table.ts';

const table = placeTable();
const byCode = new Map(table.map((row) => [row.code, row]));

function found(name: string, level: PlaceRow['level']): PlaceRow[] {
  return table.filter((row) => row.level === level && row.searchNames.includes(name));
}

describe('the place table', () => {
  it('has every unit of the codifier', () => {
    const counts = Object.groupBy(table, (row) => row.level);
    expect(Object.fromEntries(Object.entries(counts).map(([level, rows]) => [level, rows.length]))).toEqual({
      oblast: 27,
      district: 136,
      hromada: 1772,
      city: 461,
    });
  });

  it('has well-formed codes, each once', () => {
    expect(table.filter((row) => !/^UA\d{17}$/.test(row.code))).toEqual([]);
    expect(byCode.size).toBe(table.length);
  });

  it('puts every unit inside its parent', () => {
    for (const row of table) {
      const parent = row.parent === undefined ? undefined : byCode.get(row.parent);
      expect(row.path).toEqual([...(parent?.path ?? []), row.code]);
      expect(byCode.get(row.path[0] ?? '')?.level).toBe('oblast');
      if (row.level !== 'oblast') expect(parent).toBeDefined();
    }
  });

  it('follows the levels: districts in oblasts, hromadas in districts, cities in hromadas', () => {
    const around = { oblast: [undefined], district: ['oblast'], hromada: ['district'], city: ['hromada', 'oblast'] };
    const strange = table.filter((row) => {
      const outer: readonly (string | undefined)[] = around[row.level];
      return !outer.includes(byCode.get(row.parent ?? '')?.level);
    });
    expect(strange).toEqual([]);
    const inNoHromada = table.filter((row) => row.level === 'city' && row.path.length === 2);
    expect(inNoHromada.map((row) => row.name.uk)).toEqual(['Прип’ять', 'Чорнобиль']);
  });

  it('shares the beginning of the code with the parent', () => {
    const digits = { oblast: 4, district: 6, hromada: 9, city: 12 };
    const strange = table.filter((row) => {
      const outer = byCode.get(row.parent ?? '');
      return outer && row.code.slice(0, digits[outer.level]) !== outer.code.slice(0, digits[outer.level]);
    });
    expect(strange).toEqual([]);
  });

  it('names the parts of Bucha as people do, in both languages', () => {
    expect(byCode.get('UA32080070010087821')).toMatchObject({
      level: 'city',
      name: { uk: 'Буча', en: 'Bucha' },
      fullName: { uk: 'Буча, Київська область', en: 'Bucha, Kyiv oblast' },
    });
    expect(byCode.get('UA32080070000050759')).toMatchObject({
      level: 'hromada',
      name: { uk: 'Бучанська громада', en: 'Bucha hromada' },
      fullName: { uk: 'Бучанська громада, Київська область', en: 'Bucha hromada, Kyiv oblast' },
      officialName: { uk: 'Бучанська', en: 'Buchanska' },
    });
    expect(byCode.get('UA32080000000084076')).toMatchObject({ name: { uk: 'Бучанський район', en: 'Bucha district' } });
    expect(byCode.get('UA32000000000030281')).toMatchObject({ name: { uk: 'Київська область', en: 'Kyiv oblast' } });
  });

  it.each([
    'Буча',
    'Бучанська',
    'Bucha',
    'Запоріжжя',
    'Zaporizhzhia',
    'Кривий Ріг',
    'Криворізька',
    'Kryvyi Rih',
    'Мирноград',
    'Myrnohrad',
    'Краматорськ',
    'Самар',
    'Новомосковська',
    'Біла Церква',
  ])('finds %s as a city and as its hromada', (name) => {
    expect(found(name, 'city')).toHaveLength(1);
    expect(found(name, 'hromada').map((row) => row.code)).toContain(found(name, 'city')[0]?.parent);
  });

  it.each([
    ['Новопілля', 'UA12060250000064393'],
    ['Novopil', 'UA12060250000064393'],
    ['Новопільська', 'UA12060250000064393'],
    ['Царичанка', 'UA12020310000017431'],
    ['Tsarychanka', 'UA12020310000017431'],
  ])('finds %s as a hromada without a city', (name, code) => {
    expect(found(name, 'hromada').map((row) => row.code)).toContain(code);
  });

  it.each(['Київщина', 'Донеччина', 'Донецька', 'Donetsk', 'Крим', 'Київ'])('finds %s as an oblast', (name) => {
    expect(found(name, 'oblast')).not.toEqual([]);
  });

  it('tells cities with special status from oblasts of the same name', () => {
    const kyiv = found('Київ', 'oblast');
    expect(kyiv.map((row) => row.name)).toEqual([{ uk: 'Київ', en: 'Kyiv' }]);
    expect(kyiv[0]?.fullName.en).toBe('Kyiv City');
  });

  it('tells namesakes apart, but for four pairs that the codifier itself names alike', () => {
    const alike = Object.groupBy(table, (row) => row.fullName.uk);
    const pairs = Object.values(alike).filter((rows) => (rows?.length ?? 0) > 1);
    expect(pairs.flatMap((rows) => rows?.[0]?.name.uk ?? [])).toEqual([
      'Ленінська громада',
      'Калінінська громада',
      'Октябрська громада',
      'Миколаївська громада',
    ]);
  });

  it('gives cities the coordinates of their hromada', () => {
    const city = byCode.get('UA32080070010087821');
    const hromada = byCode.get('UA32080070000050759');
    expect([city?.latitude, city?.longitude]).toEqual([50.6471, 30.113]);
    expect([hromada?.latitude, hromada?.longitude]).toEqual([50.6471, 30.113]);
  });

  it('has coordinates inside Ukraine for all but six hromadas', () => {
    const hromadas = table.filter((row) => row.level === 'hromada');
    expect(hromadas.filter((row) => row.latitude === undefined)).toHaveLength(6);
    for (const { latitude, longitude } of table) {
      if (latitude === undefined || longitude === undefined) continue;
      expect(latitude).toBeGreaterThan(44);
      expect(latitude).toBeLessThan(52.5);
      expect(longitude).toBeGreaterThan(22);
      expect(longitude).toBeLessThan(40.3);
    }
  });

  it('stays small', async () => {
    const { placeLines } = await import('./place-lines.ts');
    expect(new TextEncoder().encode(placeLines).length).toBeLessThan(250_000);
  });
});
