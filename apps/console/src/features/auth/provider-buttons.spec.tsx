import { screen } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { ProviderButtons } from './provider-buttons.js';
import { ProviderProblem } from './provider-problem.js';

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/auth/providers': { items: [{ id: 'oidc', name: 'Works', issuer: 'https://id.example.org' }] },
    'POST /v1/auth/with/{provider}': () =>
      problem(502, 'upstream_failed', 'The provider cannot be asked now.'),
  });
});

describe('ProviderButtons', () => {
  it('sets out with the page to come back to and the invitation, and says why that failed', async () => {
    const token = 't'.repeat(43);
    const { user } = renderPage(<ProviderButtons next="/prompts" invitation={token} />);
    await user.click(await screen.findByRole('button', { name: 'Continue with Works' }));
    expect(await screen.findByText(/The provider cannot be asked now/)).toBeTruthy();
    const [asked] = server.to('POST /v1/auth/with/{provider}');
    expect(asked).toMatchObject({
      params: { provider: 'oidc' },
      body: { next: '/prompts', invitation: token },
    });
  });
});

describe('ProviderProblem', () => {
  it('says what to do, with the name of the provider', async () => {
    renderPage(<ProviderProblem />, { at: '/sign-in?problem=email_taken&with=oidc', path: '/sign-in' });
    expect(await screen.findByText(/then link Works under Settings → Security/)).toBeTruthy();
  });

  it('says nothing where nothing happened', () => {
    renderPage(<ProviderProblem />, { at: '/sign-in', path: '/sign-in' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
