import { screen, waitFor } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { renderPage } from '../../../testing/render-page.js';
import { stubServer } from '../../../testing/stub-server.js';
import { LIBRARY_KINDS } from './library-kind.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useCreating } from './use-creating.js';

function Creator() {
  const creating = useCreating(LIBRARY_KINDS.prompts);
  return (
    <>
      <button type="button" onClick={() => creating.mutate({ title: 'Slow', body: 'x' })}>
        Create
      </button>
      <Link to="/agents/new">Away</Link>
    </>
  );
}

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Creator />} />
      <Route
        path="/agents/new"
        element={
          <>
            <p>Another builder</p>
            <UnsavedGuard isDirty />
          </>
        }
      />
      <Route path="*" element={<p>The record</p>} />
    </Routes>
  );
}

function open() {
  let answer: (record: object) => void = () => undefined;
  const answered = new Promise<object>((resolve) => (answer = resolve));
  stubServer({ 'POST /v1/prompts': () => answered });
  return { ...renderPage(<Pages />), answer: () => answer({ id: 'p1', title: 'Slow', slug: 'slow' }) };
}

test('whoever waits for a new record is led to it', async () => {
  const { user, location, answer } = open();
  await user.click(screen.getByRole('button', { name: 'Create' }));
  answer();
  await waitFor(() => expect(location()).toBe('/prompts/p1'));
});

test('whoever has gone on to another builder stays there, with what is typed in it', async () => {
  const { user, location, answer } = open();
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await user.click(screen.getByRole('link', { name: 'Away' }));
  await screen.findByText('Another builder');
  answer();
  await screen.findByText('Saved Slow');
  await waitFor(() => expect(screen.queryByText('The record')).toBeNull());
  expect(location()).toBe('/agents/new');
});
