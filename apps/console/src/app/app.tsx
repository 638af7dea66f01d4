import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createConsoleClient } from '../data/console-client.js';
import { ToastProvider } from '../ui/toast.js';
import { readAhead } from '../data/read-ahead.js';
import { createRouter } from './router.js';

const queryClient = createConsoleClient();
const router = createRouter();
// Asked for now, while the page's own script is still on its way.
void readAhead(queryClient);

/** The whole console. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={400}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
