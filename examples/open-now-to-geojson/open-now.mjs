import { writeFile } from 'node:fs/promises';
import { ResilienceClient } from '@resilience-kit/sdk';
import { toGeoJson } from '@resilience-kit/sdk/hsds';

const client = new ResilienceClient({ baseUrl: process.env.RK_API_URL ?? 'http://127.0.0.1:4010', language: 'uk' });
const nearZaporizhzhia = { lat: 47.8388, lon: 35.1396, radius_km: 30 };
const found = client.search.list({ ...nearZaporizhzhia, open_at: new Date(), per_page: 100 });
const openNow = toGeoJson(await found.toArray({ limit: 10_000 }));
await writeFile('open-now.geojson', JSON.stringify(openNow, undefined, 2));
console.log(`open-now.geojson: ${openNow.features.length} services are open now`);
