import { readFileSync } from 'node:fs';
import { PACKAGE_NAME } from '@paretostudio/client-setup';

const MANIFEST = new URL('../../package.json', import.meta.url);
// All projects of the product have one version, this one and the program.
const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };

/** What `npx` is told to run: this server's own copy of the stdio program, until its name is published on npm. */
export function programPackage(serverUrl: string): string {
  return `${serverUrl}/downloads/${PACKAGE_NAME}-${version}.tgz`;
}
