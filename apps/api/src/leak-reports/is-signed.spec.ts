import { generateKeyPairSync, sign } from 'node:crypto';
import { readConfig } from '@paretostudio/host';
import { isSigned } from './is-signed.js';
import { signatureOf } from './signature-of.js';

/** The key and the signed message that GitHub's documentation of its partner programme publishes as an example. */
const PUBLISHED = {
  id: 'bcb53661c06b4728e59d897fb6165d5c9cda0fd9cdf9d09ead458168deb7518c',
  key: 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYAGMWO8XgCamYKMJS6jc/qgvSlAdAjPuDPRcXU22YxgBrz+zoN19MzuRyW87qEt9/AmtoNP5GrobzUvQSyJFVw==',
  signature:
    'MEQCIQDaMKqrGnE27S0kgMrEK0eYBmyG0LeZismAEz/BgZyt7AIfXt9fErtRS4XaeSt/AO1RtBY66YcAdjxji410VQV4xg==',
  body: '[{"source":"commit","token":"some_token","type":"some_type","url":"https://example.com/base-repo-url/"}]',
};
const OLDER = {
  id: '90a421169f0a406205f1563a953312f0be898d3c7b6c06b681aa86a874555f4a',
  key: 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE9MJJHnMfn2+H4xL4YaPDA4RpJqUqkCmRCBnYERxZanmcpzQSXs1X/AljlKkbJ8qpVIW4clayyef9gWhFbNHWAA==',
};
const { leakReportKeys: KEYS } = readConfig({
  LEAK_REPORT_KEYS: `${OLDER.id}:${OLDER.key},${PUBLISHED.id}:${PUBLISHED.key}`,
});

function judge({ id = PUBLISHED.id, signature = PUBLISHED.signature, body = PUBLISHED.body } = {}): boolean {
  const headers = { 'github-public-key-identifier': id, 'github-public-key-signature': signature };
  const read = signatureOf(headers, KEYS);
  return read !== null && isSigned(Buffer.from(body), read);
}

describe('the signature of a report', () => {
  it('is that of the published example', () => {
    expect(judge()).toBe(true);
  });

  it.each([
    ['another byte at the end', { body: `${PUBLISHED.body}\n` }],
    ['the same JSON with other spacing', { body: JSON.stringify(JSON.parse(PUBLISHED.body), null, 1) }],
    ['no body', { body: '' }],
    ['another known key', { id: OLDER.id }],
    ['an unknown key', { id: PUBLISHED.id.replace('b', 'c') }],
    ['the name of a member of every object', { id: 'constructor' }],
    ['no signature', { signature: '' }],
    ['a signature that was cut', { signature: PUBLISHED.signature.slice(0, -8) }],
    ['a signature of nothing', { signature: 'MAYCAQACAQA=' }],
    ['what is no base64', { signature: `${PUBLISHED.signature.slice(0, -4)}….` }],
    ['a signature without end', { signature: 'M'.repeat(100_000) }],
  ])('is refused with %s', (_what, change) => {
    expect(judge(change)).toBe(false);
  });

  it('is not taken in the other form that ECDSA signatures have', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signer = { id: 'own', key: publicKey };
    const body = Buffer.from('[]');
    const der = sign('sha256', body, privateKey);
    const ieee = sign('sha256', body, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect([der, ieee].map((bytes) => isSigned(body, { signer, bytes }))).toEqual([true, false]);
  });
});
