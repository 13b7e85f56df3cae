import { describe, expect, test } from 'vitest';
import { auditVerdict } from './audit.ts';

const report = (high: number, critical = 0) =>
  JSON.stringify({
    advisories: {
      1: { severity: 'high', module_name: 'a', title: 'A fault', url: 'https://example.org/1' },
      2: { severity: 'low', module_name: 'b', title: 'Another', url: 'https://example.org/2' },
    },
    metadata: { vulnerabilities: { info: 0, low: 1, moderate: 3, high, critical } },
  });

describe('an audit of the dependencies', () => {
  test('fails for faults of high severity, and names them', () => {
    expect(auditVerdict(report(1))).toEqual({ is: 'unsafe', advisories: ['a: high, A fault https://example.org/1'] });
    expect(auditVerdict(report(0, 1)).is).toBe('unsafe');
  });

  test('passes for lesser ones', () => {
    expect(auditVerdict(report(0))).toEqual({ is: 'clean' });
  });

  test.each(['', 'Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n\n × responded with 405', '{"error": {}}'])(
    'says that it knows nothing when the registry does not answer: %j',
    (output) => {
      expect(auditVerdict(output).is).toBe('unknown');
    },
  );
});
