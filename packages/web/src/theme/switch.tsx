import { useEffect, useState } from 'react';
import { type Choice, chooseTheme, chosenTheme } from './theme.js';

const next: Readonly<Record<Choice, Choice>> = { system: 'light', light: 'dark', dark: 'system' };
const names: Readonly<Record<Choice, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Goes from the colours of the system to light, to dark, and back. */
export function ThemeSwitch() {
  const [choice, setChoice] = useState<Choice>('system');
  useEffect(() => setChoice(chosenTheme()), []);
  const change = (): void => {
    chooseTheme(next[choice]);
    setChoice(next[choice]);
  };
  return (
    <button type="button" className="icon-button" onClick={change} title={`Colours: ${names[choice]}`}>
      <span aria-hidden="true">{choice === 'dark' ? '☾' : choice === 'light' ? '☀' : '◐'}</span>
      <span className="hidden">Colours: {names[choice]}</span>
    </button>
  );
}
