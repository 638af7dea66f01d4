import { createKey, signUp } from '../harness/people.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

const SCRIPT_BYTES_MAX = 250_000;
/** Smaller ones are sent as they are. */
const WORTH_BYTES = 2_000;

describe('the first load of the page of keys', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  it(`loads less than ${SCRIPT_BYTES_MAX / 1000} kB of compressed script, and no script of other pages`, async () => {
    const person = await signUp(studio);
    await createKey(person, { name: 'Listed' });
    const { page } = await browsing.sit({ person });
    const scripts: {
      readonly path: string;
      readonly bytes: number;
      readonly encoding: string | undefined;
    }[] = [];
    page.on('requestfinished', async (request) => {
      if (request.resourceType() !== 'script') return;
      const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
      scripts.push({
        path: new URL(request.url()).pathname,
        bytes: sizes.responseBodySize,
        encoding: response?.headers()['content-encoding'],
      });
    });
    await page.goto(`${studio.url}/settings/developer`, { waitUntil: 'networkidle' });
    await settled(page);
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    process.stdout.write(`${scripts.length} scripts, ${Math.round(bytes / 1000)} kB compressed\n`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(SCRIPT_BYTES_MAX);
    expect(
      scripts.filter(({ encoding, bytes: size }) => encoding === undefined && size > WORTH_BYTES),
    ).toEqual([]);
    expect(
      scripts.filter(({ path }) =>
        /(usage|records|skill|prompt|agent|connection|billing)s?-page|chart/i.test(path),
      ),
    ).toEqual([]);
  });
});
