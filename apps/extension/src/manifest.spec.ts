import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { manifestOf } from './manifest.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the manifest', () => {
  const manifest = manifestOf('1.2.3');

  it('asks for its own storage, the open tab and to run a function there, and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('lets nothing run in pages unasked, no page talk to it, and no page load a file of it', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('runs scripts of its own alone, in pages that nothing frames', () => {
    const policy = manifest.content_security_policy?.extension_pages;

    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it.each(['../README.md', '../../docs/pages/product/extension.md'])(
    'gives the unpacked extension the id that %s tells operators to list',
    (path) => {
      const digest = createHash('sha256')
        .update(Buffer.from(manifest.key ?? '', 'base64'))
        .digest('hex');
      const id = [...digest.slice(0, 32)]
        .map((digit) => String.fromCharCode(97 + parseInt(digit, 16)))
        .join('');

      expect(read(path)).toContain(`chrome-extension://${id}`);
    },
  );

  it('names icons that are there, each of the size that it says', () => {
    for (const [size, path] of Object.entries(manifest.icons ?? {})) {
      const png = readFileSync(new URL(`../public/${path}`, import.meta.url));

      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});
