import { spawnSync } from 'node:child_process';
import { workspaceFolder } from './run.ts';

const WITHIN_MILLISECONDS = 60_000;

/** What an audit of the dependencies has to say. */
export type AuditVerdict = { is: 'clean' } | { is: 'unsafe'; advisories: string[] } | { is: 'unknown'; reason: string };

interface AuditReport {
  advisories?: Record<string, { severity?: string; module_name?: string; title?: string; url?: string }>;
  metadata?: { vulnerabilities?: { high?: number; critical?: number } };
}

/**
 * Whether a package that is delivered has a known fault of high severity. A registry that answers no such questions fails
 * nothing: it is said, and the check is made where it can be.
 */
export function checkDependencies(): boolean {
  const { stdout, stderr, error } = spawnSync('pnpm', ['audit', '--prod', '--json', '--audit-level', 'high'], {
    cwd: workspaceFolder,
    encoding: 'utf8',
    timeout: WITHIN_MILLISECONDS,
    shell: process.platform === 'win32',
  });
  const verdict = auditVerdict(stdout || stderr || String(error ?? ''));
  if (verdict.is === 'unknown') console.warn(`  The dependencies were not checked: ${verdict.reason}`);
  if (verdict.is === 'unsafe') console.error(verdict.advisories.map((advisory) => `  ${advisory}`).join('\n'));
  return verdict.is !== 'unsafe';
}

/** Reads what `pnpm audit --json` wrote. */
export function auditVerdict(output: string): AuditVerdict {
  const report = reportIn(output);
  const found = report?.metadata?.vulnerabilities;
  if (!report || !found) return { is: 'unknown', reason: reasonIn(output) };
  if ((found.high ?? 0) + (found.critical ?? 0) === 0) return { is: 'clean' };
  const advisories = Object.values(report.advisories ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(
      ({ module_name: name, severity, title, url }) => `${name ?? '?'}: ${severity ?? ''}, ${title ?? ''} ${url ?? ''}`,
    );
  return { is: 'unsafe', advisories };
}

function reportIn(output: string): AuditReport | undefined {
  try {
    return JSON.parse(output) as AuditReport;
  } catch {
    return undefined;
  }
}

/** The code of the fault, without the address of the registry. */
function reasonIn(output: string): string {
  const code = /ERR_PNPM_\w+/.exec(output)?.[0];
  return code === undefined ? 'the registry gave no answer' : `the registry does not answer audits (${code})`;
}
