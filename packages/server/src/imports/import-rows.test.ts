import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, TESTER } from '../test-support/fixed.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { plainRow, serviceSheet, type RowCells } from '../test-support/service-sheet.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import type { StoredServiceAtLocation } from '../records/stored.ts';
import { importRows, previewRows } from './import-rows.ts';

const LATER = new Date(NOW.getTime() + 3_600_000);

describe.each(databases)('importing rows into $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const run = (rows: readonly RowCells[], keys?: readonly ColumnKey[], now = NOW) =>
    importRows(opened.database, [serviceSheet(rows, keys)], { actor: TESTER, language: 'uk', now });
  const preview = async (rows: readonly RowCells[], keys?: readonly ColumnKey[]) =>
    (await previewRows(opened.database, [serviceSheet(rows, keys)], { language: 'uk', now: NOW })).faults;

  async function stored(ownId: string) {
    const rows = await opened.database
      .selectFrom('service_at_location')
      .innerJoin('service', 'service.id', 'service_at_location.service_id')
      .innerJoin('location', 'location.id', 'service_at_location.location_id')
      .select(['service_at_location.document as entry', 'service.document as service', 'location.document as location'])
      .execute();
    const found = rows.find(({ entry }) => entry.own_id === ownId);
    if (!found) throw new Error(`There is no row ${ownId}`);
    return found;
  }

  test('a row becomes a service at a location that search finds, with everything in its columns', async () => {
    const { faults, counts } = await run([
      {
        ...plainRow,
        service_name_en: 'A service from a table',
        audiences: 'діти; parents',
        address_en: '7 Prykladna St',
        postcode: 8292,
        coordinates: '50,5467; 30,2286',
        phones: 441_234_567,
        email: 'help@example.org',
        website: 'example.org/допомога',
        modes: 'на місці; онлайн',
        languages: 'українська, жестова',
        free: 'так',
        opening_hours: 'Пн-Пт 9-18',
        exceptions: '24.12.2026 зачинено (Свято)',
        accessibility_uk: 'Є пандус; Є ліфт',
        accessibility_en: 'There is a ramp; There is a lift',
        documents_uk: 'Паспорт',
        closed_since: 46_000,
        closed_reason_uk: 'Ремонт',
        verified_on: '2026-03-01',
      },
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, retired: 0 });
    const { service, location, entry } = await stored('ROW-1');
    expect(service).toMatchObject({
      organization_id: fixtureId('organization'),
      name: { uk: 'Послуга з таблиці', en: 'A service from a table' },
      status: 'active',
      email: 'help@example.org',
      url: 'https://example.org/%D0%B4%D0%BE%D0%BF%D0%BE%D0%BC%D0%BE%D0%B3%D0%B0',
      delivery_modes: ['in_person', 'online'],
      required_documents: [{ document: { uk: 'Паспорт' } }],
      content_languages: [{ code: 'uk' }, { code: 'en' }],
    });
    expect(service.languages?.map(({ code }) => code)).toEqual(['uk', 'ukl']);
    expect(service.cost_options).toMatchObject([{ amount: 0 }]);
    expect(service.attributes?.map(({ link_type }) => link_type)).toEqual(['category', 'audience', 'audience']);
    expect(location).toMatchObject({
      place_code: 'UA32080070010087821',
      latitude: 50.5467,
      longitude: 30.2286,
      addresses: [
        {
          address_1: { uk: 'вул. Прикладна, 7', en: '7 Prykladna St' },
          postal_code: '08292',
          state_province: { uk: 'Київська область' },
        },
      ],
      accessibility: [{ description: { uk: 'Є пандус', en: 'There is a ramp' } }, { description: { uk: 'Є ліфт' } }],
    });
    expect(entry).toMatchObject({
      phones: [{ number: '+380441234567' }],
      schedules: [{ byday: 'MO,TU,WE,TH,FR' }],
      schedule_exceptions: [{ date: '2026-12-24', note: { uk: 'Свято' } }],
      temporary_closure: { since: '2025-12-09', reason: { uk: 'Ремонт' } },
      verified_at: '2026-03-01T12:00:00+02:00',
    });
    const indexed = await opened.database
      .selectFrom('search_entry')
      .innerJoin('service_at_location as offer', 'offer.id', 'search_entry.service_at_location_id')
      .select('offer.id')
      .where('offer.service_id', '=', service.id)
      .execute();
    expect(indexed).toHaveLength(1);
  });

  test('an update keeps the texts of the other language and everything that has no column', async () => {
    const { service } = await stored('ROW-1');
    await opened.database
      .updateTable('service')
      .set({ document: JSON.stringify({ ...service, alert: { uk: 'Увага' } }) })
      .where('id', '=', service.id)
      .execute();
    const keys = Object.keys(plainRow) as ColumnKey[];
    expect((await run([{ ...plainRow, service_name_uk: 'Нова назва' }], keys, LATER)).counts).toMatchObject({
      changed: 1,
      added: 0,
    });
    const after = await stored('ROW-1');
    expect(after.service).toMatchObject({
      name: { uk: 'Нова назва', en: 'A service from a table' },
      alert: { uk: 'Увага' },
      email: 'help@example.org',
      last_modified: LATER.toISOString(),
    });
    expect(
      (await run([{ ...plainRow, service_name_uk: 'Нова назва' }], keys, new Date(LATER.getTime() + 1))).counts,
    ).toMatchObject({ unchanged: 1 });
    expect((await stored('ROW-1')).service.last_modified).toBe(LATER.toISOString());
  });

  test('rows with the same place and address share a location; it moves along with all of them', async () => {
    const two = [
      { ...plainRow, own_id: 'A', address_uk: 'вул. Спільна, 1' },
      { ...plainRow, own_id: 'B', address_uk: 'Вул. Спільна 1' },
    ];
    await run([two[0] ?? plainRow]);
    await run(two);
    const location = (await stored('A')).location.id;
    expect((await stored('B')).location.id).toBe(location);
    // One of them leaves: the other stays where it was.
    await run([{ ...plainRow, own_id: 'B', address_uk: 'вул. Нова, 2' }]);
    expect((await stored('B')).location.id).not.toBe(location);
    expect((await stored('A')).location.id).toBe(location);
    // The last one leaves: the location goes with it.
    await run([{ ...plainRow, own_id: 'A', address_uk: 'вул. Інша, 3' }]);
    expect((await stored('A')).location).toMatchObject({
      id: location,
      addresses: [{ address_1: { uk: 'вул. Інша, 3' } }],
    });
  });

  test('one service at two locations has one name, and rows that disagree are told', async () => {
    const rows = [
      { ...plainRow, own_id: 'S-1', service_id: 'S' },
      { ...plainRow, own_id: 'S-2', service_id: 'S', place: 'Запоріжжя' },
    ];
    await run(rows);
    expect((await stored('S-1')).service.id).toBe((await stored('S-2')).service.id);
    const faults = await preview([rows[0] ?? plainRow, { ...rows[1], service_name_uk: 'Інша' }]);
    expect(faults).toMatchObject([{ row: 3, value: 'Інша', column: 'Назва послуги (українською)' }]);
    expect(faults[0]?.problem).toContain('Рядок 2');
  });

  test('a move is written at both ends', async () => {
    await run([
      { ...plainRow, own_id: 'OLD', address_uk: 'вул. Стара, 1' },
      { ...plainRow, own_id: 'NEW', address_uk: 'вул. Нова, 9', moved_from: 'OLD', moved_since: '01.03.2026' },
    ]);
    const [old, fresh] = [(await stored('OLD')).entry, (await stored('NEW')).entry];
    expect(old.relocation).toEqual({ since: '2026-03-01', to_id: fresh.id });
    expect(fresh.relocation).toEqual({ since: '2026-03-01', from_id: old.id });
    await run([{ ...plainRow, own_id: 'NEW', address_uk: 'вул. Нова, 9' }]);
    expect((await stored('OLD')).entry.relocation).toBeUndefined();
  });

  test('a retired row ends its service; a row that is missing ends nothing', async () => {
    const before = await opened.database.selectFrom('service').select('id').where('status', '=', 'defunct').execute();
    const { counts } = await run([{ ...plainRow, own_id: 'OLD', status: 'припинено', address_uk: 'вул. Стара, 1' }]);
    expect(counts).toMatchObject({ changed: 1, retired: 1 });
    const after = await opened.database.selectFrom('service').select('id').where('status', '=', 'defunct').execute();
    expect(after).toHaveLength(before.length + 1);
  });

  test('a confidential location has no address, and none comes to light when it is one no longer', async () => {
    const secret = { ...plainRow, own_id: 'SAFE', address_uk: undefined, confidential: 'так', phones: '112' };
    expect(await preview([{ ...secret, address_uk: 'вул. Таємна, 1' }])).toMatchObject([
      { column: 'Адреса (українською)' },
    ]);
    await run([{ ...secret, confidential: undefined, address_uk: 'вул. Таємна, 1' }]);
    await run([secret]);
    expect((await stored('SAFE')).location).toMatchObject({ confidential: true });
    expect(JSON.stringify(await stored('SAFE'))).not.toContain('Таємна, 1');
    await run([{ ...secret, confidential: 'ні' }]);
    expect((await stored('SAFE')).location.addresses).toBeUndefined();
  });

  test('what a row lacks or says twice is told by its cell, with a fix', async () => {
    const faults = await preview([
      { ...plainRow, own_id: 'X', address_uk: undefined },
      { ...plainRow, own_id: 'X' },
      { ...plainRow, own_id: 'Y', organization: 'Тестова організацiя!' },
      { ...plainRow, own_id: 'Z', organization: 'Тестова оргонізація' },
      { ...plainRow, own_id: 'V', moved_from: 'nobody', moved_since: '01.03.2026' },
      { ...plainRow, own_id: 'W', categories: { error: '#N/A' }, opening_hours: 'без змін' },
      { ...plainRow, own_id: 'U', closed_since: '01.03.2026' },
    ]);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Телефони'],
      [3, 'Ваш код'],
      [5, 'Організація'],
      [6, 'Переїхало звідки'],
      [7, 'Категорії'],
      [7, 'Години роботи'],
      [8, 'Чому зачинено (українською)'],
    ]);
    expect(faults.every(({ fix, problem }) => fix !== '' && problem !== '')).toBe(true);
  });

  test('sheets that are hidden or without headings, and columns of their own, are told of and not read', async () => {
    const sheet = serviceSheet([{ ...plainRow, own_id: 'N' }], Object.keys(plainRow) as ColumnKey[]);
    const withNote = {
      ...sheet,
      rows: sheet.rows.map((row, index) => ({ ...row, cells: [...row.cells, index === 0 ? 'Нотатка' : 'х'] })),
    };
    const others = [
      { ...sheet, name: 'Сховане', isHidden: true },
      { name: 'Графік', isHidden: false, rows: [{ number: 1, cells: ['щось'] }] },
    ];
    const report = await previewRows(opened.database, [withNote, ...others], { language: 'en', now: NOW });
    expect(report.counts.added).toBe(1);
    expect(report.notices.map((notice) => notice.sheet)).toEqual(['Послуги', 'Сховане', 'Графік']);
    expect(report.notices[0]?.text).toContain('Нотатка');
    const none = await previewRows(opened.database, others, { language: 'en', now: NOW });
    expect(none.faults).toHaveLength(1);
  });

  test('with an organization given all rows are its own', async () => {
    const options = { language: 'en' as const, now: NOW, organizationId: fixtureId('organization') };
    const rows = [
      { ...plainRow, own_id: 'O-1', organization: undefined },
      { ...plainRow, own_id: 'O-2', organization: 'Інша спілка' },
    ];
    const { faults } = await previewRows(opened.database, [serviceSheet(rows)], options);
    expect(faults).toMatchObject([{ row: 3, column: 'Організація' }]);
    await expect(previewRows(opened.database, [], { ...options, organizationId: 'nobody' })).rejects.toThrow('nobody');
  });

  test('with an organization given, a location that belongs to another stays as that one has it', async () => {
    await run([{ ...plainRow, own_id: 'GUEST', address_uk: 'вул. Прикладна, 81', accessibility_uk: 'Є пандус' }]);
    await run([{ ...plainRow, own_id: 'HOST', organization: 'Спілка господарів', address_uk: 'вул. Прикладна, 82' }]);
    const { location } = await stored('HOST');
    const guest = await stored('GUEST');
    await opened.database
      .updateTable('service_at_location')
      .set({ location_id: location.id, document: JSON.stringify({ ...guest.entry, location_id: location.id }) })
      .where('id', '=', guest.entry.id)
      .execute();
    const options = { language: 'en' as const, now: NOW, organizationId: fixtureId('organization') };
    const row = { own_id: 'GUEST', service_name_uk: plainRow.service_name_uk, categories: plainRow.categories };
    const there = { ...row, place: plainRow.place, address_uk: 'вул. Прикладна, 82', accessibility_uk: 'Є ліфт' };
    const keys = Object.keys(there) as ColumnKey[];
    const { faults } = await previewRows(opened.database, [serviceSheet([there], keys)], options);
    expect(faults).toMatchObject([{ row: 2, key: 'accessibility_uk', value: 'Є ліфт' }]);
  });

  test('a record without an own ID is updated by its identifier, by its own organization only', async () => {
    const id = fixtureId('open');
    const before = await entryOf(id);
    const row = {
      ...plainRow,
      own_id: id,
      service_id: fixtureId('everyday'),
      service_name_uk: 'Послуга everyday',
      address_uk: 'вул. Прикладна, 1',
    };
    const { counts } = await run(
      [{ ...row, verified_on: '02.03.2026' }],
      [...(Object.keys(row) as ColumnKey[]), 'verified_on'],
    );
    expect(counts).toMatchObject({ added: 0, changed: 1 });
    expect(await entryOf(id)).toMatchObject({
      ...before,
      verified_at: '2026-03-02T12:00:00+02:00',
      last_modified: NOW.toISOString(),
    });
    const stranger = await previewRows(opened.database, [serviceSheet([{ ...row, organization: 'Чужа спілка' }])], {
      language: 'uk',
      now: NOW,
    });
    expect(stranger.counts).toMatchObject({ added: 1, changed: 0 });
  });

  async function entryOf(id: string): Promise<StoredServiceAtLocation | undefined> {
    return (
      await opened.database.selectFrom('service_at_location').select('document').where('id', '=', id).executeTakeFirst()
    )?.document;
  }
});
