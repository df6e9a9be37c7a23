import type { WaiverPlan } from '../core/waivers/planWaivers';
import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import { ExcelProblem, toExcelProblem } from './ExcelProblem';
import type { StoreReading } from './reading';
import { runExcel } from './runExcel';

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

/**
 * Carries out a plan for our custom XML parts in one round trip; no cell and no format is touched.
 * Where it fails, the parts are read: all of it may have been done even so.
 * @returns the parts that hold waivers now
 * @throws ExcelProblem `halfway` where something was changed, or may have been
 */
export function writeWaivers(
  plan: WaiverPlan,
  onWaiting: () => void,
): Promise<readonly StoredPart[]> {
  const { write, drop } = plan;
  return runExcel(onWaiting, async (context) => {
    const parts = context.workbook.customXmlParts;
    let written: Excel.CustomXmlPart | null = null;
    if (write !== null) {
      if (write.id === null) written = parts.add(write.xml);
      else {
        written = parts.getItem(write.id);
        written.setXml(write.xml);
      }
      written.load('id');
    }
    for (const id of drop) parts.getItem(id).delete();
    try {
      await context.sync();
    } catch (error) {
      return doneAfter(context, plan, toExcelProblem(error));
    }
    return write === null || written === null ? [] : [{ id: written.id, xml: write.xml }];
  });
}

/** What is in the workbook although Excel failed. */
async function doneAfter(
  context: Excel.RequestContext,
  plan: WaiverPlan,
  problem: ExcelProblem,
): Promise<readonly StoredPart[]> {
  // Somebody else took a part away.
  if (problem.reason === 'gone') throw problem;
  const there = await readParts(context).catch(() => null);
  if (there === null) throw new ExcelProblem('halfway', problem.code, problem);
  if (isDone(plan, there)) return there.filter(({ xml }) => xml === plan.write?.xml);
  throw isUntouched(plan, there) ? problem : new ExcelProblem('halfway', problem.code, problem);
}

async function readParts(context: Excel.RequestContext): Promise<readonly StoredPart[]> {
  const question = new StoreQuestion(context);
  question.ask();
  await context.sync();
  if (question.askMore()) await context.sync();
  return question.reading.parts;
}

function isDone({ write, drop }: WaiverPlan, there: readonly StoredPart[]): boolean {
  const isWritten = write === null || there.some(({ xml }) => xml === write.xml);
  return isWritten && !there.some(({ id }) => drop.includes(id));
}

function isUntouched({ write, drop }: WaiverPlan, there: readonly StoredPart[]): boolean {
  const isWritten = write !== null && there.some(({ xml }) => xml === write.xml);
  return !isWritten && drop.every((id) => there.some((part) => part.id === id));
}
