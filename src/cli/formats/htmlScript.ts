import { Markup, type Script } from './htmlPage';

/** A finding of the page. */
interface Row {
  readonly element: HTMLElement;
  /** Where it stands in the order of the workbooks. */
  readonly list: Element;
  /** By what rows are grouped: file, rule, severity, bureau. */
  readonly keys: { readonly [by: string]: string };
  /** Position among the severities. */
  readonly severity: number;
  /** What is searched. */
  readonly text: string;
  /** Says where it stands while it stands elsewhere on the page. */
  readonly where: HTMLElement;
}

/**
 * Lets the reader of a report filter, order and group its findings. The class goes into the page as
 * text: it stands alone, and the page is whole without it.
 */
class Arranger {
  private readonly bar: HTMLFormElement;
  /** The findings in the order of the workbooks, and arranged otherwise. */
  private readonly own: HTMLElement;
  private readonly arranged: HTMLElement;
  private readonly severities: readonly HTMLInputElement[];
  private readonly rows: readonly Row[];
  private closed: readonly HTMLDetailsElement[];

  constructor(page: Document) {
    const [bar, own, arranged] = ['form.bar', '.files', '.arranged'].map((one) =>
      page.querySelector<HTMLElement>(one),
    );
    if (!(bar instanceof HTMLFormElement) || !own || !arranged) throw new Error('no report');
    this.bar = bar;
    this.own = own;
    this.arranged = arranged;
    this.severities = [...page.querySelectorAll<HTMLInputElement>('.tile input')];
    this.rows = [...own.querySelectorAll<HTMLElement>('.finding')].map((row) => this.toRow(row));
    this.closed = [];
    this.listen();
    bar.hidden = false;
    this.arrange();
    this.openTarget();
  }

  private listen(): void {
    const { bar, severities } = this;
    const arrange = (): void => {
      this.arrange();
    };
    bar.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    bar.addEventListener('input', arrange);
    bar.addEventListener('reset', () => {
      for (const one of severities) one.checked = true;
      // The controls are reset behind this event.
      setTimeout(arrange);
    });
    bar.addEventListener('click', ({ target }) => {
      const name = target instanceof HTMLButtonElement ? target.name : '';
      if (name === 'open' || name === 'close') this.fold(name === 'open');
    });
    for (const one of severities) one.addEventListener('input', arrange);
    window.addEventListener('hashchange', () => {
      this.openTarget();
    });
    window.addEventListener('beforeprint', () => {
      this.closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const one of this.closed) one.open = true;
    });
    window.addEventListener('afterprint', () => {
      for (const one of this.closed) one.open = false;
    });
  }

  private toRow(element: HTMLElement): Row {
    const sheet = element.closest<HTMLElement>('.sheet');
    const file = this.textOf(element.closest('.file')?.querySelector('h2'));
    const program = this.textOf(element.closest('.group')?.querySelector('h4'));
    const severity = this.severities.findIndex((one) => element.classList.contains(one.value));
    const where = document.createElement('span');
    where.className = 'where';
    where.textContent = [file, sheet?.dataset['name'], program].filter(Boolean).join(' · ');
    return {
      element,
      list: element.parentElement ?? element,
      keys: {
        file,
        rule: element.dataset['rule'] ?? '',
        severity: this.severities[severity]?.value ?? '',
        bureau: sheet?.dataset['bureau'] ?? '',
      },
      severity,
      text: `${this.textOf(element)} ${where.textContent}`.toLowerCase(),
      where,
    };
  }

  private textOf(element: Element | null | undefined): string {
    return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  private control(name: string): HTMLSelectElement | HTMLInputElement {
    const found = this.bar.elements.namedItem(name);
    if (found instanceof HTMLSelectElement || found instanceof HTMLInputElement) return found;
    throw new Error(`no ${name}`);
  }

  private isWanted({ severity, keys, text }: Row): boolean {
    if (this.severities[severity]?.checked === false) return false;
    for (const name of ['rule', 'bureau']) {
      const { value } = this.control(name);
      if (value !== '' && value !== keys[name]) return false;
    }
    const words = this.control('search').value.toLowerCase().split(/\s+/);
    return words.every((word) => text.includes(word));
  }

  private arrange(): void {
    const { rows, own, arranged } = this;
    const [by, order] = [this.control('by').value, this.control('order').value];
    const isInPlace = by === 'file' && order === 'sheet';
    if (!arranged.hidden) this.putBack();
    const wanted = rows.filter((row) => this.isWanted(row));
    const shown = new Set(wanted);
    for (const row of rows) row.element.hidden = !shown.has(row);
    const groups = isInPlace ? [] : this.grouped(wanted, by, order);
    arranged.replaceChildren(...groups.map(([key, members]) => this.toGroup(by, key, members)));
    arranged.hidden = isInPlace;
    own.hidden = !isInPlace;
    const isFiltered = wanted.length < rows.length;
    for (const part of own.querySelectorAll<HTMLElement>('.group, .sheet, .file')) {
      part.hidden = isFiltered && part.querySelector('.finding:not([hidden])') === null;
    }
    this.say(wanted.length);
  }

  /** Each list gets its rows back in their order, before they go elsewhere. */
  private putBack(): void {
    for (const { element, list, where } of this.rows) {
      where.remove();
      list.append(element);
    }
  }

  private grouped(wanted: readonly Row[], by: string, order: string): [string, Row[]][] {
    const rows = [...wanted];
    if (order === 'severity') rows.sort((a, b) => a.severity - b.severity);
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = row.keys[by] ?? '';
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [row]);
      else members.push(row);
    }
    const sorted = [...groups];
    if (by === 'rule') sorted.sort(([, a], [, b]) => b.length - a.length);
    const rank = (members: readonly Row[]): number => members[0]?.severity ?? 0;
    if (by === 'severity') sorted.sort(([, a], [, b]) => rank(a) - rank(b));
    return sorted;
  }

  private toGroup(by: string, key: string, rows: readonly Row[]): HTMLElement {
    const make = (tag: string, look: string, text: string): HTMLElement => {
      const made = document.createElement(tag);
      made.className = look;
      made.textContent = text;
      return made;
    };
    const details = document.createElement('details');
    details.className = 'file';
    details.open = true;
    const summary = make('summary', '', '');
    summary.append(
      make('h2', '', this.titleOf(by, key)),
      make('span', 'facts', this.bar.dataset['count']?.replace('{n}', String(rows.length)) ?? ''),
    );
    const list = make('ul', 'group findings', '');
    for (const { element, where } of rows) {
      element.querySelector('.message')?.append(where);
      list.append(element);
    }
    details.append(summary, list);
    return details;
  }

  private titleOf(by: string, key: string): string {
    if (by === 'severity') {
      const input = this.severities.find(({ value }) => value === key);
      return this.textOf(input?.parentElement?.querySelector('.badge'));
    }
    const options = this.control(by === 'rule' ? 'rule' : 'bureau').querySelectorAll('option');
    const option = [...options].find(({ value }) => value === key);
    return by === 'file' || option === undefined || key === '' ? key : this.textOf(option);
  }

  private say(shown: number): void {
    const status = this.bar.querySelector('output');
    if (status === null) return;
    const { none = '', some = '' } = status.dataset;
    status.textContent = (shown === 0 ? none : some)
      .replace('{shown}', shown.toLocaleString('en'))
      .replace('{all}', this.rows.length.toLocaleString('en'));
  }

  private fold(isOpen: boolean): void {
    const visible = this.arranged.hidden ? this.own : this.arranged;
    for (const one of visible.querySelectorAll<HTMLDetailsElement>('details.file')) {
      one.open = isOpen;
    }
  }

  private openTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    const file = target?.closest('details');
    if (!file) return;
    file.open = true;
    file.scrollIntoView();
  }
}

const SOURCE = `if (document.querySelector('form.bar')) new (${Arranger.toString()})(document);`;

/** The script of the page. */
export function pageScript(): Script {
  // Loaded here: every other format is written without.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash('sha256').update(SOURCE).digest('base64');
  return { source: new Markup(SOURCE), hash: `sha256-${hash}` };
}
