import type { Look } from '../plan/SheetPlan';

const LINE = '#7F7F7F';
const BOX = { box: 'thin', lineColor: LINE, vertical: 'middle' } as const;

const AMOUNT_FORMAT = '#,##0;"△"#,##0;"—"';

/** How a summary's cells look; readable in black and white. */
export const SUMMARY_LOOKS = {
  title: { size: 16, bold: true, vertical: 'middle' },
  label: { color: '#595959', vertical: 'top' },
  fact: { vertical: 'top', wrap: true },
  section: { size: 12, bold: true, color: '#1F3A5F', vertical: 'bottom' },
  note: { size: 9, color: '#595959', vertical: 'bottom' },
  head: { ...BOX, bold: true, fill: '#DCE6F1', horizontal: 'center', wrap: true, size: 10 },
  text: { ...BOX, wrap: true, size: 10 },
  centred: { ...BOX, horizontal: 'center', size: 10 },
  link: { ...BOX, wrap: true, size: 10, color: '#0B5394', underline: true },
  count: { ...BOX, horizontal: 'right', size: 10, format: AMOUNT_FORMAT },
  amount: { ...BOX, horizontal: 'right', size: 10, format: AMOUNT_FORMAT },
  heads: { ...BOX, horizontal: 'right', size: 10, format: '#,##0.00;"△"#,##0.00;"—"' },
  share: { ...BOX, horizontal: 'right', size: 10, format: '0.0%;"△"0.0%;"—"' },
  sum: { bold: true, fill: '#F2F2F2' },
} as const satisfies { readonly [name: string]: Look };
