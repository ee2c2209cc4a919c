import { Link } from '@tanstack/react-router';
import { Command } from '../shell/command.js';

/** The server reads it too, so that a page comes without what was put away. */
export const cookieName = 'debrief-welcomed';

/** The first thing that somebody sees who looks at the examples. A style sheet hides it once it was put away. */
export function Welcome() {
  return (
    <section className="welcome" aria-labelledby="welcome">
      <div className="welcome-words">
        <h2 id="welcome">Welcome to Debrief</h2>
        <p>
          This is a private copy of our examples: what happened to Larkfield, a grocer that does not exist, in
          three years, and what its people learned from it. Look around and try things; nothing here can
          break, and nothing leaves this computer.
        </p>
        <p>
          For your own team, make a folder of its own and open it, at a terminal in the folder of Debrief:
        </p>
        <p className="welcome-commands">
          <Command>npx debrief init ../postmortems</Command>
          <Command>npm start -- ../postmortems</Command>
        </p>
        <p className="welcome-ways">
          <Link to="/library">Read a postmortem</Link>
          <Link to="/guide">How it all goes</Link>
        </p>
      </div>
      <button type="button" className="button" onClick={putAway}>
        Put this away
      </button>
    </section>
  );
}

function putAway(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is not in every browser.
  document.cookie = `${cookieName}=yes; path=/; max-age=${365 * 24 * 3600}; samesite=strict`;
  document.documentElement.dataset['welcomed'] = 'yes';
}
