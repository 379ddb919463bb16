import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '@/shared/api/queryClient';
import { Boundary } from '@/shared/ui/Boundary';
import { ThemeProvider } from '@/shared/ui/ThemeProvider';
import { Boot } from './Boot';
import { goAhead } from './entrance/audiences';

export function App() {
  const [client] = useState(() => {
    const made = createQueryClient();
    goAhead(made);
    return made;
  });
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
