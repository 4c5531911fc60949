import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { onUnauthorized } from '../shared/api/http';
import { sessionQuery, SIGNED_OUT } from '../shared/auth/session';
import { ToastProvider } from '../shared/ui/Toast';

interface ProvidersProps {
  readonly client: QueryClient;
  readonly children: ReactNode;
}

/** What every page stands on. A call that is answered 401 ends the signed-in state at once. */
export function Providers({ client, children }: ProvidersProps) {
  useEffect(() => onUnauthorized(() => client.setQueryData(sessionQuery.queryKey, SIGNED_OUT)), [client]);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>
  );
}
