import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../data/query-client.js';
import { sessionQuery } from '../data/who.js';
import { ToastProvider } from '../ui/toast.js';
import { createRouter } from './router.js';

// Nobody is signed in any more: the pages behind the sign-in see it and lead there.
const queryClient = createQueryClient(() => queryClient.setQueryData(sessionQuery.queryKey, null));
const router = createRouter(queryClient);

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
