import { spawnSync } from 'node:child_process';
import { type Audit, readAudit } from './audit/read-audit.ts';

// Asks the registry for known vulnerabilities. Fails if code that ships has one; names those of the tools, which never
// reach a user; and passes where no registry answers, as without a network.

function audit(...options: readonly string[]): Audit {
  const patience = ['--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout } = spawnSync('npm', ['audit', '--json', ...patience, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  return readAudit(stdout ?? '');
}

function say(what: string, found: Audit): void {
  const words = found.kind === 'vulnerable' ? found.packages.join(', ') : found.kind;
  console.log(`audit of ${what}: ${words}`);
}

const shipped = audit('--omit=dev');
say('what ships', shipped);
if (shipped.kind !== 'unanswered') say('everything', audit());
process.exitCode = shipped.kind === 'vulnerable' ? 1 : 0;
