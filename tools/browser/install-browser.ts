import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MINUTE = 60_000;
const ATTEMPTS = 20;

/** Installs a Debian package if apt-get exists and root or password-free sudo is available. Returns the problem, if any. */
export async function installBrowser(packageName: string): Promise<string | undefined> {
  const asRoot = await rootPrefix();
  if (asRoot === undefined)
    return 'It could not be installed here: that takes apt-get, and root or a sudo that asks nothing.';
  process.stderr.write(`Installing ${packageName} with apt-get, once...\n`);
  const lockTimeout = 'DPkg::Lock::Timeout=300';
  try {
    await aptGet([...asRoot, 'apt-get', 'update']);
    await aptGet([...asRoot, 'apt-get', '-o', lockTimeout, 'install', '-y', packageName]);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** The prefix for a command: empty for root, sudo if it needs no password, undefined if neither works. */
async function rootPrefix(): Promise<readonly string[] | undefined> {
  const works = (program: string, ...args: readonly string[]): Promise<boolean> =>
    run(program, args, { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
  if (process.platform !== 'linux' || !(await works('apt-get', '--version'))) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await works('sudo', '-n', 'true')) ? ['sudo', '-n'] : undefined;
}

// `apt-get update` does not wait for its lock: if another process holds it, try again.
async function aptGet(command: readonly string[]): Promise<void> {
  const [program = 'apt-get', ...args] = command;
  const options = {
    timeout: 10 * MINUTE,
    maxBuffer: 64 << 20,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(program, args, options);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !/could not (get|open) lock/i.test(String(error))) throw error;
      await sleep(5_000);
    }
  }
}
