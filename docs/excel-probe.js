/**
 * What does this Excel do? Ten minutes in a new, empty workbook: paste all of this into the console
 * (F12) of the pane, or into Script Lab, and run it. It prints a line a question, with the name of
 * the variant of the embedded Excel that does the same (src/stage/host/variants.ts), works on a sheet of
 * its own, which it deletes in the end, and sends nothing anywhere.
 */
(async function probe() {
  'use strict';
  const SHEET = 'Hakaru probe';
  const MARK = (name) => `=LEN("${name}")>0`;
  const lines = [];

  /** Prints what `work` answers, and the variant that `meaning` makes of it. */
  async function ask(question, work, meaning = () => '') {
    let line;
    try {
      const answer = await Excel.run(work);
      const variant = meaning(answer);
      line = `${question}: ${JSON.stringify(answer)}${variant === '' ? '' : ` → ${variant}`}`;
    } catch (error) {
      const place = (error.debugInfo && error.debugInfo.errorLocation) || '';
      line = `${question}: ${error.code || error.name} ${place} ${error.message}`;
    }
    lines.push(line);
    console.log(line);
  }

  function addRule(cells, name) {
    const rule = cells.conditionalFormats.add('Custom');
    rule.custom.rule.formula = MARK(name);
    return rule;
  }

  async function listRules(context, sheet) {
    const rules = sheet.getRange().conditionalFormats;
    rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
    await context.sync();
    return rules.items.map(({ id, type, customOrNullObject: custom }) => {
      const named = custom.isNullObject ? null : /"(.*)"/.exec(custom.rule.formula);
      return { id, name: named === null ? type : named[1] };
    });
  }

  const sheetOf = (context) => context.workbook.worksheets.getItem(SHEET);

  const isEmpty = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    return used.every((range) => range.isNullObject);
  });
  if (!isEmpty) {
    console.log('新しい空のブックで実行してください。 / Run this in a new, empty workbook.');
    return [];
  }
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(SHEET);
    await context.sync();
  });

  await ask(
    '1 rules, after adding A, B, C',
    async (context) => {
      const sheet = sheetOf(context);
      ['A', 'B', 'C'].forEach((name, row) => addRule(sheet.getRange(`A${row + 1}`), name));
      await context.sync();
      return (await listRules(context, sheet)).map(({ id, name }) => `${id}=${name}`);
    },
    (rules) => {
      if (!rules.every((rule, place) => rule.startsWith(`${place}=`))) return 'guid';
      return rules[0] === '0=C' ? 'rules-first' : 'rules-last';
    },
  );
  await ask(
    '2 the two first ids deleted in one message',
    async (context) => {
      const sheet = sheetOf(context);
      const [first, second] = await listRules(context, sheet);
      const rules = sheet.getRange().conditionalFormats;
      rules.getItem(first.id).delete();
      rules.getItem(second.id).delete();
      await context.sync();
      return (await listRules(context, sheet)).map(({ name }) => name);
    },
    ([left]) => (left === 'B' ? 'rules-first / rules-last' : 'guid'),
  );
  await ask(
    '3 two rules on one range can be listed',
    async (context) => {
      const sheet = sheetOf(context);
      addRule(sheet.getRange('C1:C3'), 'D');
      addRule(sheet.getRange('C1:C3'), 'E');
      await context.sync();
      try {
        return (await listRules(context, sheet)).map(({ name }) => name);
      } catch (error) {
        return `${error.code}`;
      }
    },
    (rules) => (Array.isArray(rules) ? 'listed' : 'rules-unlisted'),
  );
  await ask('4 asked of what is not there: a method, a chain', async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject();
    const xml = part.getXml();
    const name = sheetOf(context).names.getItemOrNullObject('none');
    const range = name.getRangeOrNullObject();
    range.load('rowIndex');
    await context.sync();
    return [
      part.isNullObject,
      xml.value === undefined ? 'undefined' : xml.value,
      range.isNullObject,
    ];
  });
  await ask(
    '5 events of our own writes, switched off in the same message',
    async (context) => {
      const sheet = sheetOf(context);
      const seen = [];
      const handler = sheet.onChanged.add(async ({ triggerSource }) => {
        seen.push(triggerSource === undefined ? 'no triggerSource' : triggerSource);
      });
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('E1').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 2000));
      handler.remove();
      await context.sync();
      return seen;
    },
    (seen) => {
      if (seen.length === 0) return 'silent';
      return seen.includes('no triggerSource') ? 'web, old-events' : 'web';
    },
  );
  await ask('6 null leaves a cell, an apostrophe makes a text', async (context) => {
    const cells = sheetOf(context).getRange('G1:I1');
    cells.values = [[7, 8, 9]];
    cells.formulas = [['=1/2', null, "'=1+1"]];
    cells.load('formulas,values');
    await context.sync();
    return [cells.formulas[0], cells.values[0]];
  });
  await ask(
    '7 number format of a sum in a General cell',
    async (context) => {
      const sheet = sheetOf(context);
      const parts = sheet.getRange('K1:K2');
      parts.numberFormat = [['#,##0'], ['#,##0']];
      parts.values = [[1000], [2000]];
      const total = sheet.getRange('K3');
      total.formulas = [['=SUM(K1:K2)']];
      total.load('numberFormat');
      await context.sync();
      return total.numberFormat[0][0];
    },
    (format) => (format === 'General' ? 'kept' : 'formats'),
  );
  await ask(
    '8 texts written without an apostrophe',
    async (context) => {
      const texts = ['4-3-4', '1/2', 'H29.4.1', '平成29年4月1日', '４－３－４', '１２', '5人'];
      const cells = sheetOf(context).getRange('M1:M7');
      cells.values = texts.map((text) => [text]);
      cells.load('values');
      await context.sync();
      return texts.flatMap((text, row) =>
        cells.values[row][0] === text ? [] : [`${text} ⇒ ${cells.values[row][0]}`],
      );
    },
    (changed) => (changed.length === 0 ? 'kept' : 'dates'),
  );
  await ask(
    '9 a formula in one cell of a table',
    async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('O1:P4').values = [
        ['a', 'b'],
        [1, ''],
        [2, ''],
        [3, ''],
      ];
      sheet.tables.add('O1:P4', true);
      await context.sync();
      sheet.getRange('P3').formulas = [['=O3*2']];
      await context.sync();
      const column = sheet.getRange('P2:P4');
      column.load('formulas');
      await context.sync();
      return column.formulas.map(([formula]) => formula);
    },
    ([first]) => (first === '' ? 'kept' : 'tables'),
  );
  await ask(
    '10 paper, zoom, page break',
    async (context) => {
      const sheet = sheetOf(context);
      const said = [];
      const wishes = [
        ['paper', () => (sheet.pageLayout.paperSize = 'A3')],
        ['zoom', () => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 })],
        ['break', () => sheet.horizontalPageBreaks.add('A20')],
      ];
      for (const [name, wish] of wishes) {
        wish();
        try {
          await context.sync();
        } catch (error) {
          said.push(`${name}: ${error.code}`);
        }
      }
      return said;
    },
    (said) => (said.length === 0 ? 'accepted' : 'no-printer'),
  );
  await ask('11 series of a chart on one column', async (context) => {
    const sheet = sheetOf(context);
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('K1:K2'), 'Columns');
    chart.series.load('items/name');
    await context.sync();
    return chart.series.items.length;
  });
  await ask(
    '12 a sheet added and activated in one message is in front',
    async (context) => {
      const added = context.workbook.worksheets.add();
      added.activate();
      added.load('name');
      await context.sync();
      const front = context.workbook.worksheets.getActiveWorksheet();
      front.load('name');
      await context.sync();
      const isFront = front.name === added.name;
      added.delete();
      await context.sync();
      return isFront;
    },
    (isFront) => (isFront ? 'in front' : 'web'),
  );
  await ask(
    '13 a row of 500 points',
    async (context) => {
      const row = sheetOf(context).getRange('A30');
      row.format.rowHeight = 500;
      row.load('format/rowHeight');
      try {
        await context.sync();
      } catch (error) {
        return `${error.code}`;
      }
      return row.format.rowHeight;
    },
    (height) => (height === 500 ? 'accepted' : 'row-limit'),
  );

  await Excel.run(async (context) => {
    sheetOf(context).delete();
    await context.sync();
  });
  return lines;
})();
