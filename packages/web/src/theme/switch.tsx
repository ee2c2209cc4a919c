import { Icon, type IconName } from '../shell/icons.js';
import { type Choice, chooseTheme, useTheme } from './theme.js';

const choices: readonly { readonly choice: Choice; readonly name: string; readonly icon: IconName }[] = [
  { choice: 'light', name: 'Light', icon: 'sun' },
  { choice: 'dark', name: 'Dark', icon: 'moon' },
  { choice: 'system', name: 'As the system', icon: 'screen' },
];

/** A button that opens the choice of colours. Which picture it shows is said by the style sheet alone. */
export function ThemeSwitch() {
  const chosen = useTheme();
  return (
    <>
      <button type="button" className="icon-button theme-button" popoverTarget="theme" aria-label="Colours">
        {choices.map(({ choice, icon }) => (
          <Icon key={choice} name={icon} />
        ))}
      </button>
      <fieldset id="theme" popover="auto" className="popover theme">
        <legend className="popover-title">Colours</legend>
        {choices.map(({ choice, name, icon }) => (
          <label key={choice} className="theme-choice">
            <input
              type="radio"
              name="theme"
              value={choice}
              checked={choice === chosen}
              onChange={() => chooseTheme(choice)}
            />
            <Icon name={icon} />
            {name}
          </label>
        ))}
      </fieldset>
    </>
  );
}
