// Serves the demo municipal site. `node serve.ts`; RK_PORTAL_PORT (4000) and RK_API_URL (http://127.0.0.1:4010) say where.
import { servePortal } from './portal.ts';

const port = Number(process.env['RK_PORTAL_PORT'] ?? '4000');
const apiUrl = process.env['RK_API_URL'] ?? 'http://127.0.0.1:4010';

try {
  const portal = await servePortal({ port, apiUrl });
  console.log(`Portal ready ${portal.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void portal.close().then(() => process.exit(0)));
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} is taken by another program. Stop that program, or choose another port: RK_PORTAL_PORT=4001 npm start`
      : `The portal could not start: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
