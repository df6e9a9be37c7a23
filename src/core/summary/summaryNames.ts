/** Names of the worksheets, where they are free. */
export const SUMMARY_SHEET = '集計';
export const BUREAUS_SHEET = '全庁集計';
