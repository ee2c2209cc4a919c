import { idOfPath, type Model, parse } from '@debrief/document';
import type { Policy } from '@debrief/process/policy';
import { find } from '../folder/find.js';
import type { Folder } from '../folder/folder.js';
import { fileAt, textOf } from '../folder/text.js';
import type { Io } from '../terminal/terminal.js';
import { policyOf } from './team.js';

/** A postmortem as it is read to say who could own it and who is to be invited. */
export interface Reading {
  readonly id: string;
  readonly path: string;
  readonly model: Model;
  readonly policy: Policy;
}

/** Reads the postmortem that somebody means. */
export async function reading(given: string, folder: Folder, io: Io): Promise<Reading> {
  const path = await find(given, folder, io);
  const text = textOf(await fileAt(path, folder, io), folder, io);
  return { id: idOfPath(path), path, model: parse(text, null, { path }).model, policy: policyOf(folder) };
}
