import { rules } from '@debrief/language';
import { processRules } from '@debrief/process';
import { expect, test } from 'vitest';
import { debrief } from '../testing/io.js';

test('All rules, family by family', async () => {
  const { exit, out } = await debrief(['rules']);
  expect(exit).toBe(0);
  for (const { name } of rules) expect(out).toContain(name);
});

test('A family', async () => {
  const { out } = await debrief(['rules', 'hindsight']);
  expect(out).toContain('hindsight/should-have');
  expect(out).not.toContain('naming/');
});

test.each([
  'hindsight/should-have',
  'should-have',
])('One rule, called %s, with its examples', async (name) => {
  const { exit, out } = await debrief(['rules', name]);
  expect(exit).toBe(0);
  expect(out).toContain('What made this look right at the time?');
  expect(out).toContain('It raises');
  expect(out).toContain('It leaves');
  expect(out).toContain('<!-- debrief-ignore hindsight/should-have: the reason -->');
});

test.each(rules.map(({ name }) => name))('%s explains itself within 60 columns', async (name) => {
  const { exit, out } = await debrief(['rules', name], { columns: 60, env: { NO_COLOR: '1' } });
  expect(exit).toBe(0);
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
});

test('What the gates ask for, phase by phase', async () => {
  const { out } = await debrief(['rules', 'process']);
  for (const { name } of processRules) expect(out).toContain(name);
  expect(out).not.toContain('naming/');
});

test.each(processRules.map(({ name }) => name))('%s explains itself within 60 columns', async (name) => {
  const { exit, out } = await debrief(['rules', name], { columns: 60, env: { NO_COLOR: '1' } });
  expect(exit).toBe(0);
  expect(out).toContain('Why it matters');
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
});

test('As data', async () => {
  const { out } = await debrief(['rules', '--json']);
  expect(JSON.parse(out)).toHaveLength(rules.length + processRules.length);
});

test('A slip of the keyboard is met with what was meant', async () => {
  expect(await debrief(['rules', 'hindsight/shuold-have'])).toEqual({
    exit: 6,
    out: '',
    err: 'There is no rule hindsight/shuold-have. Did you mean hindsight/should-have? debrief rules lists them all.\n',
  });
});

test.each([
  'rules',
  'practice',
])('The Tab key knows the rules and families of debrief %s', async (command) => {
  const { out } = await debrief(['__complete', 'zsh', command, 'hindsight/should']);
  expect(out).toContain('hindsight/should-have');
});

test('The Tab key knows the rules of the process', async () => {
  const { out } = await debrief(['__complete', 'zsh', 'rules', 'process/one']);
  expect(out).toBe('process/one-owner\t\n');
});
