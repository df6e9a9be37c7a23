const LOCALE = { ja: 'ja-JP', en: 'en-US' };

interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#F5F5F5',
  controlForegroundColor: '#242424',
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: '#292929',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#3D3D3D',
  controlForegroundColor: '#FFFFFF',
};

interface ExternalOptions {
  /** Minor version of ExcelApi 1.x that `isSetSupported` answers with. */
  readonly apiVersion: number;
  readonly documentUrl: string;
  readonly language: 'ja' | 'en';
  /** Asked for whenever the pane reads it. */
  readonly theme: () => OfficeTheme;
}

type Callback = (status: number, result?: unknown) => void;

/** `window.external` as Excel for Windows gives it to a pane. */
function externalOf(options: ExternalOptions) {
  const context = contextOf(options);
  return {
    GetContext: () => context,
    /** The calls of the older Office.js (selected data, dialogs): none is played. */
    Execute: (_id: number, _args: unknown, callback: Callback) => {
      callback(UNSUPPORTED);
    },
    RegisterEvent: (...[, , , callback]: [number, string, unknown, Callback]) => {
      callback(SUCCESS);
    },
    UnregisterEvent: (...[, , callback]: [number, string, Callback]) => {
      callback(SUCCESS);
    },
  };
}

const SUCCESS = 0;
const UNSUPPORTED = 5000;
/** office.js parses it as XML; an empty one makes the browser report a style against the policy. */
const SOLUTION_TOKEN = '<r><t aid="hakaru"/></r>';

function contextOf({ apiVersion, documentUrl, language, theme }: ExternalOptions) {
  const text = (value: string) => () => value;
  const number = (value: number) => () => value;
  const sets = { ExcelApi: `1.${String(apiVersion)}`, DelayForCellEdit: '1.1' };
  return {
    GetAppType: number(1),
    GetSolutionRef: text('hakaru'),
    GetAppVersionMajor: number(16),
    GetAppVersionMinor: number(0),
    GetAppUILocale: text(LOCALE[language]),
    GetAppDataLocale: text(LOCALE[language]),
    GetDocUrl: text(documentUrl),
    GetAppCapabilities: number(0),
    GetActivationMode: number(0),
    GetControlIntegrationLevel: number(0),
    GetSolutionToken: text(SOLUTION_TOKEN),
    GetCorrelationId: text(''),
    GetInstanceId: text(''),
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: text(JSON.stringify(sets)),
    GetHostCustomMessage: text(''),
    GetHostFullVersion: text('16.0.17928.20000'),
    GetDialogRequirementMatrix: text('{}'),
    GetInitialDisplayMode: number(0),
    GetFeaturesForSolution: text('{}'),
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(theme())),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/** The runtime takes colours as numbers. */
function themeNumbers(theme: OfficeTheme) {
  const number = (color: string) => Number.parseInt(color.slice(1), 16);
  return {
    bodyBackgroundColor: number(theme.bodyBackgroundColor),
    bodyForegroundColor: number(theme.bodyForegroundColor),
    controlBackgroundColor: number(theme.controlBackgroundColor),
    controlForegroundColor: number(theme.controlForegroundColor),
  };
}

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
