import * as v from 'valibot';

/** What an audit found. */
export type Audit =
  | { readonly kind: 'clean' }
  /** Each package with the severity that npm gives it: "preact (high)". */
  | { readonly kind: 'vulnerable'; readonly packages: readonly string[] }
  /** No registry that knows of advisories was reached. */
  | { readonly kind: 'unanswered' };

const Report = v.object({
  auditReportVersion: v.number(),
  vulnerabilities: v.record(v.string(), v.object({ severity: v.string() })),
});

/** Reads the standard output of `npm audit --json`. https://docs.npmjs.com/cli/commands/npm-audit */
export function readAudit(output: string): Audit {
  const report = v.safeParse(Report, parsed(output));
  if (!report.success) return { kind: 'unanswered' };
  const packages = Object.entries(report.output.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return packages.length === 0 ? { kind: 'clean' } : { kind: 'vulnerable', packages };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
