import { Icon } from '../shell/icons.js';
import { say } from '../shell/live.js';

/** The address of a search is the search: whoever has it sees the same. */
export function CopyLink() {
  return (
    <button type="button" className="button" onClick={() => void copyAddress()}>
      <Icon name="link" />
      Copy link
    </button>
  );
}

/** Copies the address of the page, and says so. */
export async function copyAddress(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    say('The link to this page is copied.');
  } catch {
    say('The browser does not let us copy. The address of the page, in its address bar, is the link.');
  }
}
