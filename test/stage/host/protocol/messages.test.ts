import fc from 'fast-check';
import { EmbeddedExcel } from '../../../../src/stage/host/EmbeddedExcel';
import { bookOf } from '../../../support/bookOf';

const BOOK = bookOf([{ name: '一', rows: [['あ']] }]);

/** What the host answers to one message, read as JSON. */
async function answer(message: string): Promise<unknown[]> {
  const excel = await EmbeddedExcel.open(BOOK);
  const answers: unknown[] = [];
  excel.onMessage((text) => answers.push(JSON.parse(text)));
  excel.handle(message);
  return answers;
}

const request = (body: unknown, id = 7): string =>
  JSON.stringify({ id, type: 1, flags: 0, message: { url: 'ProcessQuery', method: 'POST', body } });

describe('messages that office.js would not send', () => {
  it.each([
    ['no JSON', '{', 0],
    ['no envelope', '{"id":3}', 3],
    ['no actions', request({ ObjectPaths: {} }), 7],
    ['an action without a type', request({ Actions: [{ Id: 1 }], ObjectPaths: {} }), 7],
  ])('%s is refused, not left waiting', async (_, message, id) => {
    expect(await answer(message)).toMatchObject([{ id, message: { statusCode: 400 } }]);
  });

  const failing = async (action: object, paths: object): Promise<unknown> => {
    const [only] = await answer(
      request({ Actions: [{ Id: 1, Name: '', ...action }], ObjectPaths: paths }),
    );
    return only;
  };
  it.each([
    ['a path that is not there', { ActionType: 1, ObjectPathId: 9 }, {}, 'InvalidObjectPath'],
    [
      'an unknown path type',
      { ActionType: 1, ObjectPathId: 2 },
      {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        2: { Id: 2, ObjectPathType: 99, Name: 'x', ParentObjectPathId: 1 },
      },
      'ApiNotFound',
    ],
    [
      'a child without parent',
      { ActionType: 1, ObjectPathId: 2 },
      { 2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets' } },
      'InvalidObjectPath',
    ],
    [
      'a path that is its own parent',
      { ActionType: 1, ObjectPathId: 2 },
      { 2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 2 } },
      'InvalidObjectPath',
    ],
    [
      'an unknown reference',
      { ActionType: 1, ObjectPathId: 2 },
      { 2: { Id: 2, ObjectPathType: 6, Name: 'reference-99' } },
      'InvalidReference',
    ],
    [
      'an unknown service',
      { ActionType: 1, ObjectPathId: 2 },
      { 2: { Id: 2, ObjectPathType: 2, Name: 'Microsoft.Nothing' } },
      'ApiNotFound',
    ],
    [
      'an unknown action type',
      { ActionType: 99, ObjectPathId: 1 },
      { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
      'ApiNotFound',
    ],
    [
      'a member of every JavaScript object',
      { ActionType: 3, ObjectPathId: 1, Name: 'constructor' },
      { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
      'ApiNotFound',
    ],
  ])('%s is named', async (_, action, paths, code) => {
    expect(await failing(action, paths)).toMatchObject({
      message: { statusCode: 200, body: { Error: { Code: code } } },
    });
  });

  it('answers whatever it is sent exactly once', async () => {
    const excel = await EmbeddedExcel.open(BOOK);
    let answers = 0;
    excel.onMessage(() => (answers += 1));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((body) => request(body)),
        ),
        (text) => {
          answers = 0;
          excel.handle(text);
          expect(answers).toBe(1);
        },
      ),
    );
  });
});
