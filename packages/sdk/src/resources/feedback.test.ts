import { expect, it } from 'vitest';
import { recordingClient } from '../recording-client.test.support.ts';

const service_id = '00000000-0000-4000-8000-000000000001';
const timing = { pause: () => Promise.resolve() };

it('is known by an identifier of its own, the same at every attempt', async () => {
  let attempts = 0;
  const { client, requests } = recordingClient(
    () => (++attempts === 1 ? new Response('', { status: 503 }) : Response.json({ feedback_id: service_id })),
    { timing },
  );
  await client.feedback.send({ service_id, kind: 'closed' });
  const bodies = (await Promise.all(requests.map((request) => request.json()))) as { feedback_id: string }[];
  expect(bodies).toHaveLength(2);
  expect(bodies[0]?.feedback_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(bodies[1]).toEqual(bodies[0]);
});

it('keeps the identifier that it was given', async () => {
  const { client, requests } = recordingClient(() => Response.json({}));
  await client.feedback.send({ service_id, kind: 'closed', feedback_id: service_id });
  expect(await requests[0]?.json()).toEqual({ service_id, kind: 'closed', feedback_id: service_id });
});
