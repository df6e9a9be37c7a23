/** What no file is called on one system or another. */
const UNFIT = /[<>:"/\\|?*\p{Cc}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Characters: with its ending a name of kanji has to fit into 255 bytes. */
const LONGEST = 70;

/** A name like the wanted one that every system takes for a file, and that is none of those taken. */
export function freeFileName(wanted: string, taken: Iterable<string>): string {
  const fit = wanted.replaceAll(UNFIT, '_');
  const dot = fit.lastIndexOf('.');
  const [name, ending] = dot > 0 ? [fit.slice(0, dot), fit.slice(dot)] : [fit, ''];
  const stem =
    [...name]
      .slice(0, LONGEST)
      .join('')
      .replace(/[. ]+$/, '') || '_';
  const safe = RESERVED.test(stem) ? `_${stem}` : stem;
  const known = new Set([...taken].map((one) => one.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const free = `${safe}${count === 1 ? '' : ` (${String(count)})`}${ending}`;
    if (!known.has(free.toLowerCase())) return free;
  }
}
