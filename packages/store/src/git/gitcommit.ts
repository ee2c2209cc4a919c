import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.js';
import { clean } from '../request.js';
import type { Person, Revision } from '../store.js';
import type { Context } from './context.js';
import type { Ran } from './errand.js';
import { durably, failure, type Git } from './git.js';
import type { Attempt, Journal } from './journal.js';
import { commitOf } from './made.js';
import { waitForOrphans, wordsOf } from './orphans.js';
import { Overtaken } from './placing.js';
import { PorterEnded } from './porter.js';

/** Runs `git commit`, with the person's own hooks and signing. */
export async function gitCommit(
  context: Context,
  attempt: Attempt,
  journal: Journal,
  index: string,
): Promise<Revision> {
  const { git, commonDir } = context.repository;
  const { author, message } = journal;
  const words = wordsOf(attempt);
  await writeFile(words, `${message.trim()}\n`);
  const overtaken = attempt.file('overtaken');
  const args = [
    ...[
      ...durably,
      '-c',
      'maintenance.auto=false',
      'commit',
      '--quiet',
      '--edit',
      '--no-status',
      '--no-verbose',
      '--cleanup=whitespace',
    ],
    `--file=${words}`,
  ];
  const made = git.run(args, {
    env: {
      GIT_INDEX_FILE: index,
      GIT_EDITOR: onlyAfter,
      DEBRIEF_BRANCH: join(commonDir, 'refs/heads', journal.branch ?? ''),
      DEBRIEF_PARENT: journal.commit ?? '',
      DEBRIEF_OVERTAKEN: overtaken,
      GIT_AUTHOR_NAME: clean(author.name),
      GIT_AUTHOR_EMAIL: clean(author.email),
      GIT_AUTHOR_DATE: journal.date,
      ...((await hasCommitter(git)) ? {} : committer(author)),
    },
    fine: Array.from({ length: 256 }, (_, code) => code),
  });
  const ran = await made.catch(async (error: unknown) => {
    if (!(error instanceof PorterEnded)) throw error;
    await waitForOrphans(attempt);
    return { code: 128, out: Buffer.alloc(0), err: 'Git was ended while it made the commit.' };
  });
  if (existsSync(overtaken) || /cannot lock ref|unable to lock|expected [0-9a-f]{40}/.test(ran.err))
    throw new Overtaken();
  const revision = await commitOf(context, journal);
  if (revision) return revision;
  if (ran.code === 0) throw new Overtaken();
  throw await refusal(context, ran);
}

/**
 * What Git runs as the editor of the message, after it has looked up the parent of the commit: it changes no message,
 * and stops the commit when the branch is not where our look at the files has found it. From there on Git itself sees
 * to it. Somebody may have moved the branch without the lock of the index: a push to here, `git reset --soft`.
 */
const onlyAfter = [
  // The shell alone reads the branch faster than Git, where it has a file.
  '{ read -r now < "$DEBRIEF_BRANCH"; } 2>/dev/null && [ "$now" = "$DEBRIEF_PARENT" ]',
  '[ "$(git rev-parse --quiet --verify HEAD)" = "$DEBRIEF_PARENT" ]',
  '{ : > "$DEBRIEF_OVERTAKEN"; exit 1; }; :',
].join(' || ');

/** The repositories whose Git knows who commits. */
const withCommitter = new WeakSet<Git>();

async function hasCommitter(git: Git): Promise<boolean> {
  if (withCommitter.has(git)) return true;
  const args = ['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT'];
  const { code } = await git.ask(args, { fine: [0, 128] });
  if (code === 0) withCommitter.add(git);
  return code === 0;
}

function committer({ name, email }: Person) {
  return { GIT_COMMITTER_NAME: clean(name), GIT_COMMITTER_EMAIL: clean(email) };
}

async function refusal(context: Context, ran: Ran): Promise<StoreError> {
  const said = `${ran.out}${ran.err}`.trim();
  if (/failed to (?:sign|write commit object)|gpg: |signing|Load key|public key|ssh-keygen/i.test(said)) {
    return new StoreError(
      'not-signed',
      `The commit could not be signed, so nothing was changed. Git said:\n${indented(said)}\nMend the signing, or turn it off with: git config commit.gpgsign false`,
    );
  }
  if (ran.code === 1 && (await hasHooks(context))) {
    return new StoreError(
      'refused-by-hook',
      `A hook of this repository did not accept the change, so nothing was changed.${said === '' ? '' : ` It said:\n${indented(said)}`}`,
    );
  }
  return failure(['commit'], ran);
}

function indented(text: string): string {
  return text
    .split('\n')
    .slice(-40)
    .map((line) => `  ${line}`)
    .join('\n');
}

const changing = ['pre-commit', 'prepare-commit-msg', 'commit-msg'];

/** Whether the repository has hooks that can change or refuse a commit. */
export async function hasHooks({ repository: { commonDir, top, config } }: Context): Promise<boolean> {
  const folder = config.hooksPath === null ? join(commonDir, 'hooks') : join(top, config.hooksPath);
  const names = await readdir(config.hooksPath?.startsWith('/') ? config.hooksPath : folder).catch(() => []);
  return names.some((name) => changing.includes(name.replace(/\.exe$/, '')));
}
