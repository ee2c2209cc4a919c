import { Command } from '../shell/command.js';

/** Git knows no name yet, so that nothing can be told to be one's own. */
export function Nobody({ how }: { readonly how: 'git' | 'proxy' }) {
  if (how === 'proxy')
    return (
      <p className="home-note">
        The proxy in front of this server has not said who you are, so nothing here can be told to be yours.
        Everything can be read all the same.
      </p>
    );
  return (
    <div className="home-note">
      <p>
        Git does not know your name yet, so nothing here can be told to be yours. Everything can be read all
        the same. Tell Git once, at a terminal, and open this page again:
      </p>
      <p>
        <Command>git config --global user.name "Your Name"</Command>
      </p>
      <p>
        <Command>git config --global user.email you@example.org</Command>
      </p>
    </div>
  );
}
