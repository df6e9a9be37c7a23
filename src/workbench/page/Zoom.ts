const STEPS = [50, 60, 70, 80, 90, 100, 125, 150, 200];

/** The zoom of the grid, in percent, with its two buttons. */
export class Zoom {
  private percent: number;

  constructor(
    initial: number,
    private readonly output: HTMLOutputElement,
    buttons: { readonly out: HTMLButtonElement; readonly in: HTMLButtonElement },
    private readonly onChange: () => void,
  ) {
    this.percent = initial;
    buttons.out.addEventListener('click', () =>
      this.set(STEPS.filter((step) => step < this.percent).at(-1)),
    );
    buttons.in.addEventListener('click', () => this.set(STEPS.find((step) => step > this.percent)));
    this.write();
  }

  get factor(): number {
    return this.percent / 100;
  }

  private set(percent: number | undefined): void {
    if (percent === undefined) return;
    this.percent = percent;
    this.write();
    this.onChange();
  }

  private write(): void {
    this.output.value = `${this.percent}%`;
  }
}
