import { Toast } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './notice.js';
import styles from './toast.module.css';

/** Says shortly what was done, at the edge of the page; read out politely. */
export function useToast(): (toast: { title: string; description?: string; tone?: Tone }) => void {
  const manager = Toast.useToastManager();
  return ({ tone = 'success', ...texts }) => {
    manager.add({ ...texts, type: tone, priority: tone === 'danger' ? 'high' : 'low' });
  };
}

/** Where toasts are drawn; stands once around the pages. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={clsx(styles.toast, styles[toast.type ?? 'neutral'])}>
      <Toast.Content className={styles.content}>
        <div>
          <Toast.Title className={styles.title} render={<p />} />
          <Toast.Description className={styles.description} />
        </div>
        <Toast.Close className={styles.close} aria-label="Dismiss">
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
