import type { Language } from '../../core/words/sentence';

/** The time of day, with the day where that is not today. */
export function clock(language: Language, time: Date, now = new Date()): string {
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { month: 'numeric', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}
