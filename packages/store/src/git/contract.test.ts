import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { storeContract } from '../testing/contract.js';
import { openGitStore } from './open.js';
import { env, git, repository, temporary } from './testing/trial.js';

/** Two handles on one folder. */
async function opened(folder: string) {
  const open = () => openGitStore(folder, { env });
  return { store: await open(), another: open };
}

/** A repository that nobody has committed in. */
function unborn(): string {
  const root = temporary();
  git(root, 'init', '--quiet', '--initial-branch=main');
  return root;
}

storeContract('A store in a Git repository', () => opened(unborn()));

storeContract(
  'A store in a folder of a linked worktree',
  () => {
    const root = repository({ 'README.md': 'Not ours', 'teams/payments.md': 'Not ours' });
    const linked = join(temporary(), 'linked');
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', linked);
    const folder = join(linked, 'teams/payments/post mortems');
    mkdirSync(folder, { recursive: true });
    return opened(folder);
  },
  { walks: 3 },
);
