import { Copy, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { insertIntoPage, type PageOutcome } from '../page/page-access.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import styles from './item-view.module.css';

const REFUSALS: Readonly<Record<Exclude<PageOutcome, 'inserted'>, string>> = {
  'no-field':
    'Nothing to write in has the focus. Click into a field of the page and open this window again, or copy the text.',
  'not-writable': 'The focused field takes no such text. Choose another one, or copy the text.',
  refused: 'The page did not take the text. Copy it instead.',
  'closed-page': 'The browser lets no extension write into this page. Copy the text instead.',
};

/**
 * What can be done with a text: into the focused field of the page, which closes the window, or onto the clipboard.
 *
 * @param take - Gives the text, or null when something is still in the way and was said.
 */
export function UseButtons({ take }: { readonly take: () => string | null }) {
  const [remark, setRemark] = useState<{ tone: 'success' | 'danger'; text: string } | null>(null);
  const insert = async () => {
    const text = take();
    if (text === null) return;
    const outcome = await insertIntoPage(text);
    if (outcome === 'inserted') window.close();
    else setRemark({ tone: 'danger', text: REFUSALS[outcome] });
  };
  const copy = async () => {
    const text = take();
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setRemark({ tone: 'success', text: 'Copied.' });
    } catch {
      setRemark({
        tone: 'danger',
        text: 'The browser forbids it. Select the text above and copy it by hand.',
      });
    }
  };
  return (
    <>
      {remark !== null && <Notice tone={remark.tone}>{remark.text}</Notice>}
      <div className={styles.row}>
        <Button
          variant="primary"
          icon={<TextCursorInput size={16} aria-hidden />}
          onClick={() => void insert()}
        >
          Insert into the page
        </Button>
        <Button icon={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
    </>
  );
}
