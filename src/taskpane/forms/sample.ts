import { placeForm } from '../../core/form/placeForm';
import type { BlockContent } from '../../core/form/FormContent';
import { isOfBlocks } from '../../core/profile/Profile';
import { fiscalYearName, fiscalYearOf } from '../../core/words/format';
import { writeSheet } from '../../excel/sheets/writeSheets';
import { readAfresh } from '../actions/checking';
import type { WorkEnd, WorkListeners } from '../actions/work';
import { profilesOf } from '../Basis';
import type { Pane } from '../Pane';
import { formNotices, keepForms, notifySheets } from './forms';

const NAME = '見本';

/** Two programs, with what clerks overlook most: a blank total, one that does not add up, a blank cost. */
const PROGRAMS: readonly BlockContent[] = [
  {
    no: 1,
    isNew: false,
    name: '防災備蓄品の整備',
    goal: '必要な備蓄を切らさない',
    resources: { people: '職員1.6人', things: null, money: '歳出予算額95百万円' },
    cost: { people: 14, things: 0, money: 95, total: null },
    methods: ['④ 事務改善', null, null],
    directions: ['点検の頻度を見直す。'],
  },
  {
    no: 2,
    isNew: false,
    name: '庁内ネットワークの更新',
    goal: '止まらないネットワーク',
    resources: { people: '職員2.10人', things: null, money: '歳出予算額69百万円' },
    cost: { people: 27, things: 0, money: 69, total: 90 },
    methods: ['④ 事務改善', null, null],
    directions: ['回線をまとめて契約する。'],
  },
];

/** 見本で試す: a sheet of the form with some faults, checked at once. */
export async function openSample(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const profile = profilesOf(null).find(isOfBlocks);
  if (profile === undefined) return pane.did('onlyBlocks', 0);
  const label = ([first = '']: readonly string[]): string => `${first}：見本`;
  const top = {
    title: '主要事務事業戦略シート',
    fiscalYear: fiscalYearName(fiscalYearOf(new Date())),
    bureau: label(profile.labels.bureau),
    director: label(profile.labels.director),
    mission: null,
    approach: null,
  };
  const pages = [{ code: '1-1-1', name: '見本の施策', programs: PROGRAMS }];
  const plan = placeForm({ name: NAME, top, pages }, profile);
  const outcome = await writeSheet(plan, [], listeners);
  if (outcome.kind !== 'written') return notifySheets(pane, [outcome]);
  keepForms(pane, [outcome]);
  await readAfresh(pane, listeners);
  pane.update(({ notices }) => ({ notices: [...notices, ...formNotices([outcome])] }));
  return pane.did('sampled', 1);
}
