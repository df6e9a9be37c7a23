const KNOWN = new Map<string, string>();

/**
 * The colour as dark paper shows it: lightness turned over, hue and saturation kept, so that a
 * pale fill becomes a deep one and black text becomes white. `color` is `#RRGGBB`.
 */
export function darkColor(color: string): string {
  const known = KNOWN.get(color);
  if (known !== undefined) return known;
  const dark = turnOver(color);
  KNOWN.set(color, dark);
  return dark;
}

function turnOver(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  // Paper is not black but a deep grey: the scale runs from 0.12 (white) to 0.96 (black).
  const target = 0.12 + (1 - light) * 0.84;
  const room = 1 - Math.abs(2 * light - 1);
  // Pale tints have full saturation by this measure; on dark paper they would glow.
  const saturation = room === 0 ? 0 : ((high - low) / room) * (light > 0.5 ? 0.55 : 1);
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const spread = high === low ? 0 : chroma / (high - low);
  const middle = (value: number) => target + (value - light) * spread;
  return `#${channels.map((value) => hex(middle(value))).join('')}`;
}

function hex(value: number): string {
  const byte = Math.round(Math.max(0, Math.min(1, value)) * 255);
  return byte.toString(16).padStart(2, '0');
}
