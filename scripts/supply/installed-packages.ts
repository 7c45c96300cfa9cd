import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      license: z.string().optional(),
      engines: z.object({ node: z.string().optional() }).optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

export interface InstalledPackage {
  name: string;
  version: string;
  /** Needed only to build and test. */
  dev: boolean;
  /** Left out where it does not fit the machine, as binaries for other systems are. */
  optional: boolean;
  licence: string | undefined;
  node: string | undefined;
  hasInstallScript: boolean;
}

/** Every package of the lockfile, which says of each what its own package.json says. */
export function installedPackages(): InstalledPackage[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(
      ([
        path,
        { version = '', dev = false, optional = false, license, engines, hasInstallScript = false },
      ]) => ({
        name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version,
        dev,
        optional,
        licence: license,
        node: engines?.node,
        hasInstallScript,
      }),
    );
}
