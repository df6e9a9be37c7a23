import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import type { StoreReading } from './reading';

type Xml = OfficeExtension.ClientResult<string>;

/**
 * Asks for our custom XML parts in messages that are sent anyway. The text of an only part, the
 * usual case, comes with the first answer; the texts of several must be asked for by their ids.
 */
export class StoreQuestion {
  private parts: Excel.CustomXmlPartScopedCollection | null = null;
  private only: { readonly part: Excel.CustomXmlPart; readonly xml: Xml } | null = null;
  private several: readonly { readonly id: string; readonly xml: Xml }[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues the first question. */
  ask(): void {
    const { workbook } = this.context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    this.parts = workbook.customXmlParts.getByNamespace(WAIVER_NAMESPACE);
    this.parts.load('items/id');
    const part = this.parts.getOnlyItemOrNullObject();
    part.load('id');
    this.only = { part, xml: part.getXml() };
  }

  /** Queues what the first answer left open; false where that is nothing. */
  askMore(): boolean {
    const items = this.parts?.items ?? [];
    if (items.length < 2) return false;
    this.several = items.map((part) => ({ id: part.id, xml: part.getXml() }));
    return true;
  }

  get reading(): StoreReading {
    const { readOnly, protection } = this.context.workbook;
    const isProtected = protection.protected ? 'protected' : null;
    return { parts: this.stored(), locked: readOnly ? 'readOnly' : isProtected };
  }

  private stored(): StoredPart[] {
    if (this.several.length > 0) return this.several.map(({ id, xml }) => ({ id, xml: xml.value }));
    if (this.only === null || this.only.part.isNullObject) return [];
    return [{ id: this.only.part.id, xml: this.only.xml.value }];
  }
}
