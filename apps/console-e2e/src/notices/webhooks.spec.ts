import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { createKey, signUp } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';
import { waitUntil } from '../harness/wait-until.js';

interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('notices', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  const received: Message[] = [];
  let receiver: Server;
  let url = '';

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
  });
  afterAll(() => new Promise<void>((resolve) => receiver.close(() => resolve())));

  it('reach an endpoint that was added on the page, signed with the secret that it showed, and the bell', async () => {
    const person = await signUp(studio);
    const page = await browsing.open('/settings/notices', { person });
    await page.getByText('No endpoints yet').waitFor();
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add endpoint' });
    await dialog.getByLabel('Address').fill(url);
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    const secret = await page.getByLabel('Signing secret').locator('code').innerText();
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText('Active').waitFor();

    await createKey(person, { name: 'From elsewhere' });
    await waitUntil('a message', () => received.length > 0);
    const [{ headers, body }] = received as [Message];
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    expect(headers['webhook-signature']).toBe(expected);
    expect(JSON.parse(body)).toMatchObject({ type: 'api_key.created', data: { keyName: 'From elsewhere' } });

    await page.reload();
    await page.getByRole('button', { name: 'Notices, 1 unread' }).click();
    const bell = page.getByRole('dialog', { name: 'Notices' });
    await bell.getByRole('link', { name: 'New key: From elsewhere' }).click();
    await page.getByRole('heading', { level: 1, name: 'From elsewhere' }).waitFor();
    await page.getByRole('button', { name: 'Notices', exact: true }).waitFor();
  });
});
