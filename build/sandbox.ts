import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What Electron's sandbox finds on this Linux. It needs user namespaces, or its helper with the rights of root, and
 * aborts with a trap where it has neither, which says nothing to whoever started it (electron#42510).
 */
export interface SandboxNeeds {
  /** What the kernel lets programs do that have no rights of their own. */
  kernel: 'free' | 'apparmor' | 'off';
  /** The helper `chrome-sandbox` belongs to root and runs as root. */
  helper: boolean;
  /** A profile of AppArmor lets this very program have user namespaces. */
  profile: boolean;
}

export function canHaveSandbox({ kernel, helper, profile }: SandboxNeeds): boolean {
  return kernel === 'free' || helper || (kernel === 'apparmor' && profile);
}

/** What to do, in words for whoever runs `npm start`; never to start without walls. */
export function sandboxAdvice(executable: string, kernel: SandboxNeeds['kernel']): string {
  const helper = join(dirname(executable), 'chrome-sandbox');
  const profile = `abi <abi/4.0>,
include <tunables/global>
profile maillage-npm-start "${executable}" flags=(unconfined) {
  userns,
}`;
  return `Maillage did not start: this system does not let Electron put its pages into a sandbox.
${
  kernel === 'apparmor'
    ? `Ubuntu 24.04 and later forbid user namespaces to programs without a profile of AppArmor. Allow this one, once:

  sudo tee /etc/apparmor.d/maillage-npm-start <<'END'
${profile}
END
  sudo apparmor_parser -r /etc/apparmor.d/maillage-npm-start

or install the .deb of Maillage, which brings its profile.`
    : `The kernel gives no user namespaces. Give Electron's helper the rights that it needs instead, once:

  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`
}
Maillage never starts without the sandbox by itself. In the browser it runs without Electron: npm start -- --browser`;
}

/** How it is here. */
export function sandboxOf(executable: string): SandboxNeeds {
  return {
    kernel: kernelOf((path) => readOr(path)),
    helper: isRootHelper(join(dirname(executable), 'chrome-sandbox')),
    profile: profiles().some((text) => allowsNamespaces(text, executable)),
  };
}

export function kernelOf(read: (path: string) => string): SandboxNeeds['kernel'] {
  const value = (name: string) => read(`/proc/sys/${name}`).trim();
  if (value('kernel/unprivileged_userns_clone') === '0' || value('user/max_user_namespaces') === '0')
    return 'off';
  return value('kernel/apparmor_restrict_unprivileged_userns') === '1' ? 'apparmor' : 'free';
}

/** Whether a text of AppArmor profiles names that program and lets it have user namespaces. */
export function allowsNamespaces(text: string, executable: string): boolean {
  const rules = text.replace(/^\s*#.*$/gm, '');
  return rules.includes(executable) && /^\s*(?:allow\s+)?userns\b/m.test(rules);
}

function isRootHelper(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}

const PROFILES = '/etc/apparmor.d';

function profiles(): string[] {
  try {
    return readdirSync(PROFILES, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? readOr(join(PROFILES, entry.name)) : [],
    );
  } catch {
    return [];
  }
}

function readOr(path: string, otherwise = ''): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
