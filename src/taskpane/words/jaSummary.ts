import type { PartName } from '../tasks';
import { counted } from './plural';
import type { SheetRefusal } from '../../excel/sheets/SheetOutcome';
import type { YearlyKey } from '../../core/profile/blockFields';
import { dateTimeLabel } from '../../core/words/format';
import type { CityKind, NotMadeReason, SummaryDeed, SummaryTask } from '../summary/SummaryState';

type PlainReason = Exclude<NotMadeReason['reason'], 'file'>;

/** Words of 集計. The other languages are typed by these. */
export const jaSummary = {
  buttonAll: '全庁集計',
  hint: '施策別、手法別、所管課別の表とグラフを、シート「集計」に作ります。前の集計は作り直します。［元に戻す］で戻せます。',
  hintAll: (books: number) =>
    `このブックと追加した${String(books)}ブックから、シート「全庁集計」を作ります。前の全庁集計は作り直します。［元に戻す］で戻せます。`,
  compareTitle: '前年度と比べる',
  ask: {
    title: (blank: number, wrong: number) =>
      [
        blank > 0 ? `空欄の合計が${counted(blank)}件` : '',
        wrong > 0 ? `内訳と合わない合計が${counted(wrong)}件` : '',
      ]
        .filter((part) => part !== '')
        .join('、') + 'あります',
    text: 'このまま集計すると、合計の欄と内訳の和が合いません。',
    mend: '補完してから集計',
    anyway: 'このまま集計',
  },
  as: '集計の作り方',
  live: '数式で',
  values: '値で',
  asNote: {
    live: '元のセルを変えると、集計も変わります。',
    values: '事業一覧は、作ったときの値です。',
    all: '全庁集計の事業一覧は、作ったときの値です。',
  },
  addNote:
    'ほかの局のブックを加えると、全庁集計になります。ファイルはこのウィンドウの中だけで読み取ります。',
  added: '全庁のブック',
  lost: {
    mark: 'もう一度追加してください',
    why: 'ペインを開き直したため、内容が残っていません。',
  },
  remove: (name: string) => `${name} を外す`,
  compare: '前年度と比べる…',
  compareNote: '前年度のブックを選ぶと、事業ごとの変化を一覧にします。',
  data: '機械判読可能な表を作る',
  dataNote:
    '1行に1事業、1セルに1つの値の表とコード表を、シートに作ります。［元に戻す］で戻せます。',
  return: '指摘票を作る',
  returnNote:
    '直すところと回答の欄を、シートに作ります。前の回答は残します。［元に戻す］で戻せます。',
  refused: {
    open: 'いま開いているブックと同じ名前です。このブックは集計に入っています。別のブックなら、名前を変えてから追加してください。',
    unreadable:
      'ファイルを読み取れませんでした。Excel で開いているときは、閉じてからお試しください。',
    noPrograms: '事業が見つかりません。',
  },
  comparison: {
    title: '前年度との比較',
    close: '比較を閉じる',
    noYear: '年度の記載なし',
    older: '前年度',
    newer: '今年度',
    order: '2つのブックの年度が、続いていません。',
    turned: '選んだブックの方が新しい年度のため、開いているブックを前年度として比べました。',
    otherBureau: (bureau: string) => `選んだブックの局・区は「${bureau}」です。`,
    sections: {
      changed: '行政コストが変わった事業',
      renamed: '名称が変わったと思われる事業（候補）',
      moved: '施策が変わった事業',
      added: '新しい事業',
      gone: 'なくなった事業',
      settled: '前年度決算額と前年度の歳出予算額（参考）',
      repeated: '前年度と一言一句同じ文章',
    },
    none: '前年度と変わった事業はありません。',
    formerly: (text: string) => `前年度は「${text}」`,
    texts: { results: '実績', analysis: '分析', direction: '方向性' } satisfies Record<
      YearlyKey,
      string
    >,
    repeatedText: (field: string, cell: string, former: string) =>
      `${field} ${cell}（前年度は ${former}）`,
    likeness: (percent: number) => `名称の一致 ${String(percent)}%`,
    settlement: '決算額',
    budget: '予算額',
    noPolicy: '施策なし',
    becomes: 'から',
    unknown: '—',
    minus: '△',
    select: (name: string, place: string) => `${name}：${place} を選択`,
  },
  progress: {
    summarizing: '集計シートを作っています…',
    writingData: '機械判読可能な表を作っています…',
    returning: '指摘票を作っています…',
    readingFiles: '読み取っています…',
    files: (done: number, total: number) =>
      `読み取っています… ${String(done)} / ${String(total)} ブック`,
  },
  deeds: {
    summarized: (programs: number) => `集計シートを作りました（${String(programs)}事業）`,
    summarizedAgain: (programs: number) => `集計シートを作り直しました（${String(programs)}事業）`,
    summarizedAll: (programs: number) => `全庁集計シートを作りました（${String(programs)}事業）`,
    summarizedAllAgain: (programs: number) =>
      `全庁集計シートを作り直しました（${String(programs)}事業）`,
    wroteData: (programs: number) => `機械判読可能な表を作りました（${String(programs)}事業）`,
    wroteDataAgain: (programs: number) =>
      `機械判読可能な表を作り直しました（${String(programs)}事業）`,
    madeReturn: (items: number) => `指摘票を作りました（${counted(items)}件）`,
    madeReturnAgain: (items: number) => `指摘票を作り直しました（${counted(items)}件）`,
    addedBooks: (books: number): string =>
      books === 0 ? '追加したブックはありません' : `${String(books)}ブックを追加しました`,
    addedAgain: (books: number) => `${String(books)}ブックを、同じ名前の新しいものと入れ替えました`,
    compared: (programs: number) => `${String(programs)}事業を前年度と比べました`,
  } satisfies Record<SummaryDeed, (count: number) => string>,
  notMade: {
    summarize: '集計シートを作れませんでした',
    data: '機械判読可能な表を作れませんでした',
    return: '指摘票を作れませんでした',
    compare: '前年度と比べられませんでした',
    next: '今年度の様式を作れませんでした',
  } satisfies Record<SummaryTask, string>,
  reason: {
    noPrograms: '集計できる事業がありません。',
    lost: '追加したブックの内容が残っていません。［⋯］でもう一度追加するか、一覧から外してください。',
    units: '金額の単位が、このブックと異なります。',
    otherForm: '様式が、このブックと異なります。',
    sameYear: '年度が、このブックと同じです。前年度のブックを選んでください。',
    readOnly: 'ブックが読み取り専用です。別の名前で保存してから、お試しください。',
    protectedWorkbook:
      'ブックの構成が保護されています。保護を解除してから、もう一度お試しください。',
    protectedSheet: 'シートが保護されています。保護を解除してから、もう一度お試しください。',
    filtered: 'フィルターで隠れた行があります。フィルターを解除してから、お試しください。',
    covered:
      'シートが広がる場所に、ほかの内容があります。別の場所へ移してから、もう一度お試しください。',
  } satisfies Record<PlainReason | SheetRefusal['reason'], string>,
  ofFile: (file: string) => `${file}：`,
  rolledBack: {
    summarize: '集計シートを作れなかったため、元のままにしました',
    data: '機械判読可能な表を作れなかったため、そのシートは元のままにしました',
    return: '指摘票を作れなかったため、元のままにしました',
  },
  problems: {
    summarize: '集計シートを作れませんでした',
    data: '機械判読可能な表を作れませんでした',
    return: '指摘票を作れませんでした',
    addBooks: 'ファイルを追加できませんでした',
    compare: '前年度と比べられませんでした',
  },
  notices: {
    otherName: (wanted: string, name: string) => ({
      title: `シート「${name}」に作りました`,
      text: `「${wanted}」は、このアドインが作ったままのシートと確かめられないため、そのままにしています。`,
    }),
    hiddenSheet: (name: string) => ({
      title: `シート「${name}」は非表示です`,
      text: '内容は新しくしました。見るときは、シート見出しを右クリックし、［再表示］で表示してください。',
    }),
    lasting: (name: string) => ({
      title: `シート「${name}」は［元に戻す］で戻せません`,
      text: '前の内容を覚えておけませんでした。不要なときは、シートを削除してください。',
    }),
    undoStopped: {
      title: '途中までしか戻せませんでした',
      done: (sheets: readonly string[]) =>
        sheets.length === 0 ? [] : [`シート「${sheets.join('」「')}」は前の状態に戻しました。`],
      none: '残りのシートはそのままです。もう一度［元に戻す］を押してください。',
      half: (sheet: string) =>
        `シート「${sheet}」の内容が途中まで変わっています。確かめて、もう一度［集計］を押すか、シートを削除してください。`,
    },
    leftOut: {
      title: '集計に入れていないもの',
      line: (place: string, reason: string) => `${place}：${reason}`,
    },
    partMissing: (part: PartName) => ({
      title: `ペインの部品（${{ check: '検証', later: '修正と集計' }[part]}）を読み込めませんでした`,
      text: 'ネットワークの接続を確かめてから、もう一度お試しください。続くときは、この表示を情報システムの担当にお伝えください。',
    }),
  },
};

/** Words of 全庁のブック. */
export const jaCity = {
  open: '全庁のブック…',
  openWith: (books: number) => `全庁のブック（${counted(books)}）…`,
  add: '＋追加',
  verdict: (books: number, ready: number) =>
    `${counted(books)}ブック中 ${counted(ready)}ブックが提出できます`,
  meta: (programs: number, errors: number, warnings: number) =>
    `全庁 · ${counted(programs)}事業 · エラー${counted(errors)} · 警告${counted(warnings)}`,
  total: '合計',
  noSums: '様式か金額の単位がほかと異なるブックがあるため、合計を出していません。',
  kinds: {
    unread: '読めない',
    missing: '未提出',
    unfilled: '未記入',
    otherYear: '年度ちがい',
    double: '二重',
    error: 'エラーあり',
    warning: '警告だけ',
    ready: '提出できます',
  } satisfies Record<CityKind, string>,
  own: '開いているブック',
  programs: (count: number) => `${counted(count)}事業`,
  found: (errors: number, warnings: number) => `エラー${counted(errors)}・警告${counted(warnings)}`,
  most: (question: string, count: number) => `最多：${question} ${counted(count)}`,
  gap: '　',
  unread: (why: string) => `読めません：${why}`,
  double: (why: string) => `二重：${why}`,
  sameAs: (file: string) => `「${file}」と同じ事業のため、数えていません。`,
  otherChosen: (file: string) => `選んだとおり「${file}」を数え、こちらは数えていません。`,
  insteadOf: (files: readonly string[]) =>
    `${files.map((file) => `「${file}」`).join('')}の代わりに数えています。`,
  count: 'こちらを数える',
  apart: '別のブック（局・年度か事業がちがう）',
  otherYear: (year: string) => `年度ちがい：${year}のため、数えていません。`,
  again: ({ errors: before }: { readonly errors: number | null }, now: number) =>
    before === null
      ? '読み直しました'
      : `読み直しました（エラー${counted(before)}→${counted(now)}）`,
  saved: (time: Date) => `${dateTimeLabel(time)} 保存`,
  remove: '外す',
  toList: '指摘の一覧を開く',
  allHidden: '表示する種類が選ばれていません。上のボタンで選んでください。',
  unchecked: 'いま開いているブックは、［検証］すると一覧に加わります。',
  summarize: '全庁集計を作る',
  needsBooks: 'ほかの局のブックを追加すると使えます。',
  back: '一覧へ',
};
