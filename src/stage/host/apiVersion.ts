/** Minor version of ExcelApi 1.x that is played unless told otherwise: LTSC 2024's. */
export const DEFAULT_API_VERSION = 17;
