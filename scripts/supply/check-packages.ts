import semver from 'semver';
import { installedPackages } from './installed-packages.js';

/**
 * Whether everything that is installed may be used: licences that go with ours, and nothing that needs a newer Node.js
 * than the service promises to run on. Asks no network.
 */

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Their package.json names none, or not where it should; what stands in their files. */
const read = new Map([['sylvester@0.0.21', 'MIT']]);
const oldestNode = '20.19.0';

const packages = installedPackages();
const problems = packages.flatMap(({ name, version, dev, optional, licence, node, hasInstallScript }) => {
  const found: string[] = [];
  const choices = (licence ?? read.get(`${name}@${version}`) ?? '').replace(/[()]/g, '').split(/ OR | AND /);
  if (!choices.some((choice) => allowed.has(choice)))
    found.push(`has the licence ${licence ?? 'unknown'}, which is not one of those allowed`);
  // Some write ranges that can not be read; those say nothing.
  if (node !== undefined && semver.validRange(node) !== null && !semver.satisfies(oldestNode, node))
    found.push(`needs Node.js ${node}`);
  if (!dev && !optional && hasInstallScript) found.push('runs a script when it is installed');
  return found.map((problem) => `${name}@${version} ${problem}`);
});
for (const problem of problems) console.error(problem);
console.log(`${packages.length} packages, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
