// What a bot answers: the nearest service that is open now, in three lines.
//   node nearest-open.ts психолог 47.84 35.14
import { ResilienceClient } from '@resilience-kit/sdk';

const [text = '', lat, lon] = process.argv.slice(2);
const client = new ResilienceClient({ baseUrl: process.env.RK_API_URL ?? 'http://127.0.0.1:4010', language: 'uk' });

const found = await client.search
  .list({ text, lat: Number(lat), lon: Number(lon), radius_km: 100, open_at: new Date(), sort: 'relevance' })
  .toArray({ limit: 100 });
// Of what is equally near, the best match stays first.
const [nearest] = found.toSorted((one, other) => (one.distance_km ?? 100) - (other.distance_km ?? 100));

if (nearest) {
  const { service, location, distance_km: distance, upcoming_hours: hours } = nearest;
  const address = location?.addresses?.[0]?.address_1 ?? location?.place?.name;
  const phone = (nearest.phones ?? service.phones)?.[0]?.number;
  const until = hours?.intervals[0]?.closes_at.slice(11, 16);
  console.log([service.name, location?.name].filter(Boolean).join(' · '));
  console.log([address, distance === undefined ? undefined : `${distance} км`].filter(Boolean).join(' · '));
  console.log([until && `до ${until}`, phone].filter(Boolean).join(' · '));
} else {
  // Never nothing: a line that answers at any hour.
  const [hotline] = await client.hotlines.list().toArray({ limit: 1 });
  console.log('Зараз поруч нічого не відчинено.');
  console.log(hotline ? `Подзвоніть: ${hotline.name}` : 'Подзвоніть на урядову гарячу лінію.');
  console.log(hotline?.number ?? '15-45');
}
