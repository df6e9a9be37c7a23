/** A moment at the place of the reader: 2026年4月1日 9:05. */
export function dateTimeLabel(time: Date): string {
  const day = `${String(time.getFullYear())}年${String(time.getMonth() + 1)}月${String(time.getDate())}日`;
  return `${day} ${String(time.getHours())}:${String(time.getMinutes()).padStart(2, '0')}`;
}
