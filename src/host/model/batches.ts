import type { FormulaCell } from './calculateBatch';

/** The engine silently gives up past some 10,000 distinct formulas at once. */
const BATCH = 5_000;

/** Rounds of summing in one calculation; more are left to the engine, which follows any chain. */
const MAX_ROUND = 16;

/** A formula cell with what it reads, and how much of that is yet to be calculated. */
export interface Node extends FormulaCell {
  waiting: number;
  /** Sums over a large area are a round behind all that they sum. */
  round: number;
}

/** An area read by formulas to be calculated, and how many of its own cells are to be. */
export interface Stage {
  readonly readers: ReadonlySet<Node>;
  waiting: number;
  round: number;
}

/** Formulas that are calculated at once; in one that `folds` sums read nothing of their own batch. */
interface Batch {
  readonly formulas: readonly FormulaCell[];
  readonly folds: boolean;
}

/** What is to be calculated anew, with the areas that each formula's result stands in. */
export interface Dirty {
  readonly nodes: readonly Node[];
  readonly stagesOf: ReadonlyMap<Node, readonly Stage[]>;
}

/** Batches in which nothing waits for a later one; circular formulas come last. */
export function batches({ nodes, stagesOf }: Dirty): Batch[] {
  const ordered = inOrder(nodes, stagesOf);
  const circular = nodes.filter((node) => !ordered.has(node));
  const rounds = new Map<number, Node[]>();
  for (const node of ordered) {
    const round = rounds.get(node.round) ?? [];
    rounds.set(node.round, round);
    round.push(node);
  }
  // What a formula reads that may read anything is known to the engine only.
  if (nodes.some(({ needs }) => needs.open) || rounds.size > MAX_ROUND) {
    return portions([...ordered, ...circular], false);
  }
  const summed = [...rounds.keys()].sort((a, b) => a - b).map((key) => rounds.get(key) ?? []);
  return [...summed.flatMap((round) => portions(round, true)), ...portions(circular, false)];
}

/** Formulas behind all that they read; circular ones are left out. */
function inOrder(nodes: readonly Node[], stagesOf: Dirty['stagesOf']): Set<Node> {
  const ordered = new Set(nodes.filter(({ waiting }) => waiting === 0));
  const released = (stage: Stage, round: number): readonly Node[] => {
    stage.waiting -= 1;
    stage.round = Math.max(stage.round, round);
    if (stage.waiting > 0) return [];
    for (const reader of stage.readers) {
      reader.waiting -= 1;
      reader.round = Math.max(reader.round, stage.round + (reader.needs.sums ? 1 : 0));
    }
    return [...stage.readers].filter(({ waiting }) => waiting === 0);
  };
  // A Set visits what is added while it is walked through.
  for (const node of ordered) {
    const stages = stagesOf.get(node) ?? [];
    for (const reader of stages.flatMap((stage) => released(stage, node.round))) {
      ordered.add(reader);
    }
  }
  return ordered;
}

function portions(formulas: readonly FormulaCell[], folds: boolean): Batch[] {
  return Array.from({ length: Math.ceil(formulas.length / BATCH) }, (_, index) => ({
    formulas: formulas.slice(index * BATCH, (index + 1) * BATCH),
    folds,
  }));
}
