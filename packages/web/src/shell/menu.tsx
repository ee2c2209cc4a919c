import { useMe } from '../app/use.js';
import { Icon } from './icons.js';
import { Places } from './places.js';

const id = 'menu';

/** The places where the bar has no room for them; it opens before any script runs. */
export function Menu() {
  const { person, folder } = useMe();
  return (
    <>
      <button type="button" className="icon-button bar-menu" popoverTarget={id} aria-label="Menu">
        <Icon name="menu" />
      </button>
      <div id={id} popover="auto" className="popover menu">
        <nav aria-label="Pages">
          <Places className="menu-item" onGo={closeMenu} />
        </nav>
        <p className="menu-note">
          {folder}
          {person === null ? null : ` · ${person.name}`}
        </p>
      </div>
    </>
  );
}

function closeMenu(): void {
  document.getElementById(id)?.hidePopover();
}
