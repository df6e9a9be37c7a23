import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import type { StoreReading } from './reading';

type Xml = OfficeExtension.ClientResult<string>;

/**
 * Asks for our custom XML parts: which there are, in a message that is sent anyway, then their texts.
 */
export class StoreQuestion {
  private parts: Excel.CustomXmlPartScopedCollection | null = null;
  private texts: readonly { readonly id: string; readonly xml: Xml }[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues the first question. */
  ask(): void {
    const { workbook } = this.context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    this.parts = workbook.customXmlParts.getByNamespace(WAIVER_NAMESPACE);
    this.parts.load('items/id');
  }

  /** Queues what the first answer left open; false where that is nothing. */
  askMore(): boolean {
    const items = this.parts?.items ?? [];
    this.texts = items.map((part) => ({ id: part.id, xml: part.getXml() }));
    return items.length > 0;
  }

  get reading(): StoreReading {
    const { readOnly, protection } = this.context.workbook;
    const isProtected = protection.protected ? 'protected' : null;
    const parts = this.texts.map(({ id, xml }): StoredPart => ({ id, xml: xml.value }));
    return { parts, locked: readOnly ? 'readOnly' : isProtected };
  }
}
