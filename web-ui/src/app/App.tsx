import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '@/shared/api/queryClient';
import { Boundary } from '@/shared/ui/Boundary';
import { ThemeProvider } from '@/shared/ui/ThemeProvider';
import { Boot } from './Boot';

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <Boundary>
      <QueryClientProvider client={client}>
        <ThemeProvider>
          <Boot />
        </ThemeProvider>
      </QueryClientProvider>
    </Boundary>
  );
}
