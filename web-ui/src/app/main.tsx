// First of all styles, so that whatever a screen says of a control of its own wins over the kit.
import '@/shared/ui/theme.css';
import '@/shared/ui/controls/Button.module.css';
import '@/shared/ui/controls/Checks.module.css';
import '@/shared/ui/controls/Choice.module.css';
import '@/shared/ui/controls/TextInput.module.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
