import type { Client } from 'oidc-provider';
import { describeClient } from './describe-client.js';

const clientNamed = (
  clientName: string | undefined,
  clientId = 'client_1',
  redirectUri = 'https://a.example/cb',
) => describeClient({ clientId, clientName } as Client, redirectUri);

describe('describeClient', () => {
  it('says who vouches for a metadata document, and that nobody does for who registered itself', () => {
    expect(clientNamed('A', 'https://program.example/client.json')).toMatchObject({
      verified: true,
      host: 'program.example',
    });
    expect(clientNamed('A')).toMatchObject({ verified: false, host: null });
  });

  it.each([
    ['no name', undefined, 'A program without a name'],
    ['an empty one', ' \t ', 'A program without a name'],
    ['an invisible one', '\u200b\u2060\u3164\u115f', 'A program without a name'],
    ['one that turns around', '\u202egro.live\u202c', 'gro.live'],
    ['line breaks', 'A\n\n\u2028 program\u0000', 'A program'],
    ['65 characters', '😀'.repeat(65), '😀'.repeat(64)],
  ])('shows %s as what can be seen of it', (_name, said, shown) => {
    expect(clientNamed(said).name).toBe(shown);
  });

  it('calls a nameless program that a host vouches for by that host', () => {
    expect(clientNamed(undefined, 'https://program.example/client.json').name).toBe('program.example');
  });

  it.each([
    ['https://a.example:444/cb?x', 'a.example:444'],
    ['http://127.0.0.1:9/cb', '127.0.0.1:9'],
    ['cursor://anysphere.cursor-retrieval/oauth', 'cursor:'],
    ['com.example.app:/cb', 'com.example.app:'],
  ])('tells where %s leads', (redirectUri, place) => {
    expect(clientNamed('A', 'client_1', redirectUri).redirectHost).toBe(place);
  });
});
