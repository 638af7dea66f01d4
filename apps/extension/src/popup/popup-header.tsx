import { Settings } from 'lucide-react';
import type { Quota } from '../server/quota.js';
import { Button } from '../ui/button.js';
import { QuotaLine } from '../ui/quota-line.js';
import styles from './popup-header.module.css';

/** The top of the window: whose it is, the way to the settings, and what is left today as far as it is known. */
export function PopupHeader({ quota }: { readonly quota: Quota | null }) {
  return (
    <header>
      <div className={styles.row}>
        <h1>ParetoStudio</h1>
        <Button
          variant="quiet"
          aria-label="Settings"
          title="Settings"
          icon={<Settings size={16} aria-hidden />}
          onClick={() => void chrome.runtime.openOptionsPage()}
        />
      </div>
      {quota !== null && <QuotaLine quota={quota} />}
    </header>
  );
}
