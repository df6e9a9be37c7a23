import { DEFAULT_API_VERSION } from '../variants';
import { DARK_THEME, LIGHT_THEME, installBridge, type Transport } from './installBridge';

/** Runs before office.js in the pane's frame: the host lives in the page around it. */
const transport: Transport = {
  send: (message) => {
    window.parent.postMessage(message, window.location.origin);
  },
  onMessage: (receiver) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const isHost = event.source === window.parent && event.origin === window.location.origin;
      if (isHost && typeof event.data === 'string') receiver(event.data);
    });
  },
};

installBridge(window, transport, {
  apiVersion: DEFAULT_API_VERSION,
  documentUrl: '',
  language: window.location.search.includes('en-US') ? 'en' : 'ja',
  theme: () =>
    window.matchMedia('(prefers-color-scheme: dark)').matches ? DARK_THEME : LIGHT_THEME,
});
