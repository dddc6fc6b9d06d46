import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import 'family-education-widgets/all.js';
import {App} from './App';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
