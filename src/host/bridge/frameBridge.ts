/**
 * The script that the workbench's server puts in front of the pane page: makes the frame look like
 * a task pane in Excel and carries messages to the page around it, of the same origin.
 */
import { LIGHT_THEME, type OfficeTheme } from './external';
import { installBridge } from './installBridge';

const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: '#1F1F1F',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#292929',
  controlForegroundColor: '#FFFFFF',
};
/** LTSC 2024's; the page around plays the same. */
const API_VERSION = 17;

const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;

installBridge(
  window,
  {
    send: (message) => window.parent.postMessage(message, window.location.origin),
    onMessage: (receiver) => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const isHost = event.source === window.parent && event.origin === window.location.origin;
        if (isHost && typeof event.data === 'string') receiver(event.data);
      });
    },
  },
  {
    apiVersion: API_VERSION,
    documentUrl: window.location.origin,
    theme: isDark ? DARK_THEME : LIGHT_THEME,
  },
);
