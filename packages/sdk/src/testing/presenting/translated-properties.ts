/** The properties whose text is translated: those of the contract, whose values stay out of bundles (a test compares). */
export const translatedProperties: ReadonlySet<string> = new Set([
  ...['name', 'alternate_name', 'description', 'interpretation_services', 'application_process', 'fees_description'],
  ...['eligibility_description', 'licenses', 'accreditations', 'alert', 'transportation', 'title', 'department'],
  ...['note', 'notes', 'details', 'document', 'option', 'amount_description', 'address_1', 'address_2'],
  ...['city', 'region', 'state_province', 'source', 'label', 'reason', 'alternative', 'hours', 'taxonomy'],
  ...['definition', 'method', 'words', 'area', 'status_reason', 'publisher', 'hint', 'statement'],
]);
