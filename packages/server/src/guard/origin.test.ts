import { describe, expect, test } from 'vitest';
import { bare } from '../testing/bare.js';
import { checkOrigin, checkType } from './origin.js';

const ask = bare(checkOrigin, checkType);
const host = 'localhost:7357';
const json = { 'content-type': 'application/json' };
const ours = 'http://localhost:7357';

async function changing(headers: Readonly<Record<string, string>>, method = 'POST') {
  return await ask({ method, body: '{}', headers: { host, ...headers } });
}

async function reading(headers: Readonly<Record<string, string>>) {
  return await ask({ headers: { host, ...headers } });
}

describe('Changes', () => {
  test.each([
    ['our own page', { ...json, origin: ours, 'sec-fetch-site': 'same-origin' }],
    ['our own page in a browser that says no site', { ...json, origin: ours }],
    ['our own page behind a proxy that ends the encryption', { ...json, origin: 'https://localhost:7357' }],
    ['a program that is no browser', json],
    ['a person who typed an address', { ...json, 'sec-fetch-site': 'none' }],
    ['a letter case of its own', { 'content-type': 'Application/JSON; charset=utf-8', origin: ours }],
  ])('%s may', async (_who, headers) => {
    expect(await changing(headers)).toBe('in with a body');
  });

  test.each([
    ['another site', { ...json, origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' }],
    ['another site in a browser that says no site', { ...json, origin: 'https://evil.example.com' }],
    [
      'another port of this machine',
      { ...json, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    ],
    ['another port in a browser that says no site', { ...json, origin: 'http://localhost:3000' }],
    ['another name of this machine', { ...json, origin: 'http://127.0.0.1:7357' }],
    ['a sandboxed frame', { ...json, origin: 'null' }],
    ['a site that calls itself ours', { ...json, origin: ours, 'sec-fetch-site': 'cross-site' }],
    [
      'a browser at odds with itself',
      { ...json, origin: 'https://evil.example.com', 'sec-fetch-site': 'same-origin' },
    ],
    ['an origin with more behind it', { ...json, origin: `${ours}/` }],
    ['an origin with somebody before it', { ...json, origin: 'http://localhost:7357@evil.example.com' }],
    ['a word that is no site', { ...json, 'sec-fetch-site': 'whatever' }],
    ['an extension', { ...json, origin: 'chrome-extension://abcdef' }],
  ])('%s may not', async (_who, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await changing(headers, method)).toBe('wrong-origin');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/jsonp',
    'application/json, text/plain',
    '',
  ])('A form cannot send one: %j', async (type) => {
    expect(await changing({ 'content-type': type, origin: ours, 'sec-fetch-site': 'same-origin' })).toBe(
      'wrong-type',
    );
  });
});

test('A file is sent as bytes, where files are attached and nowhere else', async () => {
  const bytes = { host, 'content-type': 'application/octet-stream', origin: ours };
  const send = async (path: string, headers: Readonly<Record<string, string>>) =>
    await ask({ method: 'POST', body: 'x', headers, url: `${ours}${path}` });
  expect(await send('/postmortems/2026/a/attachments', bytes)).toBe('in with a body');
  expect(await send('/postmortems/2026/a/attachments', { ...bytes, 'content-type': 'text/plain' })).toBe(
    'wrong-type',
  );
  expect(await send('/postmortems/2026/a/operations', bytes)).toBe('wrong-type');
});

describe('Reading', () => {
  test.each([
    [
      'our own page',
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
    ['a program that is no browser', {}],
    [
      'a link on another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
    ['a bookmark', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('%s may', async (_who, headers) => {
    expect(await reading(headers)).toBe('in');
  });

  test.each([
    [
      'a script of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
    [
      'a picture on another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    ],
    [
      'a script tag on another port',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    ],
    [
      'a frame of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'an object of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' },
    ],
  ])('%s may not', async (_who, headers) => {
    expect(await reading(headers)).toBe('wrong-origin');
  });
});
