import { access, copyFile, mkdir, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Policy } from '../test-browser.ts';

/**
 * Makes a Firefox of its own for one profile, with an organization's policy for one add-on, and returns its executable.
 * Firefox looks for `distribution/policies.json` beside its executable, so that is copied into the profile's folder, and all
 * else is linked: this needs no rights, no other Firefox sees the policy, and it is deleted with the profile.
 */
export async function firefoxWithPolicy(
  executable: string,
  profile: string,
  geckoId: string,
  policy: Policy,
): Promise<string> {
  const installed = await realpath(executable);
  const home = path.dirname(installed);
  const isWhole = await access(path.join(home, 'omni.ja')).then(
    () => true,
    () => false,
  );
  if (!isWhole) {
    throw new Error(
      `${installed} is not in Firefox's own folder, where its policy would be: on Debian, set FIREFOX_PATH to /usr/lib/firefox-esr/firefox-esr`,
    );
  }
  const own = path.join(profile, 'firefox-with-policy');
  await rm(own, { recursive: true, force: true });
  await mkdir(path.join(own, 'distribution'), { recursive: true });
  for (const name of await readdir(home)) {
    // Firefox follows a link to its executable to find its folder.
    if (name === path.basename(installed)) await copyFile(installed, path.join(own, name));
    else if (name !== 'distribution') await symlink(path.join(home, name), path.join(own, name));
  }
  const policies = { policies: { '3rdparty': { Extensions: { [geckoId]: policy } } } };
  await writeFile(path.join(own, 'distribution', 'policies.json'), JSON.stringify(policies));
  return path.join(own, path.basename(installed));
}
