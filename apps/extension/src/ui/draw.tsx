import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';

/** Draws a page of the extension. */
export function draw(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root.');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
