import { externalOf, type ExternalOptions } from './external';

/** How messages travel between the pane and the host. */
export interface Transport {
  send(message: string): void;
  /** The host's answers and events, in order. */
  onMessage(receiver: (message: string) => void): void;
}

/** The object that the runtime looks for; it puts its own receiver on it. */
interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

/**
 * Makes a window (`target`) look to office.js like a task pane inside Excel for Windows. Must run before
 * office.js does; the page's address carries `HOST_INFO`.
 */
export function installBridge(
  target: object,
  transport: Transport,
  options: ExternalOptions,
): void {
  Object.defineProperty(target, 'external', {
    value: externalOf(options),
    configurable: true,
  });
  const bridge: NativeBridge = {
    sendMessageToHost: (message) => {
      transport.send(message);
    },
  };
  transport.onMessage((message) => {
    bridge.onMessageFromHost?.(message);
  });
  Object.defineProperty(target, '_richApiNativeBridge', { value: bridge, configurable: true });
}

/** Query of the pane's address: host, platform, runtime version and language. */
export const HOST_INFO = '_host_Info=Excel$Win32$16.01$ja-JP$$$$0';
