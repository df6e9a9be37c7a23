import { FileProblem } from '../FileProblem';
import { bearableBytes, LIMITS } from '../limits';

/** What sheets take up. */
export interface Cost {
  /** The blank ones between others included. */
  readonly cells: number;
  readonly values: number;
  readonly characters: number;
}

/** Room that all sheets of a workbook share. */
export class ReadBudget {
  private cells = 0;
  private values = 0;
  private characters = 0;
  private readonly mostValues: number;
  private readonly mostCharacters: number;

  /** @param size of the file in bytes */
  constructor(size: number) {
    this.mostValues = Math.max(LIMITS.values, size * LIMITS.valueRatio);
    this.mostCharacters = bearableBytes(size);
  }

  get spent(): Cost {
    const { cells, values, characters } = this;
    return { cells, values, characters };
  }

  since({ cells, values, characters }: Cost): Cost {
    return {
      cells: this.cells - cells,
      values: this.values - values,
      characters: this.characters - characters,
    };
  }

  /** @throws {FileProblem} tooManyCells, tooLarge */
  charge(cells: number, values: number, characters: number): void {
    this.cells += cells;
    this.values += values;
    this.characters += characters;
    if (this.cells > LIMITS.cells || this.values > this.mostValues) {
      throw new FileProblem('tooManyCells');
    }
    if (this.characters > this.mostCharacters) throw new FileProblem('tooLarge');
  }
}
