// Puts a notice on a service, but only if nobody has changed it meanwhile, and takes it back.
//   RK_ACCESS_KEY=rk_… node publish-and-undo.ts SERVICE-ID 'Сьогодні без світла'
import { PreconditionFailedError, ResilienceClient } from '@resilience-kit/sdk';

const [id = '', notice = ''] = process.argv.slice(2);
// The key comes from RK_ACCESS_KEY.
const client = new ResilienceClient({ baseUrl: process.env.RK_API_URL ?? 'http://127.0.0.1:4010', language: 'uk' });

const { response } = await client.services.retrieveAsKept(id).withResponse();
const ifMatch = response.headers.get('etag') ?? undefined;

const edit = { alert: { uk: notice } };
const { change_id: changeId, differences } = await client.services.update(id, edit, {}, { ifMatch });
console.log('Published:', differences.map(({ pointer }) => pointer).join(', '));

try {
  await client.services.update(id, edit, {}, { ifMatch });
} catch (error) {
  if (!(error instanceof PreconditionFailedError)) throw error;
  console.log('The same edit once more is refused: the service is another than it was read.');
}

if (changeId !== undefined) await client.changes.undo(changeId);
const { alert } = await client.services.retrieve(id);
console.log('Taken back:', alert ?? 'no notice');
