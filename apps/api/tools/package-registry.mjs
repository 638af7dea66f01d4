import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Serves the staged packages of this workspace on loopback as a registry of their scope.
 *
 * @param {string} staged The folder that holds them, one below the other.
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function servePackages(staged) {
  if (!existsSync(staged)) throw new Error(`Nothing is staged in ${staged}: node tools/release/stage.mjs`);
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const packages = new Map(readdirSync(staged).map((name) => packOne(join(staged, name), folder)));
  let url = '';
  const server = createServer((req, res) => {
    const path = decodeURIComponent(req.url ?? '/').slice(1);
    const found = packages.get(path);
    if (found !== undefined) {
      const { manifest, bytes } = found;
      const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
      const dist = { tarball: `${url}/tarballs/${path}`, integrity };
      res.setHeader('content-type', 'application/json');
      const { name, version } = manifest;
      res.end(
        JSON.stringify({
          name,
          'dist-tags': { latest: version },
          versions: { [version]: { ...manifest, dist } },
        }),
      );
      return;
    }
    const tarball = path.startsWith('tarballs/') ? packages.get(path.slice('tarballs/'.length)) : undefined;
    res.statusCode = tarball === undefined ? 404 : 200;
    res.end(tarball?.bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function packOne(source, folder) {
  const options = { cwd: source, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], options),
  );
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  return [manifest.name, { manifest, bytes: readFileSync(join(folder, filename)) }];
}
