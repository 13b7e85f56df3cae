/** The records in the order of `ids`; identifiers without a record are left out. */
export function inOrderOf<Record extends { id: string }>(ids: readonly string[], records: readonly Record[]): Record[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
