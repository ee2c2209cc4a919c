import type { ActionList } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { servedToAll } from '../testing/folder.js';

const id = '2026/11.pay.declines';
const files = {
  [`${id}.md`]:
    '---\nstatus: draft\nseverity: sev1\nsystems: [pay]\nteam: Payments\n---\n\n# Declined\n\n## Action items\n\n' +
    '- [ ] **A1** Raise the pool\n  - Owner: Mei Chen\n  - Due: 2026-11-30\n  - Kind: corrective\n  - Committed: Thandiwe Mokoena\n' +
    '- [ ] **A2** Drill a failover\n  - Owner: Arjun Rao\n  - Due: 2026-10-30\n  - Kind: preventative\n' +
    '- [x] **A3** Page earlier\n  - Owner: @mei\n',
  'debrief.yaml': 'format: 1\npeople:\n  Mei Chen: { handles: ["@mei"] }\n',
};

const server = await servedToAll(files);

describe('Actions', () => {
  const asked = async (query: string): Promise<ActionList> => {
    const { status, body } = await server.get(`/actions${query}`);
    expect(status).toBe(200);
    return body as ActionList;
  };
  const names = ({ rows }: ActionList): (string | null)[] => rows.map((row) => row.id);

  test.each([
    ['', ['A2', 'A1', 'A3']],
    ['?state=open', ['A2', 'A1']],
    ['?state=open&state=done', ['A2', 'A1', 'A3']],
    ['?owner=mei', ['A1', 'A3']],
    ['?owner=mei&owner=arjun', ['A2', 'A1', 'A3']],
    ['?overdue=yes', ['A2']],
    ['?due=2026-11', ['A1']],
    ['?due=2026', ['A2', 'A1']],
    ['?words=pool', ['A1']],
    ['?words=declined&kind=preventative', ['A2']],
    ['?system=PAY&severity=sev1&team=payments', ['A2', 'A1', 'A3']],
    ['?limit=1', ['A2']],
    ['?owner=', ['A2', 'A1', 'A3']],
  ])('%s are %j', async (query, found) => {
    expect(names(await asked(query))).toEqual(found);
  });

  test.each([
    ['?owner=nobody', 'owner', 'nobody'],
    ['?state=late', 'state', 'late'],
    ['?due=soon', 'due', 'soon'],
  ])('%s asks for a word that none has, and says so', async (query, filter, word) => {
    const { unknown } = await asked(query);
    expect(unknown).toEqual([{ filter, word }]);
  });

  test('tell who has committed to one, and the words that can be asked for in the order of the alphabet', async () => {
    const { rows, choices, total, found } = await asked('?state=open&limit=1');
    expect([total, found, rows.length]).toEqual([3, 2, 1]);
    expect((await asked('?words=pool')).rows[0]).toMatchObject({
      committed: 'Thandiwe Mokoena',
      overdue: false,
    });
    expect(choices).toEqual({
      owner: ['Arjun Rao', 'Mei Chen'],
      team: ['Payments'],
      system: ['pay'],
      severity: ['sev1'],
      kind: ['corrective', 'preventative'],
      priority: [],
      state: ['open', 'done', 'judged', 'dropped'],
    });
  });

  test('are a table for a spreadsheet, filtered as the list is', async () => {
    const { status, body } = await server.get('/actions.csv?owner=mei&state=open');
    expect(status).toBe(200);
    const [head, first, ...more] = String(body).split('\r\n');
    expect(head).toMatch(/^postmortem,action,state,overdue,due,text,owner,/);
    expect(first).toMatch(/^2026\/11\.pay\.declines,A1,open,no,2026-11-30,Raise the pool,Mei Chen,/);
    expect(more).toEqual(['']);
    expect((await server.get('/actions.csv?older=x')).status).toBe(400);
  });

  test.each(['?older=x', '?overdue=perhaps', '?limit=0'])('%s is no question', async (query) => {
    const { status } = await server.get(`/actions${query}`);
    expect(status).toBe(400);
  });
});
