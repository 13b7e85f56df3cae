/** What only servers of this kit tell: a plain HSDS 3 server has none of it. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  ...['place', 'networks', 'upcoming_hours', 'delivery_modes', 'content_languages', 'language_fallbacks', 'history'],
  ...[
    'verified_at',
    'needs_verification',
    'being_checked',
    'temporary_closure',
    'relocation',
    'confidential',
    'cohorts',
  ],
  ...['schedule_exceptions', 'review_every_days', 'base_place_code', 'data_status', 'languages_told', 'publisher'],
]);
/** What it tells as `null` when it does not know. */
const NULLED = ['alternate_name', 'description', 'email', 'url'] as const;
/** What it does not tell about a page. */
const PAGE_FIELDS: ReadonlySet<string> = new Set([
  ...['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'],
]);

/** The answer as a server that knows HSDS 3 alone would give it: nothing under `/v1`, no page fields, `null`s. */
export async function asForeign(path: string, answer: Response): Promise<Response> {
  if (path.startsWith('/v1/') || path.startsWith('/health') || !answer.ok) {
    return Response.json({ detail: 'Not Found' }, { status: 404 });
  }
  if (path === '/') return Response.json({ version: '3.0', profile: null, openapi_url: null });
  return Response.json(plain(await answer.json()));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([name]) => !EXTENSIONS.has(name) && !PAGE_FIELDS.has(name));
  const nulls = 'name' in value ? NULLED.filter((name) => !(name in value)).map((name) => [name, null]) : [];
  return Object.fromEntries([...told.map(([name, inner]) => [name, plain(inner)]), ...nulls] as [string, unknown][]);
}
