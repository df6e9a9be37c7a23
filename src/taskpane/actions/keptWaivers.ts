import * as z from '../../core/schema/zod';
import { valuesText } from '../../core/waivers/editWaivers';
import type { WaiverStore } from '../../core/waivers/readWaivers';
import { type Waiver, waiverSchema } from '../../core/waivers/Waiver';
import { load } from '../keptSettings';
import { documentAddress, save } from '../settings';

const keptSchema = z.array(
  z.object({
    document: z.string(),
    /** What the workbook held last. */
    held: z.array(waiverSchema),
    /** What it held before it lost them all. */
    lost: z.array(waiverSchema),
  }),
);
type Kept = z.infer<typeof keptSchema>[number];

const NAME = 'waivers';
/** Characters for all workbooks; those kept longest ago make room. */
const ROOM = 200_000;

/** Only a saved workbook is known again by its address: others are all called Book1. */
const LASTING = /[\\/]/;

/**
 * Remembers on this PC what the workbook in view holds: some Excels (16.100 on a Mac) lose custom XML
 * parts when they save, and nothing within the workbook shows it then.
 * @returns what it has lost
 */
export function noteWaivers({ parts, unreadable, waivers }: WaiverStore): readonly Waiver[] {
  const { held, lost } = kept();
  const isEmpty = parts.length + unreadable.length === 0;
  return keep(waivers, isEmpty ? [...lost, ...held] : lost);
}

/** Remembers what we have put into the workbook ourselves. */
export function keepHeld(held: readonly Waiver[]): void {
  keep(held, kept().lost);
}

/** The waivers with those that the workbook has lost. */
export function withLost(waivers: readonly Waiver[]): readonly Waiver[] {
  return [...waivers, ...kept().lost.filter(isNotAmong(waivers))];
}

/** The user does without them. */
export function forgetLost(): void {
  keep(kept().held, []);
}

function isNotAmong(waivers: readonly Waiver[]): (waiver: Waiver) => boolean {
  const there = new Set(waivers.map(valuesText));
  return (waiver) => !there.has(valuesText(waiver));
}

function kept(): Pick<Kept, 'held' | 'lost'> {
  const address = documentAddress();
  return all().find(({ document }) => document === address) ?? { held: [], lost: [] };
}

/** What is there again is not lost. */
function keep(held: readonly Waiver[], missing: readonly Waiver[]): readonly Waiver[] {
  const address = documentAddress();
  const lost = missing.filter(isNotAmong(held));
  if (!LASTING.test(address)) return lost;
  const before = all();
  const own = { document: address, held: [...held], lost };
  const others = before.filter(({ document }) => document !== address);
  const isBlank = held.length + lost.length === 0;
  if (isBlank && others.length === before.length) return lost;
  let room = ROOM;
  const kept = [...(isBlank ? [] : [own]), ...others].filter((one) => {
    room -= JSON.stringify(one).length;
    return room >= 0;
  });
  save('local', NAME, kept);
  return lost;
}

function all(): readonly Kept[] {
  return load('local', NAME, keptSchema) ?? [];
}
